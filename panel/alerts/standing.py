"""On whose behalf does somebody act on an alert: who signed it, the chair, the AI Office?"""

from sqlalchemy import select

from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from kernel.access import may, standing
from kernel.database import db
from panel.alerts.models import Alert
from panel.refusals import refuse_unless
from rules.access import Permission, Role
from rules.words import sentence as _

JOINT = frozenset({"JRC"})
"""Seats of the secretariat that are not the AI Office's: SPR 6(1)."""
NOT_YOURS = _("Only those who signed the alert and the chair may do this with it.")
NOT_THE_PANEL = _("An adopted alert is the Panel's: only its chair does this (SPR 18(3)).")
NOT_THE_OFFICE = _("Alerts are answered by the AI Office, not by the Joint Research Centre.")


def signed(person_id: int, alert: Alert) -> bool:
    return any(each.person_id == person_id for each in alert.sponsors)


def presides(person: Person, alert: Alert) -> bool:
    return bool(may(person, Permission.LEAD_WORK, alert))


def for_the_file(person: Person, alert: Alert) -> None:
    """Go on only for those who signed it, or lead."""
    refuse_unless(signed(person.id, alert) or presides(person, alert), NOT_YOURS)


def for_the_panel(person: Person, alert: Alert) -> None:
    refuse_unless(presides(person, alert), NOT_THE_PANEL)


def for_the_office(person: Person, place: Workspace) -> None:
    """Go on only for those who do not sit for the Joint Research Centre alone."""
    mine = select(Mandate).join(Seat).where(Mandate.person_id == person.id)
    here = db.session.scalars(mine.where(Seat.workspace_id == place.id)).all()
    kept = [m for m in running(here) if m.role == Role.SECRETARIAT]
    joint = bool(kept) and all(m.seat.code in JOINT for m in kept)
    refuse_unless(not joint, NOT_THE_OFFICE)


def is_chair(person_id: int, place: Workspace) -> bool:
    found = standing(person_id, place)
    return found is not None and Role.CHAIR in found.roles
