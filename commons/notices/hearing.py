"""Who hears of a happening? Worked out after the commit, and asked at the one door."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import or_, select

from commons.membership.models import Person
from commons.membership.queries import people_in, people_numbered
from commons.notices.models import Habits, Interest
from kernel.access import may_each, standing
from kernel.clock import BRUSSELS, now
from kernel.database import db
from kernel.happenings import Happening, Kind, kinds
from rules.notices import TO_ME, Channel, Event, Level, Listener, channels


@dataclass(frozen=True, slots=True)
class Heard:
    """What one person is told of one happening, and through which channels."""

    person_id: int
    event: Event
    channels: frozenset[Channel]
    named: str = ""
    covers_id: int | None = None


class Scene(NamedTuple):
    """What is known while one happening is spread."""

    happening: Happening
    kind: Kind
    thing: Any
    levels: Mapping[int, Level]


def heard_by(happening: Happening, kind: Kind, thing: Any) -> list[Heard]:
    """Everybody who hears of it, the one who did it excepted."""
    levels = levels_for(happening, kind.within(thing))
    scene = Scene(happening, kind, thing, levels)
    named = {int(person): label for person, label in happening.people.items()}
    others = _others(scene) - named.keys()
    events = {**dict.fromkeys(others, kind.others), **dict.fromkeys(named, kind.named)}
    people, habits = _readers(scene, events)
    found = [_one(scene, p, events[p.id], habits.get(p.id)) for p in people if events[p.id]]
    told = [replace(one, named=named.get(one.person_id, "")) for one in found if one.channels]
    return told + _covers(scene, told, habits)


def would_hear(actor: Person, what: str, thing: Any) -> list[Heard]:
    """Who would be told, if this person did this now? Asked before they do."""
    kind = kinds[what]
    about = {"workspace_id": thing.workspace.id, "thing_id": thing.id or 0, "number": 0}
    would = Happening(what=what, kind=kind.thing, actor_id=actor.id, people={}, **about)
    return heard_by(would, kind, thing)


def levels_for(happening: Happening, within: Sequence[tuple[str, int]] = ()) -> dict[int, Level]:
    """What people chose for this thing or, failing that, for what it lies in, up to its
    workspace: the nearest choice holds.
    """
    place, thing = ("workspace", happening.workspace_id), (happening.kind, happening.thing_id)
    around = [place, *reversed(within), thing]
    chosen = [(Interest.kind == kind) & (Interest.thing_id == number) for kind, number in around]
    rows = db.session.scalars(select(Interest).where(or_(*chosen))).all()
    nearest = sorted(rows, key=lambda row: around.index((row.kind, row.thing_id)))
    return {row.person_id: Level(row.level) for row in nearest}


def _others(scene: Scene) -> set[int]:
    """Who may hear of it without being named: those who follow; of what is new, all who sit."""
    if scene.kind.others is None:
        return set()
    listening = {p for p, level in scene.levels.items() if level is Level.EVERYTHING}
    if scene.kind.others in {Event.OPENED, Event.SETTLED}:
        listening |= {person.id for person in people_in(scene.thing.workspace)}
    return listening


def _readers(scene: Scene, wanted: Iterable[int]) -> tuple[list[Person], Mapping[int, Habits]]:
    asked = set(wanted) - {scene.happening.actor_id}
    allowed = may_each(asked, scene.kind.permission, scene.thing)
    people = people_numbered(p for p, answer in allowed.items() if answer) if asked else {}
    return [p for p in people.values() if p.active], habits_of(people)


def habits_of(people: Iterable[int]) -> dict[int, Habits]:
    ids = list(people)
    found = select(Habits).where(Habits.person_id.in_(ids))
    return {habits.person_id: habits for habits in db.session.scalars(found)} if ids else {}


def _one(scene: Scene, person: Person, event: Event | None, habits: Habits | None) -> Heard:
    at, place = now(), standing(person.id, scene.thing.workspace)
    to = Listener(
        level=scene.levels.get(person.id),
        roles=place.roles if place else frozenset(),
        ways=habits.chosen_ways() if habits else {},
        quiet=habits.quiet if habits else None,
        away=bool(habits and habits.is_away(at)),
    )
    event = event or Event.SAID
    return Heard(person.id, event, channels(event, _local(at, habits).timetz(), to))


def _local(at: datetime, habits: Habits | None) -> datetime:
    return at.astimezone(habits.time_zone if habits else BRUSSELS)


def _covers(scene: Scene, told: Sequence[Heard], habits: Mapping[int, Habits]) -> list[Heard]:
    """Those who stand in for somebody who is away, as far as they may read it themselves."""
    known = {one.person_id for one in told}
    wanted: dict[int, Heard] = {}
    for one in told:
        cover = habits[one.person_id].cover_id if Channel.COVER in one.channels else None
        if cover and cover not in known and one.event in TO_ME:
            wanted.setdefault(cover, one)
    people, theirs = _readers(scene, wanted)
    found = [_one(scene, p, wanted[p.id].event, theirs.get(p.id)) for p in people]
    return [
        replace(one, named=wanted[one.person_id].named, covers_id=wanted[one.person_id].person_id)
        for one in found
        if one.channels
    ]
