"""Many people register in the same moment, others call off meanwhile: never more than there are
places, and the order of arrival holds, on both engines.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from commons.events import actions
from commons.events.models import Registration
from commons.membership.models import Person
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.events import Standing
from tests.events.conftest import contact, occasion, pact, person

PEOPLE, PLACES, AT_ONCE = 40, 15, 8


@pytest.fixture
def crowd(app, network):
    with app.app_context(), unit_of_work():
        place = pact()
        for number in range(PEOPLE):
            contact(f"guest-{number}", None, place)
    with app.app_context():
        found = select(Person.id).where(Person.handle.like("guest-%")).order_by(Person.id)
        return list(db.session.scalars(found))


def rush(app, act, people):
    def one(number):
        with app.app_context():
            try:
                return act(db.session.get_one(Person, number))
            finally:
                db.session.remove()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, people))


def in_order(number):
    found = select(Registration).where(Registration.occasion_id == number)
    return db.session.scalars(found.order_by(Registration.number)).all()


def standings(number):
    return [str(each.standing) for each in in_order(number)]


def test_nobody_is_booked_past_the_last_place_and_the_order_holds(app, crowd, held):
    number = held(capacity=PLACES)

    def come(who):
        """Twice, as a browser that sends again does."""
        first = actions.register(who, occasion(number), {})
        return first.number, actions.register(who, occasion(number), {}).number

    came = rush(app, come, crowd)

    assert sorted(came) == [(n, n) for n in range(1, PEOPLE + 1)]
    with app.app_context():
        assert standings(number) == ["in"] * PLACES + ["waits"] * (PEOPLE - PLACES)
        places = {each.number: each.person_id for each in in_order(number)}

    # Half of those inside call off at once, while three more come: whoever waits longest comes in.
    leave = [places[n] for n in range(1, PLACES, 2)]

    def leave_or_come(who):
        mine = db.session.scalar(
            select(Registration).where(
                Registration.occasion_id == number, Registration.person_id == who.id
            )
        )
        if mine:
            actions.call_off(who, mine)
        else:
            actions.register(who, occasion(number), {})

    with app.app_context():
        late = [person(handle).id for handle in ("ana", "ben", "cleo")]
    rush(app, leave_or_come, [*leave[:4], *late, *leave[4:]])

    with app.app_context():
        now = {each.number: each.standing for each in in_order(number)}
        inside = [n for n, standing in now.items() if standing == Standing.IN]
        left = set(range(1, PLACES, 2))
        first = [n for n in sorted(now) if n not in left][:PLACES]
        assert inside == first, "who came first is in, and nobody past the capacity"
