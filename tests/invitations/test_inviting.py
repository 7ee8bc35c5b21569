from datetime import timedelta

import pytest

from commons.invitations.models import Invitation
from commons.membership.models import Mandate, Person
from commons.membership.seating import ends_by_itself
from kernel import clock, tickets
from kernel.clock import now
from kernel.database import db
from rules.access import Role
from tests.invitations.conftest import invite, link_in, person_at, send

PASSWORD = "several words are good"


def join(client, link, name="Maija Ozola", password=PASSWORD):
    return send(client, link, name=name, password=password)


def only_invitation(app):
    with app.app_context():
        return db.session.scalars(db.select(Invitation)).one()


def test_a_stranger_is_invited_reads_what_the_seat_asks_and_is_in(app, office, letters, browser):
    assert invite(office).status_code == 303
    assert "Maija Ozola" in office.get("/board/invitations").text
    newcomer, link = browser(None), link_in(letters[0])

    page = newcomer.get(link).text
    answer = join(newcomer, link)

    assert "AI Board" in page
    assert "France" in page
    assert "AIA 65(3)" in page
    assert (answer.status_code, answer.location) == (303, "/board")
    assert newcomer.get("/board/members").status_code == 200
    assert "Maija Ozola" not in office.get("/board/invitations").text
    with app.app_context():
        person = db.session.scalar(db.select(Person).where(Person.handle == "maija-ozola"))
        mandate = db.session.scalar(db.select(Mandate).where(Mandate.person_id == person.id))
        assert (mandate.seat.code, mandate.role, mandate.ends_on is not None) == (
            "FR",
            "member",
            True,
        )


def test_a_link_works_once(office, letters, browser):
    invite(office)
    link = link_in(letters[0])
    join(browser(None), link)

    again = join(browser(None), link, name="Somebody Else")

    assert again.status_code == 404
    assert "opens nothing" in again.text
    assert browser(None).get(link).status_code == 404


def test_looking_at_a_link_uses_nothing_up(office, letters, browser):
    invite(office)
    link = link_in(letters[0])

    for _ in range(3):
        assert browser(None).get(link).status_code == 200
    assert join(browser(None), link).status_code == 303


def test_the_table_cannot_open_what_it_keeps(app, office, letters, browser):
    invite(office)
    kept = only_invitation(app)
    with app.app_context():
        made_up = tickets.written("invitation", tickets.Ticket(kept.id, kept.word))
        for_another_purpose = tickets.written("reset", tickets.Ticket(kept.id, "x"))

    for link in (made_up, for_another_purpose, "x", "x.y", "%00", link_in(letters[0])[12:-1]):
        assert browser(None).get(f"/invitation/{link}").status_code == 404, link


def test_time_runs_out_and_a_fresh_link_replaces_the_old_one(app, office, letters, browser):
    invite(office)
    old = link_in(letters[0])
    with clock.at(now() + timedelta(days=14, minutes=1)):
        assert browser(None).get(old).status_code == 404
    kept = only_invitation(app)

    send(office, f"/board/invitations/{kept.id}/again")

    assert browser(None).get(old).status_code == 404
    assert browser(None).get(link_in(letters[1])).status_code == 200


def test_what_is_withdrawn_opens_nothing_and_is_not_sent_again(app, office, letters, browser):
    invite(office)
    kept = only_invitation(app)
    send(office, f"/board/invitations/{kept.id}/withdraw")

    assert browser(None).get(link_in(letters[0])).status_code == 404
    assert send(office, f"/board/invitations/{kept.id}/again").status_code == 403
    assert len(letters) == 1


def test_an_account_that_is_there_takes_it_signed_in_as_itself(office, cast, letters, browser):
    invite(office, email=cast.zoe.email, name="Ζωή Παππά", seat="EL", sure="1")
    link = link_in(letters[0])

    assert "Sign in" in browser(None).get(link).text
    assert join(browser(None), link).status_code == 403
    assert join(browser(cast.otto), link).status_code == 403
    zoe = browser(cast.zoe)
    assert send(zoe, link).status_code == 303
    assert zoe.get("/board").status_code == 200


def test_a_seat_filled_meanwhile_is_not_given_twice(app, office, letters, browser, cast):
    invite(office)
    invite(office, email="second@ministry.example", name="Second")
    join(browser(None), link_in(letters[0]))

    late = join(browser(None), link_in(letters[1]), name="Second")

    assert late.status_code == 403
    assert "held on that day" in late.text
    assert person_at(app, "second@ministry.example") is None


@pytest.mark.parametrize("password", ["short", "", "Maija Ozola Maija"])
def test_a_weak_password_is_refused_in_words(app, office, letters, browser, password):
    invite(office, name="Maija Ozola Maija")

    answer = join(browser(None), link_in(letters[0]), "Maija Ozola Maija", password)

    assert answer.status_code == 422
    assert person_at(app, "maija.ozola@ministry.example") is None


def test_a_refused_invitation_sends_no_letter(office, letters, cast):
    cast.ines  # noqa: B018 she sits for Portugal
    for seat, said in (("PT", "held on that day"), ("XX", "Not a valid choice")):
        answer = invite(office, seat=seat)
        assert (answer.status_code, said in answer.text) == (422, True)
    assert invite(office, email="no address").status_code == 422
    assert letters == []


def test_a_name_that_looks_like_somebodys_is_asked_about_once_more(office, letters, cast):
    cast.ines  # noqa: B018 she is the one who could be impersonated
    forged = "In\u00eas C\u0430rv\u0430lh\u0430l"

    first = invite(office, name=forged)
    second = invite(office, name=forged, sure="1")

    assert first.status_code == 422
    assert "looks like Inês Carvalhal (ines@plenary.example)" in first.text
    assert second.status_code == 303
    assert len(letters) == 1


def test_a_guest_goes_by_default_after_a_year_and_a_named_observer_does_not(app, office, cast):
    ends = {}
    for seat, role in (("EDPS", ""), ("PT", "adviser")):
        email = f"{seat.lower()}@guest.example"
        invite(office, email=email, name=f"Guest of {seat}", seat=seat, role=role)
    with app.app_context():
        for kept in db.session.scalars(db.select(Invitation)):
            ends[kept.seat.code] = ends_by_itself(kept.seat, Role(kept.role), clock.today())

    assert ends["EDPS"] is None
    assert ends["PT"] is not None


def test_a_letter_is_never_bent_by_a_name(office, letters):
    invite(office, name="Eve\r\nBcc: all@plenary.example")
    invite(office, email="eve@ministry.example", name="<b>Eve</b>")

    assert all("\n" not in letter.subject for letter in letters)
    assert "<b>Eve" not in letters[-1].html
    assert "<b>Eve</b>" in letters[-1].text
