from datetime import UTC, date, datetime, timedelta

import pytest

from commons.membership.actions import appoint, end_mandate, renew, stand_in
from commons.membership.models import Mandate, Person, Seat
from commons.membership.standing import standing_of
from kernel.access import Refused
from kernel.clock import at, today
from kernel.database import db
from kernel.live import hub_of
from rules.access import Role
from tests.same import in_one_house
from tests.threads.reader import Reader

WINTER = (date(2026, 11, 30), datetime(2026, 11, 30, 22, 59, tzinfo=UTC))
SUMMER = (date(2027, 6, 30), datetime(2027, 6, 30, 21, 59, tzinfo=UTC))


@pytest.fixture(autouse=True)
def everybody(cast):
    """All sit before a test looks: a view once begun does not see who comes later."""
    cast.all()


def mandate_of(person):
    found = db.select(Mandate).where(Mandate.person_id == person.id).order_by(Mandate.id.desc())
    return db.session.scalars(found).first()


def known(person):
    return db.session.get_one(Person, person.id)


@pytest.mark.parametrize(("last_day", "a_minute_before"), [WINTER, SUMMER])
def test_a_mandate_ends_at_the_midnight_of_brussels(app, cast, browser, last_day, a_minute_before):
    thread = cast.thread(cast.ines)
    page = f"/board/threads/{thread.id}"
    with app.app_context():
        mandate_of(cast.ines).ends_on = last_day
        db.session.commit()

    with at(a_minute_before):
        before = browser(cast.ines).get(page).status_code
    with at(a_minute_before + timedelta(minutes=2)):
        after = browser(cast.ines).get(page).status_code

    assert (before, after) == (200, 404)


def test_midnight_takes_the_content_off_an_open_page(app, cast, socket, browser):
    thread = cast.thread(cast.karin)
    with app.app_context():
        mandate_of(cast.ines).ends_on = WINTER[0]
        db.session.commit()

    with at(WINTER[1]):
        reader = Reader(app, socket(cast.ines), browser(cast.ines), thread)
        hub_of(app).tick()
        assert not reader.hear().gone
    with at(WINTER[1] + timedelta(minutes=2)):
        hub_of(app).tick()
        cast.said(thread, cast.karin, "After midnight")

        assert "30 November 2026" in reader.hear().gone
        assert reader.posts == {}


def test_ending_a_mandate_closes_the_open_page_and_what_follows_never_comes(
    app, cast, socket, browser
):
    thread = cast.thread(cast.karin)
    ended = Reader(app, socket(cast.ines), browser(cast.ines), thread)
    stays = Reader(app, socket(cast.alba), browser(cast.alba), thread)
    with app.app_context():
        number = mandate_of(cast.ines).id

    office = browser(cast.sela)
    answer = office.post(
        f"/board/members/{number}/end", data={"reason": "Resigned", "csrf_token": office.csrf}
    )
    cast.said(thread, cast.karin, "Said afterwards")

    assert answer.status_code == 303
    assert "mandate ended" in ended.hear().gone
    assert ended.posts == {}
    assert 2 in stays.hear().posts


@in_one_house("name", ["karin", "ines", "otto", "alba"])
def test_only_the_secretariat_ends_a_mandate(app, cast, name):
    with app.app_context():
        mandate = mandate_of(cast.dora)

        with pytest.raises(Refused):
            end_mandate(known(getattr(cast, name)), mandate, "No")

        assert mandate_of(cast.dora).ended_at is None


def test_a_newcomer_may_read_in_before_the_first_day_but_not_write(app, cast, browser):
    thread = cast.thread(cast.karin)
    with app.app_context():
        mandate_of(cast.nils).sees_from = today()
        db.session.commit()
    nils = browser(cast.nils)

    read = nils.get(f"/board/threads/{thread.id}")
    written = nils.post(
        f"/board/threads/{thread.id}/posts",
        data={"text": "Hello", "key": "key-of-nils", "csrf_token": nils.csrf},
    )

    assert (read.status_code, written.status_code) == (200, 403)
    assert "your mandate does not run today" in written.text
    assert "Hello" in written.text  # nothing typed is lost


def test_a_third_term_on_the_board_is_refused_with_its_article(app, cast):
    with app.app_context():
        mandate = mandate_of(cast.ines)
        mandate.starts_on, mandate.ends_on = date(2024, 3, 1), date(2027, 2, 28)
        db.session.commit()

        renew(known(cast.sela), mandate)
        assert (mandate.renewals, mandate.ends_on) == (1, date(2030, 2, 28))
        with pytest.raises(Refused) as refusal:
            renew(known(cast.sela), mandate_of(cast.ines))

    with app.test_request_context():
        assert "AIA 65(3)" in refusal.value.because


def test_a_mandate_longer_than_the_law_allows_is_refused(app, cast):
    with app.app_context():
        seat = db.session.scalars(db.select(Seat).where(Seat.code == "FR")).first()
        days = (date(2026, 1, 1), date(2036, 1, 1))

        with pytest.raises(Refused):
            appoint(known(cast.sela), seat, known(cast.zoe), Role.MEMBER, *days)


def test_a_seat_has_one_member_at_a_time(app, cast):
    with app.app_context():
        seat = db.session.scalars(db.select(Seat).where(Seat.code == "PT")).first()
        assert cast.ines

        with pytest.raises(Refused):
            appoint(known(cast.sela), seat, known(cast.zoe), Role.MEMBER, today(), None)


def test_the_term_of_the_charter_sets_the_last_day(app, cast):
    with app.app_context():
        seat = db.session.scalars(db.select(Seat).where(Seat.code == "FR")).first()
        made = appoint(known(cast.sela), seat, known(cast.zoe), Role.MEMBER, date(2026, 3, 1), None)

        assert made.ends_on == date(2029, 2, 28)


def test_an_alternate_votes_only_while_standing_in(app, cast):
    with app.app_context():
        mandate = mandate_of(cast.alba)
        before = standing_of(cast.alba.id, mandate.workspace)

        stand_in(known(cast.sela), mandate, today(), today() + timedelta(days=3))

        after = standing_of(cast.alba.id, mandate_of(cast.alba).workspace)
        with at(datetime.now(UTC) + timedelta(days=5)):
            later = standing_of(cast.alba.id, mandate.workspace)
        assert (before.votes, after.votes, later.votes) == (False, True, False)


def test_the_pages_of_seats_say_who_sits_there(cast, browser):
    assert cast.karin
    page = browser(cast.ines).get("/board/members").text

    assert "Inês Carvalhal" in page
    assert "Karin Novotná" in page
    assert "AIA 65(2)" in page
