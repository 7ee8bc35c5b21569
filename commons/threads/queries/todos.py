"""What waits for a person: posts that name them, and posts they kept."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, or_, select

from commons.membership.models import Person
from commons.threads.models import Post, Thread, Todo
from commons.threads.queries.threads import visible
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db

LATELY = timedelta(minutes=10)


class Waiting(NamedTuple):
    todo: Todo
    thread: Thread
    post: Post


def _open(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    rested = or_(Todo.rests_until.is_(None), Todo.rests_until <= today())
    return and_(
        Todo.person_id == person.id, Todo.done_at.is_(None), rested, visible(person, places)
    )


def _rank() -> ColumnElement[int]:
    """What is due comes first, then what has no day, then what has time."""
    return case((Todo.due_on <= today(), 0), (Todo.due_on.is_(None), 1), else_=2)


def done_lately(person: Person, places: Sequence[Workspace]) -> list[Waiting]:
    """What was ticked off a moment ago, to be taken back if that was a slip."""
    since = now() - LATELY
    mine = and_(Todo.person_id == person.id, Todo.done_at > since, visible(person, places))
    found = _with_posts().where(mine).order_by(Todo.done_at.desc()).limit(3)
    return [Waiting(*row) for row in db.session.execute(found)]


def _with_posts() -> Select[Todo, Thread, Post]:
    same = and_(
        Post.workspace_id == Todo.workspace_id,
        Post.thread_id == Todo.thread_id,
        Post.number == Todo.number,
    )
    joined = select(Todo, Thread, Post).join(Thread, Thread.id == Todo.thread_id)
    return joined.join(Post, same)


def todos_for(
    person: Person, places: Sequence[Workspace], thread: Thread | None = None
) -> list[Waiting]:
    """The open to-dos of a person, what is due first, then the oldest, as far as they may read the
    posts today.
    """
    order = (_rank(), Todo.due_on, Todo.at)
    found = _with_posts().where(_open(person, places)).order_by(*order).limit(50)
    if thread is not None:
        found = found.where(Todo.thread_id == thread.id)
    return [Waiting(*row) for row in db.session.execute(found)]
