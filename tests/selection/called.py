"""Who and what is there in a call of two seats, and how is it asked for?"""

from contextlib import contextmanager
from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from commons.membership.models import Person
from commons.selection import actions
from commons.selection.models import Application, Call, State
from kernel import clock
from kernel.access import Refused
from kernel.clock import now
from kernel.database import db
from kernel.transactions import unit_of_work

COUNTRIES = ("BE", "MT", "IE", "BE")
A_DAY = timedelta(days=1)


@contextmanager
def later(days):
    with clock.at(now() + days * A_DAY):
        yield


def person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def known(handle):
    """Somebody as a browser is opened for them: their number is enough."""
    return SimpleNamespace(id=person(handle).id)


def call():
    return db.session.scalars(select(Call)).one()


def applied(handle):
    return db.session.scalar(select(Application).where(Application.person_id == person(handle).id))


def refused(act, *args, **named):
    with pytest.raises(Refused) as answer:
        act(*args, **named)
    return answer.value.because


def everybody_applies():
    for n, country in enumerate(COUNTRIES):
        anna = person(f"anna-{n}")
        with unit_of_work():
            db.session.add(
                Application(call=call(), person=anna, state=State.ELIGIBLE, country=country,
                            gender="woman", areas=["risk"], motivation="x", declares=True,
                            submitted_at=now(), declared_at=now())
            )  # fmt: skip


def judged_by(judge, points):
    for n, given in enumerate(points):
        both = {"expertise": given, "care": given}
        actions.evaluate(person(judge), applied(f"anna-{n}"), both, "")
