"""What was somebody told, and what of it is still unread? Rights are asked again, each time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from commons.membership.models import Person
from commons.membership.queries import people_numbered
from commons.notices.models import Habits, Interest, Notice, State
from commons.threads.models import Reading
from commons.workspaces.models import Workspace
from kernel.access import may, place_of
from kernel.database import db
from kernel.happenings import Happening, Shown, kinds
from kernel.streams import Stream
from rules.notices import Level

NEWEST = 200
"""Notices looked through for one page."""
ITEMS = 30
"""Things on one page."""
Rows = Sequence[tuple[Notice, bool]]


class Told(NamedTuple):
    """One notice as its reader sees it today."""

    notice: Notice
    shown: Shown
    actor: str
    unread: bool
    covered: str


@dataclass(slots=True)
class Item:
    """What somebody was told of one thing, newest first."""

    kind: str
    thing_id: int
    workspace: Workspace
    title: str
    path: str
    told: list[Told] = field(default_factory=list)
    muted: bool = False

    @property
    def unread(self) -> int:
        return sum(one.unread for one in self.told)

    @property
    def newest(self) -> int:
        return self.told[0].notice.seq


class Group(NamedTuple):
    workspace: Workspace
    pieces: list[Item]


READS = and_(
    Reading.person_id == Notice.person_id,
    Happening.kind == "thread",
    Reading.thread_id == Happening.thing_id,
)
UNREAD = case(
    (Notice.state == State.READ, False),
    (Notice.state == State.KEPT_UNREAD, True),
    else_=or_(Happening.number == 0, func.coalesce(Reading.cursor, 0) < Happening.number),
)


def newest_of(person_id: Any) -> ColumnElement[bool]:
    """The newest of somebody's notices: what a page costs does not grow with the years."""
    head = select(Stream.head).where(Stream.kind == "notices", Stream.thing_id == person_id)
    return Notice.seq > func.coalesce(head.scalar_subquery(), 0) - NEWEST


def unread_of(
    person: Person,
    thing: tuple[str, int] | None,
    upto: int,
    *,
    since: int = 0,
    read_too: bool = False,
) -> list[int]:
    """The numbers of one's notices of a thing, or of all things, newest first."""
    found = (
        select(Notice.seq)
        .join(Notice.happening)
        .outerjoin(Reading, READS)
        .where(Notice.person_id == person.id, Notice.seq.between(since, upto))
        .order_by(Notice.seq.desc())
    )
    if thing:
        found = found.where(Happening.kind == thing[0], Happening.thing_id == thing[1])
    return list(db.session.scalars(found if read_too else found.where(UNREAD)))


def grouped(person: Person, places: Sequence[Workspace], rows: Rows) -> list[Group]:
    """Notices by workspace and thing, without whatever is not open to them any more."""
    known = {place.id: place for place in places}
    names = people_numbered({n.happening.actor_id for n, _unread in rows}
                            | {n.covers_id for n, _unread in rows if n.covers_id})  # fmt: skip
    items: dict[tuple[str, int], Item | None] = {}
    for notice, unread in rows:
        happening = notice.happening
        key = (happening.kind, happening.thing_id)
        if key not in items and len(items) >= ITEMS:
            continue
        if key not in items:
            items[key] = _item(person, happening, known)
        item = items[key]
        shown = item and kinds[happening.what].show(_thing(happening), happening.number)
        if item and shown:
            actor = names.get(happening.actor_id)
            cover = names.get(notice.covers_id or 0)
            words = (actor.name if actor else "", unread, cover.name if cover else "")
            item.told.append(Told(notice, shown, *words))
    told = [item for item in items.values() if item and item.told]
    return _by_workspace(sorted(told, key=_newest, reverse=True))


def _newest(item: Item) -> datetime:
    """By when it happened: what came late, by an import or a server that stood still, is old."""
    return max(one.notice.happening.at for one in item.told)


def _thing(happening: Happening) -> Any:
    return kinds[happening.what].find(happening.thing_id)


def _item(person: Person, happening: Happening, known: dict[int, Workspace]) -> Item | None:
    """In its own workspace, or in the one through which somebody comes to it."""
    kind = kinds.get(happening.what)
    thing = kind.find(happening.thing_id) if kind else None
    if kind is None or thing is None or not may(person, kind.permission, thing):
        return None
    place = known.get(happening.workspace_id) or known.get(place_of(person.id, thing).id)
    if place is None:
        return None
    shown = kind.show(thing, 0)
    return shown and Item(happening.kind, happening.thing_id, place, shown.title, shown.path)


def _by_workspace(items: Sequence[Item]) -> list[Group]:
    groups: dict[int, Group] = {}
    for item in items:
        groups.setdefault(item.workspace.id, Group(item.workspace, [])).pieces.append(item)
    return list(groups.values())


def habits_for(person: Person) -> Habits:
    """The habits of a person; those of the house, when they never chose."""
    return db.session.get(Habits, person.id) or Habits(
        person_id=person.id, ways={}, zone="", digest="daily", digest_day=0, digest_hour=8
    )


def level_of(person: Person, kind: str, thing_id: int) -> Level | None:
    found = db.session.get(Interest, (person.id, kind, thing_id))
    return Level(found.level) if found else None


def levels_of(person: Person, kind: str) -> dict[int, Level]:
    found = select(Interest).where(Interest.person_id == person.id, Interest.kind == kind)
    return {row.thing_id: Level(row.level) for row in db.session.scalars(found)}
