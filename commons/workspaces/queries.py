"""Which workspaces may a person read?"""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from flask import abort, current_app, g
from sqlalchemy import String, bindparam, cast, func, select

from commons.workspaces.models import Workspace
from kernel.access import Actor, may, stand_at_once
from kernel.bodies import charter_of, charters
from kernel.clock import today
from kernel.database import db, rows_of
from kernel.record import Entry
from kernel.things import Things
from rules.access import Case, Permission
from rules.charter import Charter

PAGE = 50
P = TypeVar("P", Workspace, "Place")
F = TypeVar("F")


class Place(NamedTuple):
    """A workspace as far as permission, the rail and the home are concerned."""

    id: int
    slug: str
    body: str
    parent_id: int | None
    name: str
    rights: int
    premoderation: str
    to_moderate: int
    figures: str
    """What the secretariat has set of the rules profile, as it is stored."""

    @property
    def charter(self) -> Charter:
        return charter_of(self.body, _read(self.figures))

    @property
    def workspace(self) -> "Place":
        return self

    def case_for(self, _person_id: int) -> Case:
        return Case(premoderation=self.premoderation)


Places = Sequence[Workspace] | Sequence[Place]


class Settled(list[Place]):
    """The places of somebody as long as they stay as they are, with what follows from them."""

    def __init__(self, places: Iterable[Place]) -> None:
        super().__init__(places)
        self.follows: dict[tuple[object, int], Any] = {}


def following(person: Actor, places: Places, find: Callable[[Any, Any], F]) -> F:
    """What the door says of somebody in each of these places, for what every page asks: found once
    for as long as neither the places change nor anybody's rights in them, nor the day.
    """
    if not isinstance(places, Settled):
        return find(person, places)
    key = find, person.id
    if key not in places.follows:
        places.follows[key] = find(person, places)
    found: F = places.follows[key]
    return found


class Known(NamedTuple):
    rows: Sequence[object]
    day: date
    places: Settled


@lru_cache
def _read(figures: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(figures)
    return found


MOST_KEPT = 10_000
EVERY = select(
    *(getattr(Workspace, column) for column in Place._fields[:-1]), cast(Workspace.figures, String)
)


def places_for(person: Actor) -> list[Place]:
    """The same as `workspaces_for`, for what every page asks: worked out again when anything about
    any workspace has changed, or anybody's right in it, or the day.
    """
    kept: dict[int, Known] = current_app.extensions.setdefault("plenary.places", {})
    rows, day, known = rows_of(EVERY), today(), kept.get(person.id)
    if known is None or known.rows != rows or known.day != day or not person.active:
        if len(kept) > MOST_KEPT:
            kept.clear()
        known = Known(rows, day, Settled(_in_order(person, [Place(*row) for row in rows])))
        kept[person.id] = known
    return known.places


CALLED = Things(select(Workspace).where(Workspace.slug == bindparam("slug")))


def workspace_for(
    person: Actor, slug: str, permission: Permission = Permission.READ_WORKSPACE
) -> Workspace:
    """Find a workspace this person may read; to anyone else it does not exist."""
    found = workspace_called(slug)
    if found is None or not may(person, permission, found):
        abort(404)
    return found


def workspace_called(slug: str) -> Workspace | None:
    """Any workspace by its name: whoever calls this asks the door next."""
    found = CALLED.first(slug=slug)
    return found[0] if found else None


def workspaces_for(person: Actor) -> list[Workspace]:
    """All workspaces this person may read: bodies in the order of the house, groups by name."""
    every = db.session.scalars(select(Workspace)).all()  # the parents are among them
    return _in_order(person, every)


def _in_order(person: Actor, every: Sequence[P]) -> list[P]:
    stand_at_once([person.id], every)
    order = {slug: place for place, slug in enumerate(charters)}
    mine = [place for place in every if may(person, Permission.READ_WORKSPACE, place)]
    return sorted(mine, key=lambda w: (order[w.body], w.parent_id is not None, w.name))


def places_of(person: Actor) -> list[Workspace]:
    """The same for whoever asks, found once per request."""
    if "places" not in g:
        g.places = workspaces_for(person)
    places: list[Workspace] = g.places
    return places


def groups_of(person: Actor, body: Workspace) -> list[Workspace]:
    """The sub-groups of a body that this person may read."""
    return [place for place in workspaces_for(person) if place.parent_id == body.id]


def entries_of(workspace: Workspace, before: int | None) -> Sequence[Entry]:
    """The newest entries of a workspace's record, or those before a position."""
    found = select(Entry).where(Entry.workspace_id == workspace.id)
    if before:
        found = found.where(Entry.position < before)
    return db.session.scalars(found.order_by(Entry.position.desc()).limit(PAGE)).all()


def number_of_entries(workspace: Workspace) -> int:
    newest = select(func.max(Entry.position)).where(Entry.workspace_id == workspace.id)
    return db.session.scalar(newest) or 0
