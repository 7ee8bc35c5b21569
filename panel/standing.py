"""On whose behalf does the secretariat of the Panel act: the AI Office's, or another's?"""

from sqlalchemy import select

from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from kernel.database import db
from panel.refusals import refuse_unless
from rules.access import Role
from rules.words import sentence as _

JOINT = frozenset({"JRC"})
"""Seats of the secretariat that are not the AI Office's: SPR 6(1)."""
NOT_THE_OFFICE = _("This is for the AI Office to answer, not for the Joint Research Centre.")


def for_the_office(person: Person, place: Workspace) -> None:
    """Go on only for those who do not sit for the Joint Research Centre alone."""
    mine = select(Mandate).join(Seat).where(Mandate.person_id == person.id)
    here = db.session.scalars(mine.where(Seat.workspace_id == place.id)).all()
    kept = [m for m in running(here) if m.role == Role.SECRETARIAT]
    joint = bool(kept) and all(m.seat.code in JOINT for m in kept)
    refuse_unless(not joint, NOT_THE_OFFICE)
