"""What is asked of the secretariat is seen by whoever asked and by the secretariat alone."""

import pytest

from commons.threads.models import Audience, Reading
from kernel.database import db
from kernel.record import faults
from tests.same import in_one_house

SECRET = "Zweifelhaft"
OTHERS = ("karin", "alba", "dora", "otto", "emil")
"""The chair, an alternate, an adviser, an observer, and a member of another body."""


def send(client, path, **data):
    sent = {"csrf_token": client.csrf, "key": f"key-{abs(hash(path + str(data)))}", **data}
    return client.post(path, data=sent)


@pytest.fixture
def question(cast, browser):
    cast.all()
    return send(
        browser(cast.ines), "/board/threads/ask", title=f"{SECRET} title", text=f"{SECRET} text"
    ).location


def everywhere(client, base):
    """Every page on which a discussion could show."""
    paths = ["/", "/counts", "/board", "/board/threads", "/board/threads?desk=1",
             "/board/threads?unread=1", f"/board/threads?q={SECRET[:7]}", f"/find?q={SECRET[:7]}",
             "/board/record", "/board/threads/new", base, f"{base}/1", f"{base}/who",
             f"{base}/posts", f"{base}/posts/1", f"{base}/mine", f"{base}/people",
             f"{base}/beside"]  # fmt: skip
    return {path: client.get(path) for path in paths}


def test_the_secretariat_finds_it_and_answers_and_whoever_asked_reads(cast, browser, question):
    sela, ines = browser(cast.sela), browser(cast.ines)

    send(sela, f"{question}/posts", text="Our answer")

    assert SECRET in sela.get("/board/threads?desk=1").text
    assert "Secretariat only" in ines.get("/board/threads").text
    assert "Our answer" in ines.get(question).text
    assert "Whoever asked, and the secretariat; nobody else." in ines.get(question).text


@pytest.mark.parametrize("name", OTHERS)
def test_to_everybody_else_it_does_not_exist(cast, browser, question, name):
    send(browser(cast.sela), f"{question}/posts", text=f"{SECRET} answer @members @karin @PT")
    client = browser(getattr(cast, name))

    found = everywhere(client, question)
    acts = [send(client, f"{question}/{what}", text="x", on="1", mark="1:thanks", how="now")
            for what in ("posts", "read", "unread", "react", "close", "pin", "resolve", "preview",
                         "posts/1/todo", "posts/1/delete", "posts/1/conclude", "posts/1/ask",
                         "shows-reading")]  # fmt: skip

    assert [path for path, answer in found.items() if SECRET in answer.text] == []
    assert {a.status_code for path, a in found.items() if path.startswith(question)} == {404}
    assert {answer.status_code for answer in acts} == {404}
    assert found["/counts"].json["todo"] == 0
    assert set(found["/counts"].json["workspaces"].values()) <= {0}
    assert found["/counts"].json["threads"] == {}


def test_nobody_else_hears_a_bell_or_may_watch(cast, socket, browser, question):
    number = question.rpartition("/")[2]
    sockets = {name: socket(getattr(cast, name)) for name in ("karin", "otto", "sela", "ines")}
    for each in sockets.values():
        for stream in (f"thread:{number}", f"agreements:{number}", "workspace:1"):
            each.emit("watch", {"stream": stream, "since": 0}, callback=True)
        each.get_received()

    send(browser(cast.sela), f"{question}/posts", text="Our answer @members")
    send(browser(cast.sela), f"{question}/close")

    heard = {
        name: {one["name"] for one in each.get_received()} - {"here"}
        for name, each in sockets.items()
    }
    assert heard["karin"] == heard["otto"] == set()
    assert "touch" in heard["sela"]
    assert "touch" in heard["ines"]


def test_the_record_keeps_it_and_tells_only_the_secretariat(app, cast, browser, question):
    send(browser(cast.sela), f"{question}/posts", text="Our answer")

    chair, desk = (browser(one).get("/board/record").text for one in (cast.karin, cast.sela))
    rows = {page: page.partition("<tbody>")[2].partition("</tbody>")[0]
            for page in (chair, desk)}  # fmt: skip

    assert "Between somebody and the secretariat" in chair
    assert "Inês" not in rows[chair]
    assert "threads.start_thread" in desk
    assert SECRET not in rows[desk]
    with app.app_context():
        assert list(faults()) == []


def test_reading_everything_does_not_touch_it(app, cast, browser, question):
    send(browser(cast.otto), "/board/read")

    with app.app_context():
        mine = db.select(Reading).where(Reading.person_id == cast.otto.id)
        assert list(db.session.scalars(mine)) == []


@in_one_house(
    ("sent", "code"), [({"title": ""}, 422), ({"text": " "}, 422), ({"audience": "workspace"}, 303)]
)
def test_no_form_makes_it_anything_else(cast, browser, sent, code):
    cast.all()
    right = {"title": f"{SECRET} title", "text": "Text"}
    answer = send(browser(cast.ines), "/board/threads/ask", **right | sent)
    plain = send(browser(cast.ines), "/board/threads/new", **right, audience=Audience.DESK)

    assert (answer.status_code, plain.status_code) == (code, 422)
    assert SECRET not in browser(cast.otto).get("/board/threads").text


def test_who_opens_nothing_asks_nothing(cast, browser):
    dora, path = browser(cast.dora), "/board/threads/ask"
    answers = [dora.get(path), send(dora, path, title="Title", text="Text")]

    assert {answer.status_code for answer in answers} == {403}
