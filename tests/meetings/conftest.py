"""A meeting of the Board that was called, with three items, and its people."""

from datetime import timedelta

import pytest

from commons.meetings import actions
from commons.meetings.facts import ItemFacts, MeetingFacts
from commons.meetings.models import AgendaItem, ItemKind, Meeting
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db

TITLES = ("Opening", "Guidelines on high-risk systems", "Any other business")


@pytest.fixture
def called(app, cast):
    """The number of a meeting called for in 40 days, and those of its items."""
    cast.all()
    with app.app_context():
        meeting = prepared(db.session.get(Person, cast.sela.id))
        actions.call_meeting(db.session.get(Person, cast.sela.id), meeting)
        numbers = [item.id for item in meeting.items]
        db.session.expunge_all()
        return meeting.id, numbers


def prepared(by, days=40):
    board = db.session.query(Workspace).filter_by(slug="board").one()
    starts = (now() + timedelta(days=days)).replace(microsecond=0)
    facts = MeetingFacts(
        title="17th plenary",
        starts_at=starts,
        ends_at=starts + timedelta(hours=3),
        room="Brussels",
        link="https://meet.example/members",
    )
    meeting = actions.prepare_meeting(by, board, facts)
    for title in TITLES:
        said = ItemFacts(title=title, kind=ItemKind.DISCUSSION, minutes=30)
        actions.add_item(by, meeting, said)
    db.session.refresh(meeting)
    return meeting


@pytest.fixture
def act(app, cast):
    """Let somebody do something with a thing; it, and what else is needed, as class and number."""

    def do(name, who, thing, *args, **named):
        kind, number = thing
        with app.app_context():
            person = db.session.get(Person, getattr(cast, who).id)
            found = db.session.get(kind, number)
            given = [db.session.get(*each) if isinstance(each, tuple) else each for each in args]
            made = getattr(actions, name)(person, found, *given, **named)
            db.session.expunge_all()
            return made

    return do


@pytest.fixture
def opened(called, act):
    number, items = called
    act("open_meeting", "karin", (Meeting, number))
    return number, items


def item(number):
    return (AgendaItem, number)
