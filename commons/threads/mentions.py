"""Whom does an @name mean in a thread, and who is told?"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import joinedload, selectinload

from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import people_in, people_named, running
from commons.threads.models import Audience, Thread
from commons.workspaces.models import Workspace
from kernel.access import Thing, holders, lendings_of, may_by_id, standing
from kernel.database import db
from kernel.pages import role_name
from kernel.text import Mention, Resolve
from rules.access import Permission, Role

PARTS = {
    "chair": Role.CHAIR,
    "members": Role.MEMBER,
    "alternates": Role.ALTERNATE,
    "observers": Role.OBSERVER,
    "secretariat": Role.SECRETARIAT,
}


ASKED_OF = {
    Audience.WORKSPACE: Permission.READ_THREAD,
    Audience.MEMBERS: Permission.CONFER,
    Audience.DESK: Permission.DESK,
}
"""What a role carries whose people see threads of an audience."""


class Offer(NamedTuple):
    """One line of the completion of an @name."""

    handle: str
    name: str
    note: str
    kind: str


def resolver(thing: Thing, reads: Permission = Permission.READ_THREAD) -> Resolve:
    """What @names mean in this thread, or beside what else is read by a permission of its own.
    Whoever cannot read it is nobody here.
    """

    def resolve(name: str) -> Mention | None:
        return _part(name) or _seat(name, thing) or _person(name, thing, reads)

    return resolve


def _part(name: str) -> Mention | None:
    role = PARTS.get(name.lower())
    return Mention(f"role:{role}", name.lower()) if role else None


def _seat(name: str, thing: Thing) -> Mention | None:
    if name != name.upper():
        return None
    found = db.session.scalar(select(Seat).where(Seat.code == name, _reaches(thing)))
    return Mention(f"seat:{found.code}", found.name) if found else None


def _reaches(thing: Thing) -> ColumnElement[bool]:
    return Seat.workspace_id.in_(_places(thing))


def _places(thing: Thing) -> list[int]:
    place = _workspace(thing)
    return [place.id, *([place.parent_id] if place.parent_id else [])]


def _person(name: str, thing: Thing, reads: Permission) -> Mention | None:
    found = db.session.scalar(select(Person).where(Person.handle == name.lower(), Person.active))
    if found is None or not may_by_id(found.id, reads, thing):
        return None
    return Mention(f"person:{found.id}", found.name)


def told(
    thing: Thing, mentions: Iterable[Mention], reads: Permission = Permission.READ_THREAD
) -> dict[int, str]:
    """Who is named, directly or through a seat or a role: person id, and as what."""
    found: dict[int, str] = {}
    for mention in mentions:
        for person_id in _meant(mention, thing):
            found.setdefault(person_id, mention.label)
    allowed = {p for p in found if may_by_id(p, reads, thing)}
    return {person_id: label for person_id, label in found.items() if person_id in allowed}


def _meant(mention: Mention, thing: Thing) -> Sequence[int]:
    kind, _sep, key = mention.key.partition(":")
    if kind == "person":
        return [int(key)]
    if kind == "seat":
        return _on_seat(key, thing)
    return [p.id for p in people_in(_workspace(thing)) if _has(Role(key), p, thing)]


def _workspace(thing: Thing) -> Workspace:
    place: Any = thing.workspace
    found: Workspace = place
    return found


def _on_seat(code: str, thing: Thing) -> list[int]:
    found = select(Seat).where(Seat.code == code, _reaches(thing))
    with_people = found.options(selectinload(Seat.mandates).joinedload(Mandate.person))
    return [m.person_id for seat in db.session.scalars(with_people) for m in running(seat.mandates)]


def _has(role: Role, person: Person, thing: Thing) -> bool:
    place = standing(person.id, thing.workspace)
    return place is not None and role in place.roles


def offers(
    thing: Thing, text: str, reads: Permission = Permission.READ_THREAD, limit: int = 8
) -> list[Offer]:
    """Complete an @name, among those who can read it and nobody else."""
    found = (_parts(thing, text, reads), _seats(thing, text, reads), _people(thing, text, reads))
    return [offer for each in found for offer in each][:limit]


def _carries(thing: Thing, reads: Permission) -> Permission:
    """What a role carries whose people see it."""
    if isinstance(thing, Thread):
        return ASKED_OF[Audience(thing.audience)]
    return Permission.CONFER if thing.case_for(0).members_only else reads


def _parts(thing: Thing, text: str, reads: Permission) -> list[Offer]:
    here = holders(_carries(thing, reads), thing.workspace.charter.grants)
    named = {name: role for name, role in PARTS.items() if name.startswith(text.casefold())}
    return [Offer(name, role_name(r), "", "role") for name, r in named.items() if r in here]


def _seats(thing: Thing, text: str, reads: Permission) -> list[Offer]:
    like = text.replace("%", "").replace("_", "")
    named = or_(Seat.code.ilike(f"{like}%"), Seat.name.ilike(f"{like}%"))
    found = select(Seat).where(_reaches(thing), named, Seat.country != "").limit(8)
    seats = [seat for seat in db.session.scalars(found).all() if _is_read_from(seat, thing, reads)]
    return [Offer(seat.code, seat.name, seat.country, "seat") for seat in seats[:4]]


def _is_read_from(seat: Seat, thing: Thing, reads: Permission) -> bool:
    """Does anybody sit there who can read it?"""
    people = _on_seat(seat.code, thing)
    return any(may_by_id(person_id, reads, thing) for person_id in people)


def _people(thing: Thing, text: str, reads: Permission) -> list[Offer]:
    lent = [one.place.id for one in lendings_of(thing, 0)]
    known = people_named(text, 40, [*_places(thing), *lent])
    readers = [p for p in known if may_by_id(p.id, reads, thing)]
    seats = _seat_names([p.id for p in readers], thing)
    return [Offer(p.handle, p.name, seats.get(p.id, ""), "person") for p in readers]


def _seat_names(people: list[int], thing: Thing) -> dict[int, str]:
    found = (
        select(Mandate)
        .join(Mandate.seat)
        .options(joinedload(Mandate.seat))
        .where(Mandate.person_id.in_(people), _reaches(thing))
    )
    return {m.person_id: m.seat.name for m in db.session.scalars(found)}
