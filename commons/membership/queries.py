"""Who sits in a workspace, and who of them can see a thing?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from flask import abort
from sqlalchemy import func, or_, select
from sqlalchemy.orm import contains_eager, joinedload, selectinload

from commons.membership.models import Mandate, OfficeHolder, Person, Seat
from commons.membership.standing import days_of, is_held, kept
from commons.workspaces.models import Workspace
from kernel.access import Thing, holders, lendings_of, may, may_by_id, place_of, standing
from kernel.clock import today
from kernel.database import db
from rules.access import Permission, Role
from rules.charter import SeatKind
from rules.terms import sees, sits


class Sitting(NamedTuple):
    """A seat with the mandates that run on it today, the holder first."""

    seat: Seat
    mandates: list[Mandate]


class SeatGroup(NamedTuple):
    """All seats of one kind, with what the charter says of them."""

    kind: SeatKind | None
    seats: list[Sitting]


def seats_of(workspace: Workspace) -> list[SeatGroup]:
    """The seats of a workspace by kind, in the charter's order; vacant ones are there too."""
    found = select(Seat).where(Seat.workspace_id == workspace.id).order_by(Seat.id)
    people = selectinload(Seat.mandates).joinedload(Mandate.person)
    by_kind = defaultdict(list)
    for seat in db.session.scalars(found.options(people)):
        by_kind[seat.kind].append(Sitting(seat, running(seat.mandates)))
    kinds = {kind.code: kind for kind in workspace.charter.seats}
    ordered = [code for code in kinds if code in by_kind] + sorted(by_kind.keys() - kinds.keys())
    return [SeatGroup(kinds.get(code), by_kind[code]) for code in ordered]


def running(mandates: Iterable[Mandate]) -> list[Mandate]:
    order = list(Role)
    here = [m for m in mandates if sits(days_of(m), today()) and m.person.active]
    return sorted(here, key=lambda m: (order.index(Role(m.role)), m.starts_on))


def mandate_for(person: Person, workspace: Workspace, mandate_id: int) -> Mandate:
    """Find a mandate in a workspace whose seats this person may read."""
    if not may(person, Permission.READ_SEATS, workspace):
        abort(404)
    found = db.session.get(Mandate, mandate_id)
    if found is None or found.seat.workspace_id != workspace.id:
        abort(404)
    return found


def seat_for(person: Person, workspace: Workspace, code: str) -> Seat:
    if not may(person, Permission.READ_SEATS, workspace):
        abort(404)
    mine = (Seat.workspace_id == workspace.id, Seat.code == code)
    return db.session.scalar(select(Seat).where(*mine)) or abort(404)


def people_in(place: Workspace) -> Sequence[Person]:
    """Everybody who has or had a place that reaches into this workspace."""
    here = [place.id, *([place.parent_id] if place.parent_id else [])]
    seated = select(Mandate.person_id).join(Seat).where(Seat.workspace_id.in_(here))
    found = select(Person).where(Person.id.in_(seated), Person.active)
    return db.session.scalars(found.order_by(Person.name)).all()


def readers_of(thing: Thing, permission: Permission) -> list[Person]:
    """Who can see this today? Each of them is asked at the one door."""
    return [p for p in people_around(thing) if may_by_id(p.id, permission, thing)]


def people_around(thing: Thing) -> list[Person]:
    """Everybody of whom one can ask it: of its workspace, and of those it is shared with."""
    places = [thing.workspace, *(one.place for one in lendings_of(thing, 0))]
    return list({p.id: p for place in places for p in people_in(place)}.values())


class Row(NamedTuple):
    """One line of "who can see this": the people of one role."""

    role: Role
    people: list[Person]


class Around(NamedTuple):
    """A workspace from which a thing can be seen, and by whom there."""

    place: Workspace
    rows: list[Row]


def readers_by_role(thing: Thing, permission: Permission) -> list[Around]:
    """Its own workspace first, then those it is shared with; nobody is named twice."""
    found: dict[int, tuple[Workspace, dict[Role, list[Person]]]] = {}
    home = _place(thing.workspace)
    found[home.id] = home, defaultdict(list)
    for person in readers_of(thing, permission):
        place = _place(place_of(person.id, thing))
        _place_of, by_role = found.setdefault(place.id, (place, defaultdict(list)))
        by_role[_role(person, place)].append(person)
    return [
        Around(place, [Row(role, by_role[role]) for role in Role if role in by_role])
        for place, by_role in found.values()
    ]


def _place(place: Any) -> Workspace:
    found: Workspace = place
    return found


def _role(person: Person, place: Workspace) -> Role:
    there = standing(person.id, place)
    return min(there.roles, key=list(Role).index) if there and there.roles else Role.MEMBER


def silent_roles(thing: Thing, permission: Permission) -> list[Role]:
    """The roles that carry no such permission in this body, so nobody in them sees it."""
    carrying = holders(permission, thing.workspace.charter.grants)
    return [role for role in Role if role not in carrying]


def offices_of(workspace: Workspace) -> list[OfficeHolder]:
    found = select(OfficeHolder).where(OfficeHolder.workspace_id == workspace.id)
    people = found.options(joinedload(OfficeHolder.person))
    return [office for office in db.session.scalars(people) if is_held(office)]


def seat_label(person_id: int, place: Workspace) -> tuple[str, str]:
    """As whom a person speaks in a workspace today: the seat's short code, and its full name."""
    return kept("seats", person_id, place, _seat_label)


def _seat_label(person_id: int, place: Workspace) -> tuple[str, str]:
    here = [place.id, *([place.parent_id] if place.parent_id else [])]
    found = (
        select(Mandate)
        .join(Mandate.seat)
        .options(contains_eager(Mandate.seat))
        .where(Mandate.person_id == person_id, Seat.workspace_id.in_(here))
        .order_by(Seat.workspace_id != place.id, Mandate.starts_on)
    )
    for mandate in db.session.scalars(found):
        if sees(days_of(mandate), today()):
            return mandate.seat.country or "", mandate.seat.name
    return "", ""


def people_named(
    text: str, limit: int = 8, places: Iterable[int] | None = None
) -> Sequence[Person]:
    """People whose name or handle begins, in any of its words, with this text; in the house, or
    among those who have or had a seat in these workspaces.
    """
    like = text.casefold().replace("%", "").replace("_", "")
    name, handle = func.lower(Person.name), func.lower(Person.handle)
    starts = or_(name.like(f"{like}%"), name.like(f"% {like}%"), handle.like(f"%{like}%"))
    found = select(Person).where(starts, Person.active).order_by(Person.name).limit(limit)
    if places is not None:
        seated = select(Mandate.person_id).join(Seat).where(Seat.workspace_id.in_(list(places)))
        found = found.where(Person.id.in_(seated))
    return db.session.scalars(found).all()


def people_handled(handle: str) -> Sequence[Person]:
    """Who is called exactly this, sitting with us or not; at most one."""
    return db.session.scalars(select(Person).where(Person.handle == handle.lower())).all()


def people_numbered(numbers: Iterable[int]) -> dict[int, Person]:
    found = select(Person).where(Person.id.in_(list(numbers)))
    return {person.id: person for person in db.session.scalars(found)}
