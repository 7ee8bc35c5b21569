"""Which terms of co-chairs come to their end, and who is told? Once for each term."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from commons.membership.models import OfficeHolder
from commons.membership.queries import readers_of
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called
from forum.chairing.standing import OFFICE
from forum.charter import CHARTER
from kernel.background import job, one_by_one, own_up
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from rules.access import Permission

HOUSE = 0
"""The actor of what nobody in particular does."""


def ending_in(place: Workspace) -> Sequence[OfficeHolder]:
    """The terms that end within the days of the rules profile."""
    soon = today() + timedelta(days=int(place.charter.rule("chair.warn_days").value))
    found = select(OfficeHolder).where(
        OfficeHolder.workspace_id == place.id,
        OfficeHolder.title == OFFICE.title,
        OfficeHolder.ended_at.is_(None),
        OfficeHolder.ends_on.between(today(), soon),
    )
    return db.session.scalars(found.order_by(OfficeHolder.ends_on)).all()


@job("co-chairs.remind", every=600.0)
def remind_all() -> None:
    place = workspace_called(CHARTER.slug)
    due = [each for each in ending_in(place) if each.told_at is None] if place else []
    own_up(one_by_one(due, _remind))


def _remind(office: OfficeHolder) -> None:
    """The secretariat, and whoever holds the office."""
    db.session.refresh(office, with_for_update=True)
    if office.told_at:
        return
    office.told_at = now()
    keeps = readers_of(office.workspace, Permission.MANAGE_SEATS)
    people = {person.id: office.workspace.name for person in keeps}
    tell("co_chairs.ends", office, HOUSE, people | {office.person_id: office.title})
