"""Which invitations wait for an answer, and which one does a link open?"""

import hmac
from collections.abc import Sequence

from flask import abort
from sqlalchemy import func, select
from sqlalchemy.orm import contains_eager, joinedload

from commons.invitations.models import Invitation
from commons.membership.models import Person, Seat
from commons.workspaces.models import Workspace
from kernel import tickets
from kernel.access import may
from kernel.database import db
from rules.access import Permission

PURPOSE = "invitation"


def invitation_for(person: Person, place: Workspace, number: int) -> Invitation:
    """Find an invitation of a workspace whose seats this person may read."""
    found = db.session.get(Invitation, number)
    if found is None or found.seat.workspace_id != place.id:
        abort(404)
    if not may(person, Permission.READ_SEATS, place):
        abort(404)
    return found


def open_invitations(place: Workspace) -> Sequence[Invitation]:
    """Those of a workspace that nobody has answered, the newest first."""
    found = (
        select(Invitation)
        .join(Invitation.seat)
        .options(contains_eager(Invitation.seat), joinedload(Invitation.invited_by))
        .where(Seat.workspace_id == place.id)
        .where(Invitation.accepted_at.is_(None), Invitation.withdrawn_at.is_(None))
        .order_by(Invitation.id.desc())
    )
    return db.session.scalars(found).all()


def invitation_of(link: str) -> Invitation | None:
    """The invitation that this link opens today; an old, used or withdrawn one opens nothing."""
    ticket = tickets.read(PURPOSE, link)
    found = db.session.get(Invitation, ticket.number) if ticket else None
    if ticket is None or found is None or not found.open or found.expired:
        return None
    fits = hmac.compare_digest(found.word, tickets.hash_of(ticket.word))
    return found if fits else None


def seats_in(place: Workspace) -> Sequence[Seat]:
    found = select(Seat).where(Seat.workspace_id == place.id).order_by(Seat.id)
    return db.session.scalars(found).all()


def people_by_address(addresses: Sequence[str]) -> dict[str, Person]:
    found = select(Person).where(Person.email.in_(list(addresses)))
    return {person.email: person for person in db.session.scalars(found)}


def names_and_addresses() -> Sequence[tuple[int, str, str]]:
    """Everybody who has an account: whom could somebody be taken for?"""
    found = select(Person.id, Person.name, Person.email)
    return [(row.id, row.name, row.email) for row in db.session.execute(found)]


def handles_like(start: str) -> set[str]:
    lowered = func.lower(Person.handle)
    found = select(Person.handle).where(lowered.startswith(start, autoescape=True))
    return set(db.session.scalars(found))
