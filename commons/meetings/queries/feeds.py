"""Whose calendar does an address open, and what stands in it?"""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.meetings.models import CalendarFeed, Meeting
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspaces_for
from kernel.access import may
from kernel.clock import now
from kernel.database import db
from kernel.tickets import hash_of
from rules.access import Permission

BACK = timedelta(days=400)
"""How far back a calendar shows meetings."""


def feed_called(word: str) -> CalendarFeed | None:
    """The address as it was given out; None where it was made up, taken back, or its owner left."""
    found = db.session.scalar(select(CalendarFeed).where(CalendarFeed.digest == hash_of(word)))
    return found if found and not found.revoked_at and found.person.active else None


def feeds_of(person: Person) -> Sequence[CalendarFeed]:
    mine = (CalendarFeed.person_id == person.id, CalendarFeed.revoked_at.is_(None))
    return db.session.scalars(select(CalendarFeed).where(*mine).order_by(CalendarFeed.id)).all()


def meetings_on(feed: CalendarFeed) -> list[Meeting]:
    """All meetings its owner may read today, those called off among them, so that they go."""
    person, places = feed.person, _places(feed)
    found = (
        select(Meeting)
        .join(Meeting.workspace)
        .options(contains_eager(Meeting.workspace))
        .where(Meeting.workspace_id.in_([place.id for place in places]))
        .where(Meeting.called_at.is_not(None), Meeting.ends_at > now() - BACK)
        .order_by(Meeting.starts_at)
    )
    return [m for m in db.session.scalars(found) if may(person, Permission.READ_MEETING, m)]


def _places(feed: CalendarFeed) -> list[Workspace]:
    mine = workspaces_for(feed.person)
    return [place for place in mine if feed.workspace_id in {None, place.id}]


def knows(person: Person, place: Workspace | None) -> bool:
    return any(each.workspace_id == (place.id if place else None) for each in feeds_of(person))
