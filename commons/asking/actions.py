"""Somebody asks for access, and those who keep the seats tick it off."""

from sqlalchemy import select

from commons.asking.models import AccessRequest
from commons.asking.queries import known_place
from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import Repeated, action, own_action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.words import sentence as _


@own_action()
def ask_for_access(person: Person, slug: str, address: str, note: str) -> None:
    """Leave a request with the secretariat where one has or had a place; one at a time."""
    place = known_place(person, slug)
    if place is None:
        raise Refused(Verdict(False, _("You can ask where you have or had a place.")))
    waiting = select(AccessRequest.id).where(
        AccessRequest.person_id == person.id,
        AccessRequest.workspace_id == place.id,
        AccessRequest.done_at.is_(None),
    )
    if db.session.scalar(waiting):
        raise Repeated(None)
    made = AccessRequest(workspace_id=place.id, person_id=person.id)
    made.address, made.note = address[:300], note[:500]
    db.session.add(made)
    db.session.flush()
    witness(workspace=place.slug, request=made.id)
    stir("workspace", place.id)


@action(Permission.MANAGE_SEATS)
def tick_off(actor: Person, request: AccessRequest) -> None:
    """The request was dealt with, whatever came of it."""
    if request.done_at:
        raise Repeated(None)
    request.done_at, request.done_by_id = now(), actor.id
    witness(by=actor.handle, person=request.person.handle)
