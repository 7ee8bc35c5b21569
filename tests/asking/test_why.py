import re

from commons.asking.models import AccessRequest
from commons.membership.models import Mandate, Person
from kernel.database import db
from kernel.pages import day


def send(client, path, **data):
    return client.post(path, data={"csrf_token": client.csrf, **data})


def rows(app):
    with app.app_context():
        return len(db.session.scalars(db.select(AccessRequest)).all())


def test_it_says_what_one_is_and_who_helps(cast, browser):
    cast.sela  # noqa: B018 the secretariat

    page = browser(cast.ines).get("/why").text

    assert "AI Board" in page
    assert "Member" in page
    assert "Sela Ramić" in page
    assert "Scientific Panel" not in page


def test_it_is_the_same_whether_or_not_something_is_there(cast, browser):
    hidden = cast.thread(cast.ines, audience="members")
    client = browser(cast.otto)

    def shown(path):
        assert client.get(path).status_code == 404
        page = client.get("/why", headers={"Referer": f"http://localhost{path}"}).text
        return page.replace(path, "")

    assert shown(f"/board/threads/{hidden.id}") == shown("/board/threads/999999")
    assert shown("/panel/threads/1") == shown("/no-such-place")


def test_every_refusal_leads_there(cast, browser):
    client = browser(cast.ines)

    for path in ("/board/seats/PT/appoint", "/board/threads/999999", "/panel"):
        assert 'href="/why"' in client.get(path).text
    assert 'href="/why"' not in browser(None).get("/nothing").text


def test_a_request_waits_with_the_secretariat_until_it_is_ticked_off(app, cast, browser):
    ines, office = browser(cast.ines), browser(cast.sela)
    asked = {"workspace": "board", "address": "/board/threads/7", "note": "I chair <b>this</b>"}

    assert send(ines, "/why", **asked).status_code == 303
    assert send(ines, "/why", **asked).status_code == 303
    page = office.get("/board/requests").text

    assert rows(app) == 1
    assert "I chair &lt;b&gt;this" in page
    assert "/board/threads/7" in page
    done = re.search(r"/board/requests/\d+/done", page)[0]
    assert send(ines, done).status_code == 403
    assert send(office, done).status_code == 303
    assert "Inês" not in office.get("/board/requests").text


def test_nobody_asks_where_they_never_sat(app, cast, browser):
    client = browser(cast.emil)

    for workspace in ("board", "no-such-place", "", "board'--"):
        assert send(client, "/why", workspace=workspace).status_code == 422
    assert (
        send(client, "/why", workspace="panel", address="https://evil.example").status_code == 303
    )
    with app.app_context():
        assert [one.address for one in db.session.scalars(db.select(AccessRequest))] == [""]


def test_whoever_left_is_told_since_when(app, cast, browser):
    vera = browser(cast.vera)
    with app.test_request_context():
        last = db.session.scalars(
            db.select(Mandate.ends_on).join(Person).where(Person.handle == "vera")
        ).one()
        words = day(last)

    home, inside, never = (vera.get(path) for path in ("/board", "/board/threads", "/panel"))

    assert {answer.status_code for answer in (home, inside, never)} == {404}
    assert words in home.text
    assert words not in inside.text + never.text
    assert words in vera.get("/why").text
    assert send(vera, "/why", workspace="board").status_code == 303


def test_whoever_has_no_place_is_told_how_one_comes_to_one(cast, browser):
    assert "You have no place" in browser(cast.zoe).get("/why").text
