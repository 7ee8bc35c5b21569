"""Which threads may a person read, and how much in them is new?"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from flask import abort
from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, tuple_
from sqlalchemy.orm import contains_eager

from commons.membership.models import Person
from commons.threads.models import Audience, Reading, Thread
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place
from kernel.access import may
from kernel.database import db
from kernel.streams import Stream
from kernel.withheld import not_recused
from rules.access import Permission, Verdict


class Line(NamedTuple):
    """One thread in a list."""

    thread: Thread
    unread: int
    draft: bool = False
    """Has this person half written something there?"""


class Opened(NamedTuple):
    """A thread as somebody opens it: how far they have read, and the last event there is."""

    thread: Thread
    reading: Reading
    cursor: int


OPENED = (
    select(Thread, Reading, Stream.head)
    .join(Thread.workspace)
    .outerjoin(
        Reading, and_(Reading.thread_id == Thread.id, Reading.person_id == bindparam("person"))
    )
    .outerjoin(Stream, and_(Stream.kind == "thread", Stream.thing_id == Thread.id))
    .options(contains_eager(Thread.workspace))
    .where(Thread.id == bindparam("thread"), Workspace.slug == bindparam("workspace"))
)


def opened_by(person: Person, workspace: str, thread_id: int) -> Opened:
    """The same as `thread_for`, with what a page of it needs besides."""
    asked = {"person": person.id, "thread": thread_id, "workspace": workspace}
    row: Any = db.session.execute(OPENED, asked).first()
    if row is None or not may(person, Permission.READ_THREAD, row[0]):
        abort(404)
    thread, reading, cursor = row
    return Opened(thread, reading or _unread_yet(person, thread), cursor or 0)


IN_PLACE = (
    select(Thread)
    .join(Thread.workspace)
    .options(contains_eager(Thread.workspace))
    .where(Thread.id == bindparam("thread"), Workspace.slug == bindparam("workspace"))
)


def thread_for(person: Person, workspace: str, thread_id: int) -> Thread:
    """Find a thread this person may read; to anyone else it does not exist."""
    found = db.session.scalar(IN_PLACE, {"thread": thread_id, "workspace": workspace})
    if found is None or not may(person, Permission.READ_THREAD, found):
        abort(404)
    return found


def may_begin(person: Person, audience: Audience, place: Workspace) -> Verdict:
    """May this person begin a discussion for this audience there?"""
    answer = may(person, Permission.START_THREAD, place)
    if answer and audience == Audience.MEMBERS:
        return may(person, Permission.CONFER, place)
    return answer


class Sights(NamedTuple):
    """The numbers of the places in which somebody reads, confers, and keeps the desk."""

    readable: list[int]
    confers: list[int]
    desks: list[int]


def sights(person: Person, places: Iterable[Workspace] | Iterable[Place]) -> Sights:
    """In which of these places does this person see which sort of thread?"""
    readable = [place for place in places if may(person, Permission.READ_THREAD, place)]
    confers = [place.id for place in readable if may(person, Permission.CONFER, place)]
    desks = [place.id for place in readable if may(person, Permission.DESK, place)]
    return Sights([place.id for place in readable], confers, desks)


def visible(person: Person, places: Iterable[Workspace] | Iterable[Place]) -> ColumnElement[bool]:
    """The door's answer about threads as a condition: the same rule, for lists and counts."""
    readable, confers, desks = sights(person, places)
    here = and_(Thread.workspace_id.in_(readable), not_recused(Thread.recused, person.id))
    if len(confers) == len(desks) == len(readable):
        return here
    at_desk = or_(Thread.workspace_id.in_(desks), Thread.author_id == person.id)
    seen = (
        Thread.audience == Audience.WORKSPACE,
        and_(Thread.audience == Audience.MEMBERS, Thread.workspace_id.in_(confers)),
        and_(Thread.audience == Audience.DESK, at_desk),
    )
    stays = or_(Thread.conferring.is_(False), Thread.workspace_id.in_(confers))
    return and_(here, stays, or_(*seen))


WHICH = ("unread", "mine", "open", "resolved", "desk")
"""By which one fact a list may be narrowed."""
UNREAD = Thread.head - func.coalesce(Reading.cursor, 0) - func.coalesce(Reading.own_after, 0)


def lines_for(
    person: Person,
    places: Sequence[Workspace],
    *,
    title: str = "",
    which: str = "",
    pinned_first: bool = False,
    before: Thread | None = None,
    limit: int = 30,
) -> list[Line]:
    """The threads this person may read, newest first; `before` goes on from where a page ended.

    Their workspaces are the places at hand, so none is read again.
    """
    order = (*([Thread.pinned] if pinned_first else []), Thread.last_at, Thread.id)
    found = (
        select(Thread, UNREAD, Reading.draft.is_not(None))
        .outerjoin(Reading, _mine(person))
        .where(visible(person, places))
        .order_by(*[column.desc() for column in order])
    )
    if title:
        found = found.where(Thread.title.icontains(title, autoescape=True))
    if which:
        found = found.where(_which(person)[which])
    if before is not None:
        place = [getattr(before, column.key) for column in order]
        found = found.where(tuple_(*order) < tuple_(*place))
    return [Line(*row) for row in db.session.execute(found.limit(limit))]


def _which(person: Person) -> dict[str, ColumnElement[bool]]:
    return {
        "unread": UNREAD > 0,
        "mine": Thread.author_id == person.id,
        "open": Thread.resolved_at.is_(None),
        "resolved": Thread.resolved_at.is_not(None),
        "desk": Thread.audience == Audience.DESK,
    }


def _mine(person: Person) -> ColumnElement[bool]:
    return and_(Reading.thread_id == Thread.id, Reading.person_id == person.id)


def unread_threads(person: Person, places: Sequence[Workspace] | Sequence[Place]) -> dict[int, int]:
    found: Any = select(Thread.id, UNREAD).outerjoin(Reading, _mine(person))
    rows = db.session.execute(found.where(visible(person, places), UNREAD > 0).limit(500))
    return {thread_id: int(count) for thread_id, count in rows}


def reading_of(person: Person, thread: Thread) -> Reading:
    """How far this person has read; nothing yet, when nothing was noted."""
    found = db.session.get(Reading, (person.id, thread.id))
    return found or _unread_yet(person, thread)


def _unread_yet(person: Person, thread: Thread) -> Reading:
    return Reading(person_id=person.id, thread_id=thread.id, cursor=0, own_after=0)


def unread_in(thread: Thread, reading: Reading) -> int:
    return thread.head - reading.cursor - reading.own_after


def threads_named(person: Person, places: Sequence[Workspace], text: str) -> list[Thread]:
    return [line.thread for line in lines_for(person, places, title=text, limit=8)]


def thread_numbered(person: Person, places: Sequence[Workspace], number: str) -> Thread | None:
    """The thread of this number, if this person may read it."""
    if not number.isascii() or not number.isdigit() or len(number) > 9:  # noqa: PLR2004 digits
        return None
    mine = (Thread.id == int(number), visible(person, places))
    return db.session.scalar(select(Thread).where(*mine))
