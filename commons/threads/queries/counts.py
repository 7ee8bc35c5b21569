"""How much is new for a person, and how much waits for them? Every page asks, so in one go."""

from typing import NamedTuple

from sqlalchemy import Date, bindparam, func, literal, or_, select, union_all

from commons.membership.models import Person
from commons.threads.models import Reading, Thread, Todo
from commons.threads.queries.sight import MINE, PERSON, SEEN, UNREAD, seen_by
from commons.workspaces.queries import Places
from kernel.clock import today
from kernel.database import rows_of

UNREAD_POSTS = (
    select(Thread.workspace_id, func.sum(UNREAD))
    .outerjoin(Reading, MINE)
    .where(SEEN)
    .group_by(Thread.workspace_id)
)
TO_DO = literal(0)
"""The key under which all that waits for somebody is counted, whichever feature counts it."""
TODOS = (
    select(TO_DO, func.count())
    .select_from(Todo)
    .join(Thread, Thread.id == Todo.thread_id)
    .where(Todo.person_id == PERSON, Todo.done_at.is_(None), SEEN)
    .where(or_(Todo.rests_until.is_(None), Todo.rests_until <= bindparam("day", type_=Date)))
)
COUNTS = union_all(UNREAD_POSTS, TODOS)
UNREAD_THREADS = (
    select(Thread.id, UNREAD).outerjoin(Reading, MINE).where(SEEN, UNREAD > 0).limit(500)
)


class Counts(NamedTuple):
    """Unread posts by workspace (heads less cursors, whatever the length), and open to-dos."""

    unread: dict[int, int]
    todo: int


def counts_of(person: Person, places: Places) -> Counts:
    facts = {**seen_by(person, places), "day": today()}
    found = {place: int(count or 0) for place, count in rows_of(COUNTS, **facts)}
    return Counts(found, found.pop(0, 0))


def unread_threads(person: Person, places: Places) -> dict[int, int]:
    """How many posts are new in each thread that has any."""
    found = rows_of(UNREAD_THREADS, **seen_by(person, places))
    return {thread_id: int(count) for thread_id, count in found}
