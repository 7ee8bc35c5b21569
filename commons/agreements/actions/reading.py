"""What the chair says of what everybody sees of who has read."""

from sqlalchemy import select

from commons.membership.models import Person
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.habits import Shows

SHOWN_AT_ONCE = 100
"""Threads whose readers are told at once that the rule of their workspace changed."""


@action(Permission.MODERATE)
def show_reading(actor: Person, place: Thread | Workspace, shows: Shows | None) -> None:
    """Set the rule of a thread or of a whole workspace; None: leave it to what is above."""
    if place.shows_reading == shows:
        raise Repeated(None)
    place.shows_reading = shows
    witness(shows=str(shows or "as above"), by=actor.id)
    for thread_id in _threads_of(place):
        stir("agreements", thread_id)


def _threads_of(place: Thread | Workspace) -> list[int]:
    if isinstance(place, Thread):
        return [place.id]
    newest = select(Thread.id).where(
        Thread.workspace_id == place.id, Thread.shows_reading.is_(None)
    )
    return list(db.session.scalars(newest.order_by(Thread.last_at.desc()).limit(SHOWN_AT_ONCE)))
