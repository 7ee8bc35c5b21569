import pytest

from commons.threads.models import Thread
from kernel.database import db
from tests.same import in_one_house


def start(client, **sent):
    right = {"title": "Sandboxes", "text": "Hello", "audience": "workspace", "key": "some-good-key"}
    return client.post("/board/threads/new", data={**right, "csrf_token": client.csrf, **sent})


def titles(app):
    with app.app_context():
        return list(db.session.scalars(db.select(Thread.title)))


def test_whoever_starts_a_discussion_is_led_to_it(cast, browser):
    ines = browser(cast.ines)

    answer = start(ines)

    page = browser(cast.otto).get(answer.location).text
    assert answer.status_code == 303
    assert "Sandboxes" in page
    assert "Hello" in page


def test_sent_twice_it_is_started_once(app, cast, browser):
    ines = browser(cast.ines)

    first, again = start(ines), start(ines)

    assert first.location == again.location
    assert titles(app) == ["Sandboxes"]


@in_one_house(
    "sent",
    [
        {"title": ""},
        {"title": "     "},
        {"title": "ab"},
        {"title": "x" * 201},
        {"title": "\u202e\u202e\u202e\u202e"},
        {"text": ""},
        {"text": "x" * 20_001},
        {"audience": "nobody"},
        {"key": "short"},
    ],
)
def test_what_cannot_be_is_refused_and_the_form_comes_back(app, cast, browser, sent):
    answer = start(browser(cast.ines), **sent)

    assert answer.status_code == 422
    assert "Please check this" in answer.text
    assert ("Hello" in answer.text) is ("text" not in sent)
    assert ("Sandboxes" in answer.text) is ("title" not in sent)
    assert titles(app) == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Two\n lines\t", "Two lines"),
        ("\u202egnp.exe\u202c plans", "gnp.exe plans"),
        ("\u2067A\u2069 and B", "A and B"),
        ("<b>Bold</b>", "<b>Bold</b>"),
        ("Οδηγίες για συστήματα", "Οδηγίες για συστήματα"),
        ("a\u200db 👩\u200d⚖️", "a\u200db 👩\u200d⚖️"),
    ],
)
def test_a_title_stands_on_one_line_and_turns_nothing_around(app, cast, browser, typed, kept):
    answer = start(browser(cast.ines), title=typed)

    assert titles(app) == [kept]
    assert "<b>Bold" not in browser(cast.otto).get(answer.location).text


def test_an_observer_cannot_start_what_an_observer_cannot_read(app, cast, browser):
    answer = start(browser(cast.otto), audience="members")

    assert answer.status_code == 403
    assert "Hello" in answer.text
    assert titles(app) == []


def test_an_adviser_opens_nothing(app, cast, browser):
    client = browser(cast.dora)

    answers = [client.get("/board/threads/new"), start(client)]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert titles(app) == []


def test_a_list_shows_what_its_last_post_says_now(cast, browser):
    ines = browser(cast.ines)
    base = start(ines, text="First words").location
    token = {"csrf_token": ines.csrf}

    shown = [browser(cast.otto).get("/board/threads").text]
    ines.post(f"{base}/posts/1/edit", data={"text": "Other words", "rev": "1", **token})
    shown.append(browser(cast.otto).get("/board/threads").text)
    ines.post(f"{base}/posts/1/delete", data=token)
    shown.append(browser(cast.otto).get("/board/threads").text)

    assert ["First words" in page for page in shown] == [True, False, False]
    assert ["Other words" in page for page in shown] == [False, True, False]


def test_a_reply_to_a_post_that_is_not_there_is_a_post_like_any_other(cast, browser):
    ines = browser(cast.ines)
    base = start(ines).location

    answers = [
        ines.post(
            f"{base}/posts",
            data={"text": "Answer", "key": f"some-key-{n}", "reply_to": n, "csrf_token": ines.csrf},
            headers={"Accept": "application/json"},
        )
        for n in ("1", "999")
    ]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert ["data-answers" in answer.json["html"] for answer in answers] == [True, False]
