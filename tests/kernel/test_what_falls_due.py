"""What falls due does so for each thing by itself: one that fails stops no other, and is tried
again; two processes that look at once do it once.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from commons.meetings import reminding
from commons.meetings.models import Meeting
from commons.membership.models import Person
from commons.notices import telling
from commons.notices.models import Notice
from kernel.background import jobs, once
from kernel.clock import at, now
from kernel.database import db
from kernel.happenings import Happening
from tests.meetings.conftest import prepared

SOON = "meetings.soon"
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@pytest.fixture
def tomorrow(app, cast):
    """Three meetings that begin within a day, of which nobody was reminded."""
    cast.all()
    with app.app_context():
        made = [prepared(db.session.get(Person, cast.sela.id), 3) for _each in range(3)]
        for meeting in made:
            meeting.called_at = now()
        db.session.commit()
        return [meeting.id for meeting in made]


def fails_for(monkeypatch, module, name, number, key):
    real = getattr(module, name)

    def faulty(thing):
        if getattr(thing, key) == number:
            raise ZeroDivisionError(number)
        return real(thing)

    monkeypatch.setattr(module, name, faulty)


def soon(app):
    with app.app_context():
        wanted = db.select(Happening.thing_id).where(Happening.what == SOON)
        return sorted(db.session.scalars(wanted))


@ONCE
def test_one_that_fails_stops_no_other_and_is_tried_again(app, tomorrow, monkeypatch):
    with at(now() + timedelta(days=2, hours=12)):
        with monkeypatch.context() as broken:
            fails_for(broken, reminding, "_remind", tomorrow[0], "id")
            first = once(app, jobs["meetings.remind"])
            others = soon(app)
        again = once(app, jobs["meetings.remind"])

    assert (first, again) == (False, True)
    assert others == tomorrow[1:]
    assert soon(app) == tomorrow


@ONCE
def test_what_cannot_be_told_stops_nothing_that_can(app, tomorrow, monkeypatch):
    with at(now() + timedelta(days=2, hours=12)):
        once(app, jobs["meetings.remind"])
        with monkeypatch.context() as broken:
            fails_for(broken, telling, "_spread", tomorrow[1], "thing_id")
            first = once(app, jobs["happenings"])
            told = told_of(app)
        again = once(app, jobs["happenings"])

    assert (first, again) == (False, True)
    assert told == {tomorrow[0], tomorrow[2]}
    assert told_of(app) == set(tomorrow)


def told_of(app):
    with app.app_context():
        found = db.select(Happening.thing_id).join(Notice, Notice.happening_id == Happening.id)
        return set(db.session.scalars(found.where(Happening.what == SOON)))


def test_two_that_look_at_once_do_it_once(app, tomorrow):
    with at(now() + timedelta(days=2, hours=12)), ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda _n: once(app, jobs["meetings.remind"]), range(4)))

    assert soon(app) == tomorrow
    assert any(done)
    with app.app_context():
        assert all(m.reminded_at for m in db.session.scalars(db.select(Meeting)))
