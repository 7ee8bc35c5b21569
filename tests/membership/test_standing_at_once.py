"""How many stand in many places is worked out together, and comes out as for each alone."""

from contextlib import contextmanager

import pytest
from sqlalchemy import event

from commons.membership.models import Mandate, OfficeHolder, Person
from commons.workspaces.models import Workspace
from kernel.access import stand_at_once, standing
from kernel.clock import now, today
from kernel.database import db


@pytest.fixture
def forget(app, cast):
    """As after a start: everybody is there, and nothing has been worked out yet."""
    cast.all()
    return lambda: app.extensions.pop("plenary.standings", None)


def everybody():
    people = db.session.scalars(db.select(Person.id).order_by(Person.id)).all()
    return people, db.session.scalars(db.select(Workspace).order_by(Workspace.id)).all()


def all_standings(people, places):
    return {(one, place.slug): standing(one, place) for one in people for place in places}


@contextmanager
def asked():
    """The statements the database was sent meanwhile."""
    seen = []

    def note(*told):
        seen.append(told[2])

    event.listen(db.engine, "before_cursor_execute", note)
    yield seen
    event.remove(db.engine, "before_cursor_execute", note)


def test_what_comes_out_together_is_what_comes_out_alone(app, cast, forget):
    with app.app_context():
        people, places = everybody()
        board = next(place for place in places if place.slug == "board")
        chair = {"person_id": cast.alba.id, "workspace_id": board.id, "title": "Chair"}
        db.session.add(OfficeHolder(**chair, starts_on=today(), ends_on=None))
        over = db.session.scalars(db.select(Mandate).where(Mandate.person_id == cast.otto.id))
        over.first().ended_at = now()
        db.session.commit()
        forget()
        alone = all_standings(people, places)
        forget()
        stand_at_once(people, places)
        with asked() as seen:
            together = all_standings(people, places)
        assert seen == []
        assert together == alone
        assert any(each and each.roles and len(each.roles) > 1 for each in alone.values())
        assert any(each and each.ended_on for each in alone.values())
        assert None in alone.values()


def test_it_is_one_question_for_all_of_them_and_none_for_what_is_known(app, cast, forget):
    with app.app_context():
        people, places = everybody()
        forget()
        with asked() as seen:
            stand_at_once(people, places)
        told = [each for each in seen if "FROM mandate" in each]
        assert len(told) == 1
        with asked() as seen:
            stand_at_once(people, places)
        assert seen == []


def test_a_change_of_rights_is_asked_again(app, cast, forget):
    with app.app_context():
        people, places = everybody()
        board = next(place for place in places if place.slug == "board")
        stand_at_once(people, places)
        assert standing(cast.otto.id, board).roles
        found = db.session.scalars(db.select(Mandate).where(Mandate.person_id == cast.otto.id))
        found.first().ended_at = now()
        db.session.commit()
        stand_at_once(people, [board])
        assert standing(cast.otto.id, board).ended_on
