"""What is somebody, in which workspace that they know of, and who helps them there?"""

from collections.abc import Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.asking.models import AccessRequest
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from kernel.access import may, standing
from kernel.database import db
from rules.access import Permission, Role, Standing


class Place(NamedTuple):
    """A workspace somebody has or had a place in: what they are there, and who helps."""

    workspace: Workspace
    standing: Standing
    helpers: list[Person]
    asked: bool


def places_known_to(person: Person) -> list[Place]:
    """The workspaces somebody was ever seated in; of others nothing is said here."""
    seated = select(Seat.workspace_id).join(Mandate).where(Mandate.person_id == person.id)
    found = select(Workspace).where(Workspace.id.in_(seated)).order_by(Workspace.id)
    waiting = _asked_by(person)
    return [
        Place(place, known, _helpers(person, place), place.id in waiting)
        for place in db.session.scalars(found).all()
        if (known := standing(person.id, place)) is not None
    ]


def _helpers(person: Person, place: Workspace) -> list[Person]:
    """The secretariat by name, for those who may see who sits there."""
    if not may(person, Permission.READ_SEATS, place):
        return []
    here = [place.id, *([place.parent_id] if place.parent_id else [])]
    found = (
        select(Mandate)
        .join(Mandate.seat)
        .options(joinedload(Mandate.person))
        .where(Seat.workspace_id.in_(here), Mandate.role == Role.SECRETARIAT)
    )
    return [mandate.person for mandate in running(db.session.scalars(found))]


def _asked_by(person: Person) -> set[int]:
    mine = (AccessRequest.person_id == person.id, AccessRequest.done_at.is_(None))
    return set(db.session.scalars(select(AccessRequest.workspace_id).where(*mine)))


def known_place(person: Person, slug: str) -> Workspace | None:
    """A workspace somebody has or had a place in, by its name."""
    return next((p.workspace for p in places_known_to(person) if p.workspace.slug == slug), None)


def open_requests(place: Workspace) -> Sequence[AccessRequest]:
    found = select(AccessRequest).options(joinedload(AccessRequest.person))
    here = (AccessRequest.workspace_id == place.id, AccessRequest.done_at.is_(None))
    return db.session.scalars(found.where(*here).order_by(AccessRequest.id)).all()


def request_for(person: Person, place: Workspace, number: int) -> AccessRequest:
    """Find a request in a workspace whose seats this person may read."""
    found = db.session.get(AccessRequest, number)
    if found is None or found.workspace_id != place.id:
        abort(404)
    if not may(person, Permission.READ_SEATS, place):
        abort(404)
    return found
