"""Is what somebody has half written kept for them, on every device, for nobody else, until sent?"""

from uuid import uuid4

import pytest

from commons.threads.models import Reading
from kernel.database import db
from tests.threads.test_posting import say

JSON = {"Accept": "application/json"}


def keep(client, thread, text, **more):
    data = {"text": text, "csrf_token": client.csrf, **more}
    return client.post(f"/board/threads/{thread.id}/draft", data=data, headers=JSON)


def kept(client, thread):
    return client.get(f"/board/threads/{thread.id}/draft").json


@pytest.fixture
def thread(cast):
    return cast.thread(cast.karin, title="Delegated acts")


def test_a_draft_is_found_on_another_device(cast, browser, thread):
    phone, desk = browser(cast.ines), browser(cast.ines)

    keep(phone, thread, "No comboio", device="phone:1", reply_to=1)

    assert kept(desk, thread) | {"mark": ""} == {
        "text": "No comboio", "reply_to": 1, "mark": "", "device": "phone:1", "note": "",
    }  # fmt: skip
    page = desk.get(f"/board/threads/{thread.id}").text
    assert "No comboio</textarea>" in page
    assert 'data-draft-from="phone:1"' in page


def test_the_newest_text_counts_and_an_empty_one_keeps_nothing(cast, browser, thread):
    client = browser(cast.ines)
    marks = [keep(client, thread, text).json["mark"] for text in ("One", "Two", "  ")]

    assert kept(client, thread)["text"] == marks[2] == ""
    assert marks[0] < marks[1]


def test_drafts_are_listed_at_home_and_marked_in_lists(cast, browser, thread):
    client = browser(cast.ines)
    assert "Half written" not in client.get("/").text
    keep(client, thread, "<b>Quase</b>")

    home = client.get("/").text
    assert "Half written" in home
    assert "&lt;b&gt;Quase&lt;/b&gt;" in home
    for page in ("/board/threads/others", "/board/threads"):
        assert "Draft" in client.get(page).text


def test_nobody_else_sees_a_draft(cast, browser, thread):
    base = f"/board/threads/{thread.id}"
    keep(browser(cast.ines), thread, "Only mine")

    for other in (cast.karin, cast.sela, cast.otto):
        client = browser(other)
        assert kept(client, thread)["text"] == ""
        for page in ("/", "/board", "/board/threads", "/board/threads/others", base):
            assert "Only mine" not in client.get(page).text
            assert "Draft" not in client.get(page).text
    assert keep(browser(cast.zoe), thread, "From outside").status_code == 404


def test_a_draft_is_gone_when_it_is_sent(app, cast, browser, thread):
    client = browser(cast.ines)
    mark = keep(client, thread, "Ready").json["mark"]

    assert say(client, thread, "Ready", draft=mark).status_code == 201

    assert kept(client, thread)["text"] == ""
    with app.app_context():
        assert db.session.get_one(Reading, (cast.ines.id, thread.id)).draft is None


def test_sending_something_else_leaves_the_draft_of_another_device(cast, browser, thread):
    phone, desk = browser(cast.ines), browser(cast.ines)
    keep(phone, thread, "First words", device="phone:1")
    old = kept(desk, thread)["mark"]
    keep(phone, thread, "More words", device="phone:1")

    say(desk, thread, "Something else", draft=old)
    say(desk, thread, "And more")

    assert kept(phone, thread)["text"] == "More words"


def test_a_draft_costs_a_post_and_a_page_no_statement(app, cast, browser, thread):
    client, base = browser(cast.ines), f"/board/threads/{thread.id}"
    say(client, thread, "To begin with")
    client.get(base)

    def statements(ask):
        counted = []
        with app.app_context():
            listen = (db.engine, "before_cursor_execute", lambda *_: counted.append(1))
            db.event.listen(*listen)
            ask()
            db.event.remove(*listen)
        return len(counted)

    without = [statements(lambda: client.get(base)), statements(lambda: say(client, thread, "A"))]
    mark = keep(client, thread, "Half").json["mark"]
    sent = {"key": str(uuid4()), "draft": mark}
    with_one = [
        statements(lambda: client.get(base)),
        statements(lambda: say(client, thread, "B", **sent)),
    ]

    assert with_one == without


def test_a_draft_without_a_script_is_kept_by_its_button(cast, browser, thread):
    client, base = browser(cast.ines), f"/board/threads/{thread.id}"
    data = {"text": "Kept by hand", "csrf_token": client.csrf}

    assert client.post(f"{base}/draft", data=data).status_code == 303

    assert "Kept by hand</textarea>" in client.get(base).text


def test_what_is_too_long_or_no_number_is_refused(cast, browser, thread):
    client = browser(cast.ines)

    assert keep(client, thread, "x" * 20_001).status_code == 422
    assert keep(client, thread, "x", reply_to="9" * 30).status_code == 422
    assert keep(client, thread, "x", device="y" * 61).status_code == 422
