"""Which threads may a person read, and how much in them is new?"""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from flask import abort
from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from commons.membership.models import Person
from commons.threads.models import Audience, Reading, Thread
from commons.threads.queries.sight import MINE, PERSON, SEEN, UNREAD, seen_by, visible
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.streams import Stream
from kernel.things import Things
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


OPENED = Things(
    select(Thread, Reading, Stream.head, Workspace)
    .select_from(Thread)
    .join(Thread.workspace)
    .outerjoin(Reading, MINE)
    .outerjoin(Stream, and_(Stream.kind == "thread", Stream.thing_id == Thread.id))
    .where(Thread.id == bindparam("thread"), Workspace.slug == bindparam("workspace")),
    Thread.workspace,
)


def opened_by(person: Person, workspace: str, thread_id: int) -> Opened:
    """The same as `thread_for`, with what a page of it needs besides."""
    row = OPENED.first(person=person.id, thread=thread_id, workspace=workspace)
    if row is None or not may(person, Permission.READ_THREAD, row[0]):
        abort(404)
    thread, reading, cursor, _place = row
    return Opened(thread, reading or _unread_yet(person, thread), cursor or 0)


IN_PLACE = Things(
    select(Thread, Workspace)
    .select_from(Thread)
    .join(Thread.workspace)
    .where(Thread.id == bindparam("thread"), Workspace.slug == bindparam("workspace")),
    Thread.workspace,
)


def thread_for(person: Person, workspace: str, thread_id: int) -> Thread:
    """Find a thread this person may read; to anyone else it does not exist."""
    row = IN_PLACE.first(thread=thread_id, workspace=workspace)
    if row is None or not may(person, Permission.READ_THREAD, row[0]):
        abort(404)
    found: Thread = row[0]
    return found


def may_begin(person: Person, audience: Audience, place: Workspace) -> Verdict:
    """May this person begin a discussion for this audience there?"""
    answer = may(person, Permission.START_THREAD, place)
    if answer and audience == Audience.MEMBERS:
        return may(person, Permission.CONFER, place)
    return answer


NARROWED: dict[str, ColumnElement[bool]] = {
    "unread": UNREAD > 0,
    "mine": Thread.author_id == PERSON,
    "open": Thread.resolved_at.is_(None),
    "resolved": Thread.resolved_at.is_not(None),
    "desk": Thread.audience == Audience.DESK,
}
WHICH = tuple(NARROWED)
"""By which one fact a list may be narrowed."""


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
    found, order = _lines(which, pinned_first=pinned_first), _order(pinned_first=pinned_first)
    if title:
        found = found.where(Thread.title.icontains(title, autoescape=True))
    if before is not None:
        place = [getattr(before, column.key) for column in order]
        found = found.where(tuple_(*order) < tuple_(*place))
    facts = {**seen_by(person, places), "limit": limit}
    return [Line(*row) for row in db.session.execute(found, facts)]


@cache
def _lines(which: str, *, pinned_first: bool) -> Select[*tuple[Any, ...]]:
    """A list of one sort, built once."""
    found = select(Thread, UNREAD, Reading.draft.is_not(None)).outerjoin(Reading, MINE).where(SEEN)
    found = found.where(NARROWED[which]) if which else found
    order = [column.desc() for column in _order(pinned_first=pinned_first)]
    return found.order_by(*order).limit(bindparam("limit", type_=Integer))


def _order(*, pinned_first: bool) -> list[InstrumentedAttribute[Any]]:
    return [*([Thread.pinned] if pinned_first else []), Thread.last_at, Thread.id]


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
