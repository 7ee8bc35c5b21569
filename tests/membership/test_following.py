"""What the door says of all one's places is found once, and anew when anything there changes."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from commons.membership.models import Mandate, Person
from commons.threads.queries.sight import seen_by
from commons.workspaces.models import Workspace
from commons.workspaces.queries import following, places_for, workspaces_for
from kernel.access import may
from kernel.clock import today
from kernel.database import db
from rules.access import Permission


@pytest.fixture
def look(app, cast):
    """In which places somebody reads, as a page asks; and how often it was found out."""
    found = []
    assert all((cast.karin, cast.alba)), "coming changes rights"

    def find(person, places):
        found.append(person.name)
        return [each.slug for each in places if may(person, Permission.READ_THREAD, each)]

    def ask(name):
        with app.test_request_context():
            person = db.session.get_one(Person, getattr(cast, name).id)
            places = places_for(person)
            mine = following(person, places, find)
            assert mine == find(person, workspaces_for(person))
            assert seen_by(person, places) == seen_by(person, workspaces_for(person))
            found.pop()
            return mine, len(found)

    return ask


def test_it_is_found_once(look):
    assert look("karin") == look("karin") == (["board"], 1)
    assert look("alba")[1] == 2, "each for themselves"
    assert look("karin")[1] == 2


def test_it_is_found_anew_when_rights_or_a_place_change(app, cast, look):
    assert look("karin") == (["board"], 1)
    with app.app_context():
        board = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
        board.premoderation = "guests"
        db.session.commit()
    assert look("karin") == (["board"], 2)
    with app.app_context():
        for mandate in db.session.scalars(
            select(Mandate).where(Mandate.person_id == cast.karin.id)
        ):
            mandate.ends_on = today() - timedelta(days=1)
        db.session.commit()
    assert look("karin") == ([], 3)


def test_places_that_may_change_are_asked_each_time(app, cast):
    asked = []
    with app.test_request_context():
        karin = db.session.get_one(Person, cast.karin.id)
        for _again in range(2):
            following(karin, workspaces_for(karin), lambda *_who: asked.append(1))
    assert len(asked) == 2
