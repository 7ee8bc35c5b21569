"""Whom does a token speak for, where, and until when?"""

from datetime import timedelta

import sqlalchemy as sa

from commons.api.models import Token
from commons.membership.models import Person
from kernel.clock import at, now
from kernel.database import db
from kernel.login import load


def made_by(client, **form):
    sent = {"name": "Minutes", "scope": "read", "days": "7", "csrf_token": client.csrf, **form}
    return client.post("/account/tokens", data=sent)


def token_in(page):
    return page.text.partition('id="token" value="')[2].partition('"')[0]


def test_a_token_is_shown_once_and_kept_as_a_digest(app, cast, browser):
    client = browser(cast.ines)
    page = made_by(client)
    token = token_in(page)

    assert token.startswith("plenary_")
    assert page.headers["Cache-Control"] == "no-store"
    assert token not in client.get("/account/tokens").text
    asked = app.test_client().get(
        "/api/v1/workspaces", headers={"Authorization": f"Bearer {token}"}
    )
    assert [place["slug"] for place in asked.json["items"]][:1] == ["board"]
    with app.app_context():
        rows = db.session.execute(sa.text("SELECT digest, begins FROM api_token")).all()
        entries = db.session.execute(sa.text("SELECT act, detail FROM entry")).all()
    assert token not in repr((rows, entries))
    assert "api.create_token" in repr(entries)


def test_a_form_with_a_fault_makes_no_token(cast, browser):
    client = browser(cast.ines)
    for form in [
        {"name": ""},
        {"name": "x"},
        {"scope": "all"},
        {"days": "9999"},
        {"places": "987654"},
    ]:
        page = made_by(client, **form)
        assert page.status_code == 422
        assert token_in(page) == ""


def test_a_workspace_one_cannot_read_cannot_be_named(app, cast, browser):
    client = browser(cast.ines)
    with app.app_context():
        panel = db.session.scalar(sa.text("SELECT id FROM workspace WHERE slug = 'panel'"))

    assert made_by(client, places=str(panel)).status_code == 422


def test_one_has_only_so_many_tokens(cast, browser):
    client = browser(cast.ines)
    answers = [made_by(client).status_code for _ in range(21)]

    assert answers == [200] * 20 + [403]


def test_an_ended_token_is_nobodys(app, cast, browser, program):
    ines, zoe = program(cast.ines), program(cast.zoe)
    with app.app_context():
        number = db.session.scalar(sa.select(Token.id).where(Token.person_id == cast.ines.id))
    for person in (cast.zoe, cast.ines):  # only one's own
        client = browser(person)
        client.post("/account/tokens/end", data={"id": number, "csrf_token": client.csrf})

    assert ines.get("/workspaces").status_code == 401
    assert zoe.get("/workspaces").status_code == 200


def test_a_token_ends_by_itself_and_with_the_account(app, cast, program):
    ines = program(cast.ines, days=7)
    with at(now() + timedelta(days=6)):
        assert ines.get("/workspaces").status_code == 200
    with at(now() + timedelta(days=7, minutes=1)):
        assert ines.get("/workspaces").status_code == 401
    with app.app_context():
        db.session.get(Person, cast.ines.id).active = False
        db.session.commit()
    assert ines.get("/workspaces").status_code == 401


def test_its_use_is_noted(app, cast, program):
    program(cast.ines).get("/workspaces")

    with app.app_context():
        assert db.session.scalar(sa.select(Token.used_at)) is not None


def test_cookies_do_not_count_there_and_tokens_nowhere_else(app, cast, browser, program):
    ines, client = program(cast.ines), browser(cast.ines)
    head = {"Authorization": f"Bearer {ines.token}"}

    assert client.get("/api/v1/workspaces").status_code == 401
    assert client.post("/api/v1/x", data={"csrf_token": client.csrf}).status_code == 404
    assert app.test_client().get("/board", headers=head).status_code == 302
    assert app.test_client().post("/board/read", headers=head).status_code == 400
    assert app.test_client().get("/live?stream=thread:1", headers=head).status_code == 302
    cookie = app.test_client()
    cookie.set_cookie("plenary", ines.token)
    assert cookie.get("/api/v1/workspaces").status_code == 401
    assert "Set-Cookie" not in ines.get("/workspaces").headers
    with app.test_request_context("/board"):
        assert load(ines.token) is None


NOBODY = ["", "Bearer", "Bearer ", "Bearer x", "Basic plenary_x", "Bearer plenary_", "plenary_x",
     "Bearer plenary_\u00fc", "Bearer plenary_" + "x" * 9000]  # fmt: skip


def test_what_is_no_token_is_nobody(app):
    client = app.test_client()
    for head in NOBODY:
        answer = client.get("/api/v1/workspaces", headers={"Authorization": head})
        assert answer.status_code == 401, head
        assert answer.mimetype == "application/problem+json"
        assert "token" in answer.json["detail"]


def test_a_token_that_reads_does_not_write(cast, program):
    thread = cast.thread(cast.ines)
    reads = program(cast.ines, writes=False)
    path = f"/workspaces/board/threads/{thread.id}"

    assert reads.get(path).status_code == 200
    for what, sent in (("/posts", {"text": "x"}), ("/read", {"upto": 1})):
        refused = reads.post(path + what, **sent)
        assert refused.status_code == 403
        assert refused.json["detail"] == "This token may only read."


def test_a_token_for_some_workspaces_does_not_know_the_others(cast, program):
    thread = cast.thread(cast.sela)
    other = program(cast.sela, places=["board-market-surveillance"])
    every = program(cast.sela)

    assert {p["slug"] for p in other.get("/workspaces").json["items"]} == {
        "board-market-surveillance"
    }
    for path in ("", "/threads", "/people", f"/threads/{thread.id}", f"/threads/{thread.id}/posts"):
        assert every.get(f"/workspaces/board{path}").status_code == 200
        assert other.get(f"/workspaces/board{path}").status_code == 404
    said = other.post(f"/workspaces/board/threads/{thread.id}/posts", text="x")
    assert said.status_code == 404
    assert other.post("/workspaces/board/threads", title="xyz", text="x").status_code == 404
    cast.said(thread, cast.ines, "@sela look")
    assert len(every.get("/todos").json["items"]) == 1
    assert other.get("/todos").json["items"] == []
