import re
from datetime import timedelta

from commons.membership.models import Person
from commons.security.models import PasswordReset
from kernel import clock, tickets
from kernel.clock import now
from kernel.database import db
from tests.security.conftest import NEW, PASSWORD, enters, link_in, send


def test_every_address_gets_the_same_answer_and_only_an_account_a_letter(
    app, ines, cast, browser, letters
):
    with app.app_context():
        db.session.get_one(Person, cast.otto.id).active = False
        db.session.commit()
    asked = ["INES@plenary.example ", "nobody@plenary.example", cast.otto.email]

    answers = [send(browser(None), "/reset", email=email) for email in asked]

    pages = {answer.text.replace(email, "") for answer, email in zip(answers, asked, strict=True)}
    bare = {re.sub(r'(csrf" content=")\w+', "", page) for page in pages}
    assert {answer.status_code for answer in answers} == {200}
    assert len({page.replace(email.strip(), "") for page in bare for email in asked[:1]}) == 1
    assert [letter.to for letter in letters] == ["ines@plenary.example"]


def test_the_link_sets_a_password_once_and_ends_every_sign_in(ines, browser, letters):
    elsewhere, stranger = browser(ines), browser(None)
    send(stranger, "/reset", email=ines.email)
    link = link_in(letters[0])

    assert stranger.get(link).status_code == 200
    assert send(stranger, link, password=NEW).status_code == 303

    assert elsewhere.get("/").status_code == 302
    assert enters(browser(None), ines, PASSWORD).status_code == 422
    assert enters(browser(None), ines, NEW).status_code == 303
    assert send(stranger, link, password=PASSWORD).status_code == 404
    assert "was changed" in letters[1].subject
    assert len(letters) == 2


def test_a_newer_link_replaces_an_older_one(ines, browser, letters):
    for _ in range(2):
        send(browser(None), "/reset", email=ines.email)

    assert browser(None).get(link_in(letters[0])).status_code == 404
    assert browser(None).get(link_in(letters[1])).status_code == 200


def test_the_hour_runs_out(ines, browser, letters):
    send(browser(None), "/reset", email=ines.email)

    with clock.at(now() + timedelta(minutes=61)):
        assert browser(None).get(link_in(letters[0])).status_code == 404
        assert send(browser(None), link_in(letters[0]), password=NEW).status_code == 404


def test_nobody_makes_up_a_link(app, ines, browser, letters):
    send(browser(None), "/reset", email=ines.email)
    with app.app_context():
        kept = db.session.scalars(db.select(PasswordReset)).one()
        wrong = [
            tickets.written("password", tickets.Ticket(kept.id, kept.word)),
            tickets.written("invitation", tickets.Ticket(kept.id, "x")),
            tickets.written("password", tickets.Ticket(2**40, "x")),
            "x",
        ]

    assert {browser(None).get(f"/reset/{link}").status_code for link in wrong} == {404}


def test_a_password_is_changed_from_within(ines, browser, letters):
    here, there = browser(ines), browser(ines)

    answer = send(here, "/account/password", current=PASSWORD, password=NEW)

    assert answer.status_code == 303
    assert here.get("/account").status_code == 200
    assert there.get("/").status_code == 302
    assert enters(browser(None), ines, NEW).status_code == 303
    assert [letter.to for letter in letters] == [ines.email]


REFUSED = (
    ("not the password", NEW, "This is not your password."),
    (PASSWORD, "short", "between 12"),
    (PASSWORD, "", "This field is required."),
    ("", NEW, "This field is required."),
)


def test_a_change_that_cannot_be_is_refused(ines, browser, letters):
    client = browser(ines)
    for current, new, said in REFUSED:
        answer = send(client, "/account/password", current=current, password=new)
        assert (answer.status_code, said in answer.text) == (422, True), said

    assert enters(browser(None), ines, PASSWORD).status_code == 303
    assert letters == []


def test_changing_the_password_kills_a_link_under_way(ines, browser, letters):
    send(browser(None), "/reset", email=ines.email)

    send(browser(ines), "/account/password", current=PASSWORD, password=NEW)

    assert browser(None).get(link_in(letters[0])).status_code == 404


def test_earlier_sign_ins_are_remembered_with_how_they_began(ines, browser):
    first = browser(None)
    enters(first, ines, PASSWORD)
    token = re.search(r'name="csrf" content="(\w+)"', first.get("/").text)[1]
    first.post("/sign-out", data={"csrf_token": token})

    page = browser(ines).get("/account/sessions").text

    assert "Earlier sign-ins" in page
    assert "with a password" in page
