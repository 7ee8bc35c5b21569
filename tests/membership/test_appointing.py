from datetime import date, timedelta

import pytest

from commons.membership.actions import appoint, end_mandate, renew
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.clock import today
from kernel.database import db
from rules.access import Role
from tests.same import in_one_house

TODAY = today().isoformat()


@pytest.fixture(autouse=True)
def everybody(cast):
    cast.all()


def seat_of(code, body="board"):
    found = db.select(Seat).join(Workspace).where(Seat.code == code, Workspace.slug == body)
    return db.session.scalars(found).one()


def known(person):
    return db.session.get_one(Person, person.id)


def send(client, path, **data):
    return client.post(path, data={"csrf_token": client.csrf, **data})


def test_the_secretariat_appoints_and_the_page_says_so(cast, browser):
    office = browser(cast.sela)

    answer = send(
        office, "/board/seats/FR/appoint", email=cast.zoe.email, role="member", starts_on=TODAY
    )

    assert answer.status_code == 303
    assert "Ζωή Παππά" in office.get(answer.location).text
    assert "Ζωή Παππά" in browser(cast.zoe).get("/board/members").text


@in_one_house(
    ("sent", "sentence"),
    [
        ({"email": "nobody@plenary.example"}, "Nobody is known under this address."),
        ({"ends_on": "2020-01-01"}, "The last day is before the first."),
        ({"starts_on": "9999-12-31"}, "This date is too far away."),
        ({"starts_on": "0001-01-01"}, "This date is too far away."),
        ({"starts_on": "yesterday"}, "Not a valid date value."),
        ({"starts_on": ""}, "This field is required."),
        ({"role": "chair"}, "Not a valid choice"),
        ({"role": "emperor"}, "Invalid Choice"),
    ],
)
def test_an_appointment_that_cannot_be_is_refused_and_the_form_comes_back(
    cast, browser, sent, sentence
):
    right = {"email": cast.zoe.email, "role": "member", "starts_on": TODAY}

    answer = send(browser(cast.sela), "/board/seats/FR/appoint", **(right | sent))

    assert answer.status_code == 422
    assert sentence in answer.text
    assert (right | sent)["email"] in answer.text


@pytest.mark.parametrize(
    ("body", "code", "role"),
    [
        ("board", "EDPS", Role.MEMBER),
        ("board", "FR", Role.SECRETARIAT),
        ("board", "FR", Role.OBSERVER),
        ("board", "AIO", Role.MEMBER),
        ("board", "NO", Role.ALTERNATE),
        ("panel", "E01", Role.ALTERNATE),
        ("panel", "E01", Role.ADVISER),
    ],
)
def test_nobody_sits_in_a_part_the_charter_does_not_give_a_seat(app, cast, body, code, role):
    with app.app_context():
        seat = seat_of(code, body)
        keeper = known(cast.sela)
        if body != "board":
            desk = seat_of("AIO", body)
            desk.mandates.append(
                Mandate(person=keeper, role=Role.SECRETARIAT, starts_on=date(2026, 1, 1))
            )
            db.session.commit()

        with pytest.raises(Refused, match="Nobody holds a seat of this kind in that part"):
            appoint(keeper, seat, known(cast.zoe), role, today(), None)


@pytest.mark.parametrize("role", [Role.MEMBER, Role.ALTERNATE, Role.ADVISER])
def test_a_member_state_may_send_others_beside_its_member(app, cast, role):
    with app.app_context():
        made = appoint(known(cast.sela), seat_of("FR"), known(cast.zoe), role, today(), None)

        assert made.role == role


def test_a_third_term_by_being_appointed_anew_is_refused_too(app, cast):
    with app.app_context():
        seat, zoe, keeper = seat_of("FR"), known(cast.zoe), known(cast.sela)
        seat.mandates.append(
            Mandate(person=zoe, role=Role.MEMBER, renewals=1,
                    starts_on=date(2020, 12, 1), ends_on=date(2026, 11, 30))
        )  # fmt: skip
        db.session.commit()

        with pytest.raises(Refused):
            appoint(keeper, seat, zoe, Role.MEMBER, date(2026, 12, 1), date(2029, 11, 30))
        after_a_break = appoint(
            keeper, seat, zoe, Role.MEMBER, date(2027, 12, 1), date(2030, 11, 30)
        )

        assert after_a_break.ends_on == date(2030, 11, 30)


def test_a_mandate_ends_once(app, cast):
    with app.app_context():
        mandate = db.session.scalars(db.select(Mandate).filter_by(person_id=cast.ines.id)).one()
        end_mandate(known(cast.sela), mandate, "Resigned")
        ended = mandate.ended_at

        end_mandate(known(cast.sela), mandate, "Somebody pressed again")

        assert (mandate.ended_at, mandate.end_reason) == (ended, "Resigned")


def test_an_ended_mandate_is_not_renewed(app, cast):
    with app.app_context():
        mandate = db.session.scalars(db.select(Mandate).filter_by(person_id=cast.ines.id)).one()
        end_mandate(known(cast.sela), mandate, "Resigned")

        with pytest.raises(Refused, match="This mandate was ended"):
            renew(known(cast.sela), mandate)


def test_a_secretariat_appoints_in_its_own_body_only(cast, browser):
    office = browser(cast.sela)
    sent = {"email": cast.zoe.email, "role": "member", "starts_on": TODAY}

    answers = [
        office.get("/panel/seats/E01/appoint"),
        send(office, "/panel/seats/E01/appoint", **sent),
    ]

    assert [answer.status_code for answer in answers] == [404, 404]


def test_an_ending_needs_its_reason(app, cast, browser):
    with app.app_context():
        number = db.session.scalars(db.select(Mandate.id).filter_by(person_id=cast.otto.id)).one()
    office, path = browser(cast.sela), f"/board/members/{number}/end"

    refused = [send(office, path, reason=""), send(office, path, reason="x" * 301)]

    assert [answer.status_code for answer in refused] == [422, 422]
    assert "x" * 301 in refused[1].text
    assert browser(cast.otto).get("/board").status_code == 200


def test_standing_in_ends_after_it_begins(app, cast, browser):
    with app.app_context():
        number = db.session.scalars(db.select(Mandate.id).filter_by(person_id=cast.alba.id)).one()
    yesterday = (today() - timedelta(days=1)).isoformat()

    answer = send(
        browser(cast.sela), f"/board/members/{number}/stand-in", first=TODAY, last=yesterday
    )

    assert answer.status_code == 422
    assert "The last day is before the first." in answer.text
