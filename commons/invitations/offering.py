"""How is a seat offered to an address, within an act that was allowed?"""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select

from commons.invitations import letters
from commons.invitations.models import Invitation
from commons.membership.models import Person, Seat
from commons.membership.seating import figure, may_sit, refuse_unless
from commons.workspaces.models import Workspace
from kernel import tickets
from kernel.access import Refused
from kernel.clock import now, today
from kernel.database import db
from rules.access import Role, Verdict
from rules.words import sentence as _


class Invitee(NamedTuple):
    """Whom to invite, as what, and for which days."""

    seat: Seat
    email: str
    name: str
    role: Role
    starts_on: date | None = None
    ends_on: date | None = None


def offered(actor: Person, place: Workspace, invitee: Invitee) -> Invitation:
    """Offer a seat by letter, within an act that was allowed."""
    seat = invitee.seat
    if seat.workspace_id != place.id:
        raise Refused(Verdict(False, _("This seat belongs to another workspace.")))
    refuse_unless(may_sit(seat, invitee.role, invitee.starts_on or today()))
    if _waits(invitee):
        raise Refused(Verdict(False, _("This address is invited to this seat already.")))
    word = tickets.fresh_word()
    made = Invitation(
        seat=seat,
        email=invitee.email,
        name=invitee.name,
        role=invitee.role,
        starts_on=invitee.starts_on,
        ends_on=invitee.ends_on,
        word=tickets.hash_of(word),
        invited_by_id=actor.id,
        expires_at=open_until(place),
    )
    db.session.add(made)
    db.session.flush()
    letters.post(made, word)
    return made


def _waits(invitee: Invitee) -> bool:
    same = select(Invitation.id).where(
        Invitation.seat_id == invitee.seat.id,
        Invitation.email == invitee.email,
        Invitation.accepted_at.is_(None),
        Invitation.withdrawn_at.is_(None),
    )
    return db.session.scalar(same) is not None


def open_until(place: Workspace) -> datetime:
    return now() + timedelta(days=int(figure(place.charter, "invitation.days")))
