import re

import pytest

from commons.accounts.models import SignIn
from commons.membership.models import Person
from kernel import passwords
from kernel.database import db
from kernel.paths import own_path

PASSWORD = "a long enough password"


@pytest.fixture
def ines(app, cast):
    """Inês, who has a password."""
    with app.app_context():
        db.session.get_one(Person, cast.ines.id).password = passwords.hashed(PASSWORD)
        db.session.commit()
    return cast.ines


def try_to_enter(client, email, password, **more):
    data = {"email": email, "password": password, "csrf_token": client.csrf, **more}
    return client.post("/sign-in", data=data)


def test_the_right_password_lets_in(ines, browser):
    client = browser(None)

    answer = try_to_enter(client, "INES@plenary.example ", PASSWORD)

    assert (answer.status_code, answer.location) == (303, "/")
    assert "Inês Carvalhal" in client.get("/").text


def test_unknown_wrong_and_closed_read_the_same(app, ines, cast, browser):
    client = browser(None)
    with app.app_context():
        closed = db.session.get_one(Person, cast.otto.id)
        closed.password, closed.active = passwords.hashed(PASSWORD), False
        db.session.commit()

    answers = [
        try_to_enter(client, email, password)
        for email, password in (
            ("nobody@plenary.example", PASSWORD),
            ("ines@plenary.example", "not the password at all"),
            ("otto@plenary.example", PASSWORD),
        )
    ]

    pages = {re.sub(r'value="[^"]*@[^"]*"', "", answer.text) for answer in answers}
    assert {answer.status_code for answer in answers} == {422}
    assert len(pages) == 1
    assert "not right" in pages.pop()


def test_nobody_costs_as_much_work_as_somebody(monkeypatch):
    asked = []
    monkeypatch.setattr(passwords, "_verify", lambda kept, _password: asked.append(kept) or False)

    passwords.matches(None, "x")
    passwords.matches("some hash", "x")

    assert [bool(kept) for kept in asked] == [True, True]


def test_the_form_comes_back_filled_but_for_the_password(ines, browser):
    answer = try_to_enter(browser(None), "ines@plenary.example", "wrong password here")

    assert 'value="ines@plenary.example"' in answer.text
    assert "wrong password here" not in answer.text


def test_a_cookie_kept_from_before_signing_out_is_dead(ines, browser):
    client = browser(ines)
    kept = client.get_cookie("plenary").value

    client.post("/sign-out", data={"csrf_token": client.csrf})
    client.set_cookie("plenary", kept)

    assert client.get("/").status_code == 302


def test_what_was_in_the_session_before_does_not_survive_signing_in(ines, browser):
    client = browser(None)
    before = client.get_cookie("plenary").value

    try_to_enter(client, "ines@plenary.example", PASSWORD)
    after = client.get_cookie("plenary").value
    client.set_cookie("plenary", before)

    assert before != after
    assert client.get("/").status_code == 302


def test_the_table_never_holds_what_the_browser_holds(app, ines, browser):
    client = browser(None)
    try_to_enter(client, "ines@plenary.example", PASSWORD)
    with client.session_transaction() as session:
        token = session["_user_id"]

    with app.app_context():
        rows = [row.token for row in db.session.scalars(db.select(SignIn))]

    assert token not in rows
    assert all(len(row) == 64 for row in rows)


def test_signing_out_elsewhere_ends_the_others_and_not_this_one(ines, browser):
    here, there = browser(ines), browser(ines)

    here.post("/account/sessions/end", data={"csrf_token": here.csrf})

    assert here.get("/").status_code == 200
    assert there.get("/").status_code == 302


def test_a_sign_in_of_somebody_else_cannot_be_ended(app, ines, cast, browser):
    mine, theirs = browser(ines), browser(cast.otto)
    with app.app_context():
        wanted = db.session.scalar(db.select(SignIn.id).where(SignIn.person_id == cast.otto.id))

    mine.post("/account/sessions/end", data={"csrf_token": mine.csrf, "id": str(wanted)})

    assert theirs.get("/").status_code == 200


def test_the_demonstration_door_is_shut_in_earnest(cast, browser):
    client = browser(None)

    assert client.get("/demo").status_code == 404
    answer = client.post(f"/demo/{cast.ines.handle}", data={"csrf_token": client.csrf})

    assert answer.status_code == 404


def test_after_signing_in_one_goes_on_where_one_wanted(ines, browser):
    answer = try_to_enter(browser(None), "ines@plenary.example", PASSWORD, then="/board/threads")

    assert answer.location == "/board/threads"


OUTSIDE = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "////evil.example",
    "https:evil.example",
    "https:///evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    " /board",
    "/\tboard",
    "/board\n//evil.example",
    "/%0a//evil.example\r\nLocation: x",
    "board",
    "/board#<script>",
    "/@evil.example:80\\x",
    "",
    None,
]


@pytest.mark.parametrize("wanted", OUTSIDE)
def test_an_address_outside_the_house_is_not_followed(wanted):
    assert own_path(wanted, "/home") == "/home"


@pytest.mark.parametrize("wanted", ["/board", "/board/threads/3/12", "/find?q=a%20b&x=1", "/"])
def test_an_address_inside_the_house_is(wanted):
    assert own_path(wanted, "/home") == wanted
