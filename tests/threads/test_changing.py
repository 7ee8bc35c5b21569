from concurrent.futures import ThreadPoolExecutor

import pytest

from commons.membership.models import Person
from commons.threads import actions
from commons.threads.models import Edition, Mark, Post, Thread
from kernel.database import db
from tests.same import in_one_house

JSON = {"Accept": "application/json"}


@pytest.fixture
def thread(cast):
    assert cast.sela
    assert cast.karin
    return cast.thread(cast.ines, posts=2)


def send(client, path, **data):
    return client.post(path, data={"csrf_token": client.csrf, **data}, headers=JSON)


def test_an_edit_keeps_what_was_said_before(cast, thread, browser):
    ines = browser(cast.ines)

    answer = send(ines, f"/board/threads/{thread.id}/posts/1/edit", text="Said better", rev="1")
    page = browser(cast.otto).get(f"/board/threads/{thread.id}/posts/1").text

    assert "Said better" in answer.json["html"]
    assert "<del>Post</del>" in page
    assert "<ins>Said</ins>" in page


def test_an_overtaken_edit_keeps_both_texts(cast, thread, browser):
    ines, path = browser(cast.ines), f"/board/threads/{thread.id}/posts/1/edit"
    send(ines, path, text="From the phone", rev="1")

    answer = send(ines, path, text="From the desk", rev="1")
    page = ines.post(path, data={"csrf_token": ines.csrf, "text": "From the desk", "rev": "1"})

    assert answer.status_code == page.status_code == 409
    assert "From the phone" in answer.json["html"]
    assert "From the desk" in page.text
    assert "From the phone" in page.text


@in_one_house("name", ["karin", "sela", "otto"])
def test_nobody_changes_the_words_of_another(cast, thread, browser, name):
    client = browser(getattr(cast, name))

    answer = send(client, f"/board/threads/{thread.id}/posts/1/edit", text="Not mine", rev="1")

    assert answer.status_code == 403
    assert answer.json["because"] == "Only its author may change a post."


def test_a_deleted_post_leaves_a_tombstone_and_no_word_of_its_text(app, cast, thread, browser):
    ines, base = browser(cast.ines), f"/board/threads/{thread.id}"
    send(ines, f"{base}/posts/1/edit", text="A secret word", rev="1")

    answer = send(ines, f"{base}/posts/1/delete")
    page = browser(cast.otto).get(base).text

    assert answer.json["number"] == 1
    assert "Deleted by Inês Carvalhal" in page
    assert "secret" not in page
    with app.app_context():
        post = db.session.get_one(Post, (thread.workspace_id, thread.id, 1))
        assert (post.source, post.html) == ("", "")
        assert db.session.scalars(db.select(Edition)).all() == []
    assert send(ines, f"{base}/posts/1/edit", text="Back", rev="3").status_code == 403


def test_the_chair_may_take_a_post_away_and_an_observer_may_not(cast, thread, browser):
    path = f"/board/threads/{thread.id}/posts/1/delete"

    refused = send(browser(cast.otto), path)
    done = send(browser(cast.karin), path)

    assert (refused.status_code, done.status_code) == (403, 200)
    assert "Deleted by Karin Novotná" in done.json["html"]


def test_a_mark_is_set_once_and_taken_back(cast, thread, browser):
    otto, path = browser(cast.otto), f"/board/threads/{thread.id}/react"

    on = [send(otto, path, mark="1:support", on=wish).json["on"] for wish in ("1", "1", "0")]
    turned = send(otto, path, mark="1:thanks").json["on"]

    assert (on, turned) == ([True, True, False], True)
    mine = otto.get(f"/board/threads/{thread.id}/mine?from=1&to=2").json
    assert mine["reactions"] == {"1": ["thanks"]}


@in_one_house("mark", ["", "1", "1:", "1:love", "x:support", "99:support", "-1:support",
                                  "1:support:x", "9" * 40 + ":support"])  # fmt: skip
def test_a_mark_that_does_not_exist_is_refused(cast, thread, browser, mark):
    answer = send(browser(cast.otto), f"/board/threads/{thread.id}/react", mark=mark)

    assert answer.status_code in {404, 422}
    assert answer.json["because"]


def test_marks_set_at_the_same_moment_all_count(app, cast, thread):
    people = [getattr(cast, name).id for name in ("ines", "karin", "alba", "dora", "otto", "sela")]

    def support(person_id):
        with app.app_context():
            post = db.session.get_one(Post, (thread.workspace_id, thread.id, 1))
            actions.react(db.session.get_one(Person, person_id), post, Mark.SUPPORT, True)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(support, people))

    with app.app_context():
        post = db.session.get_one(Post, (thread.workspace_id, thread.id, 1))
        assert post.marks == {"support": 6}


def test_posts_sent_at_the_same_moment_take_numbers_without_gaps_and_keys_count_once(
    app, cast, thread
):
    people = [cast.ines.id, cast.karin.id]

    def say(number):
        with app.app_context():
            found = db.session.get_one(Thread, thread.id)
            person = db.session.get_one(Person, people[number % 2])
            return actions.post(
                person, found, f"At once {number}", f"same-key-{number // 4}"
            ).number

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(say, range(24)))

    with app.app_context():
        found = db.session.get_one(Thread, thread.id)
        stored = db.select(Post.number).where(Post.thread_id == thread.id).order_by(Post.number)
        assert list(db.session.scalars(stored)) == list(range(1, found.head + 1))
    assert len(set(numbers)) == 12


def test_a_closed_discussion_takes_no_post_and_gives_the_text_back(cast, thread, browser):
    base = f"/board/threads/{thread.id}"
    send(browser(cast.karin), f"{base}/close")
    ines = browser(cast.ines)

    page = ines.post(
        f"{base}/posts", data={"csrf_token": ines.csrf, "text": "Too late", "key": "a-late-key"}
    )

    assert page.status_code == 403
    assert "This discussion is closed." in page.text
    assert "Too late" in page.text


REFUSED = {
    "empty": ("", "Write something first."),
    "blank": (" \n\t ", "Write something first."),
    "long": ("x" * 20_001, "too long"),
}


@in_one_house("case", REFUSED)
def test_text_that_cannot_be_is_refused_and_comes_back(cast, thread, browser, case):
    text, sentence = REFUSED[case]
    ines, base = browser(cast.ines), f"/board/threads/{thread.id}"

    answer = send(ines, f"{base}/posts", text=text, key="some-good-key")
    page = ines.post(
        f"{base}/posts", data={"csrf_token": ines.csrf, "text": text, "key": "some-good-key"}
    )

    assert answer.status_code == page.status_code == 422
    assert sentence in answer.json["because"]
    assert sentence in page.text
    assert text.strip() in page.text


ODD = ["\u202eevil\u202c", "𝕏" * 5_000, "<script>alert(1)</script>", "{{ 7*7 }}", "%s %(x)s"]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_said_as_text(cast, thread, browser, text):
    ines, base = browser(cast.ines), f"/board/threads/{thread.id}"

    answer = send(ines, f"{base}/posts", text=text, key="some-odd-key")

    assert answer.status_code == 201
    assert "<script" not in answer.json["html"]
    assert ines.get(base).status_code == 200


def test_a_sign_no_text_has_is_refused_in_words(cast, thread, browser):
    ines = browser(cast.ines)

    answer = send(ines, f"/board/threads/{thread.id}/posts", text="a\0b", key="some-odd-key")
    found = ines.get("/find?q=a%00b")

    assert answer.status_code == found.status_code == 400
    assert "NUL" in answer.json["because"]


@in_one_house("key", ["", "short", "x" * 65, "a key with spaces"])
def test_a_key_that_is_no_key_is_refused(cast, thread, browser, key):
    answer = send(browser(cast.ines), f"/board/threads/{thread.id}/posts", text="Hi", key=key)

    assert answer.status_code == 422
