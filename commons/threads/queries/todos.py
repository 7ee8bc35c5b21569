"""What waits for a person: posts that name them, and posts they kept."""

from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Date, and_, bindparam, case, or_, select

from commons.membership.models import Person
from commons.threads.models import Post, Thread, Todo
from commons.threads.queries.sight import PERSON, SEEN, seen_by
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Places
from kernel.clock import now, today
from kernel.database import Instant, rows_of
from kernel.things import Things

LATELY = timedelta(minutes=10)
MOST = 50
"""What a page shows of them."""


class Waiting(NamedTuple):
    todo: Todo
    thread: Thread
    post: Post


DAY = bindparam("day", type_=Date)
OPEN = and_(Todo.done_at.is_(None), or_(Todo.rests_until.is_(None), Todo.rests_until <= DAY))
ORDER = (case((Todo.due_on <= DAY, 0), (Todo.due_on.is_(None), 1), else_=2), Todo.due_on, Todo.at)
"""What is due comes first, then what has no day, then what has time; then the oldest."""


def done_lately(person: Person, places: Places) -> list[Waiting]:
    """What was ticked off a moment ago, to be taken back if that was a slip."""
    found = DONE.rows(**seen_by(person, places), since=now() - LATELY)
    return [Waiting(*row[:3]) for row in found]


def _of_its_post() -> ColumnElement[bool]:
    return and_(
        Post.workspace_id == Todo.workspace_id,
        Post.thread_id == Todo.thread_id,
        Post.number == Todo.number,
    )


def todos_for(person: Person, places: Places) -> list[Waiting]:
    """The open to-dos of a person, what is due first, then the oldest, as far as they may read the
    posts today.
    """
    found = WAITING.rows(**seen_by(person, places), day=today())
    return [Waiting(*row[:3]) for row in found]


WITH_POSTS = (
    select(Todo, Thread, Post, Workspace)
    .select_from(Todo)
    .join(Thread, Thread.id == Todo.thread_id)
    .join(Thread.workspace)
    .join(Post, _of_its_post())
    .where(Todo.person_id == PERSON, SEEN)
)
WAITING = Things(WITH_POSTS.where(OPEN).order_by(*ORDER).limit(MOST), Thread.workspace)
DONE = Things(
    WITH_POSTS.where(Todo.done_at > bindparam("since", type_=Instant))
    .order_by(Todo.done_at.desc())
    .limit(3),
    Thread.workspace,
)
IN_ONE = (
    select(Post.number, Post.author_name)
    .join(Todo, _of_its_post())
    .where(Todo.person_id == PERSON, Todo.thread_id == bindparam("thread"), OPEN)
    .order_by(*ORDER)
    .limit(MOST)
)


def todos_in(person: Person, thread: Thread) -> tuple[tuple[int, str], ...]:
    """The number and the author of each post that waits in a thread this person has opened."""
    return tuple(map(tuple, rows_of(IN_ONE, person=person.id, thread=thread.id, day=today())))
