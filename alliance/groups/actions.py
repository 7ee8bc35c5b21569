"""What is done with groups: the desk founds, describes and closes them; members come and go."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from alliance.groups.models import GroupSpace
from alliance.groups.queries import group_in, mandates_in
from commons.membership.actions import Appointed, MandateEnded
from commons.membership.models import Mandate, Person, Seat
from commons.membership.seating import seated, stir_both
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused, refuse_unless, require
from kernel.actions import Repeated, action, own_action
from kernel.clock import now, today
from kernel.database import db
from kernel.record import enter, witness
from kernel.streams import stir
from kernel.transactions import announce, lock_rights
from rules.access import Permission, Role
from rules.words import sentence as _

NONE = _("There is no such group here.")
CLOSED = _("This group is closed; what was said there can still be read.")
BY_DESK = _("The desk says who is in this group.")
FOR_EVER = date(2150, 12, 31)
"""Until when a closed group is read by those who were in it."""
LONGEST_SLUG = 70


@dataclass(frozen=True, slots=True)
class Said:
    """What the desk says of a group."""

    name: str
    mission: str
    across: bool = False
    joins: bool = True


@action(Permission.MANAGE_SEATS)
def found_group(actor: Person, body: Workspace, said: Said) -> Workspace:
    """A workspace of its own inside the body, empty until somebody joins it."""
    made = Workspace(slug=_slug(body, said.name), body=body.body, parent=body, name=said.name)
    made.mission, made.basis, made.figures = said.mission, body.basis, dict(body.figures or {})
    db.session.add(made)
    db.session.flush()
    db.session.add(GroupSpace(workspace=made, across=said.across, joins=said.joins))
    witness(by=actor.handle, group=made.slug)
    stir("groups", body.id)
    return made


def _slug(body: Workspace, name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "group"
    first = f"{body.slug}-{words}"[:LONGEST_SLUG]
    like = select(Workspace.slug).where(Workspace.slug.startswith(first))
    taken = set(db.session.scalars(like))
    names = (first, *(f"{first}-{n}" for n in range(2, len(taken) + 3)))
    return next(each for each in names if each not in taken)


@action(Permission.MANAGE_SEATS)
def describe_group(actor: Person, body: Workspace, number: int, said: Said) -> None:
    """Another name, another description, another way in; its address stays what it was."""
    place = found_or_refused(group_in(body, number), NONE)
    space = _space(place)
    place.name, place.mission = said.name, said.mission
    space.across, space.joins = said.across, said.joins
    witness(by=actor.handle, group=place.slug, name=said.name)
    stir("groups", body.id)
    stir("workspace", place.id)


def _space(place: Workspace) -> GroupSpace:
    known = db.session.get(GroupSpace, place.id)
    if known is None:
        known = GroupSpace(workspace=place, across=False, joins=True)
        db.session.add(known)
    return known


@action(Permission.MANAGE_SEATS)
def close_group(actor: Person, body: Workspace, number: int, because: str) -> None:
    """Nobody writes there any more; whoever was in it goes on reading."""
    place = found_or_refused(group_in(body, number), NONE)
    space = _space(place)
    if space.closed_at:
        raise Repeated(None)
    space.closed_at, space.because, place.ends_on = now(), because, today()
    for mandate in mandates_in(place):
        _only_reads(mandate)
    witness(by=actor.handle, group=place.slug, because=because)
    stir("groups", body.id)
    stir("workspace", place.id)


def _only_reads(mandate: Mandate) -> None:
    """From now on. Whoever came today has no day left on which they wrote: the record has it."""
    yesterday = today() - timedelta(days=1)
    mandate.starts_on = min(mandate.starts_on, yesterday)
    mandate.ends_on, mandate.sees_until = yesterday, FOR_EVER
    stir("person", mandate.person_id)


@own_action()
def join_group(person: Person, body: Workspace, number: int) -> None:
    """Sit in a group with the seat one has in the body."""
    place = _open_to(person, body, number)
    refuse_unless(_space(place).joins, BY_DESK)
    own = found_or_refused(_own_seat(person, body), _("You have no seat in this body."))
    if mandates_in(place, person):
        raise Repeated(None)
    mandate = seated(_seat_in(place, own, person), person, Role.MEMBER, today(), None)
    db.session.flush()
    enter(person.id, "groups.join_group", mandate)
    announce(Appointed(person.id, place.id))
    _stir(person, body, place)
    witness(group=place.slug)


@own_action()
def leave_group(person: Person, body: Workspace, number: int) -> None:
    """Leave the group; one may come again."""
    place = _open_to(person, body, number)
    held = mandates_in(place, person)
    if not held:
        raise Repeated(None)
    for mandate in held:
        mandate.ended_at, mandate.end_reason = now(), "left the group"
        announce(MandateEnded(mandate.id, person.id, place.id))
    _stir(person, body, place)
    witness(group=place.slug)


def _stir(person: Person, body: Workspace, place: Workspace) -> None:
    stir_both(person.id, place.id)
    stir("groups", body.id)


def _open_to(person: Person, body: Workspace, number: int) -> Workspace:
    """The group, while nobody else changes who sits in the body."""
    lock_rights(body, to_change=True)
    require(person, Permission.DO_WORK, body)
    place = found_or_refused(group_in(body, number), NONE)
    refuse_unless(_space(place).closed_at is None, CLOSED)
    return place


def _own_seat(person: Person, body: Workspace) -> Seat | None:
    held = mandates_in(body, person)
    return held[0].seat if held else None


def _seat_in(place: Workspace, own: Seat, person: Person) -> Seat:
    """A seat with the name of one's own; where another holds that, one more beside it."""
    code = own.code
    known = _seat_called(place, code)
    if known is not None and _is_held(known):
        code = f"{code[:10]}-{person.id}"
        known = _seat_called(place, code)
    if known is None:
        known = Seat(workspace=place, kind=own.kind, code=code, name=own.name, country=own.country)
        known.organisation_id = own.organisation_id
        db.session.add(known)
        db.session.flush()
    return known


def _seat_called(place: Workspace, code: str) -> Seat | None:
    mine = (Seat.workspace_id == place.id, Seat.code == code)
    return db.session.scalar(select(Seat).where(*mine))


def _is_held(seat: Seat) -> bool:
    held: list[Mandate] = [m for m in seat.mandates if m.ended_at is None]
    return any(m.ends_on is None or m.ends_on >= today() for m in held)
