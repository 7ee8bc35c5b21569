"""What waits for a person: posts that name them, and posts they kept."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Select,
    and_,
    bindparam,
    case,
    or_,
    select,
)

from commons.membership.models import Person
from commons.threads.models import Post, Thread, Todo
from commons.threads.queries.threads import visible
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db, rows_of

LATELY = timedelta(minutes=10)
MOST = 50
"""What a page shows of them."""


class Waiting(NamedTuple):
    todo: Todo
    thread: Thread
    post: Post


def _open(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    rested = or_(Todo.rests_until.is_(None), Todo.rests_until <= today())
    return and_(
        Todo.person_id == person.id, Todo.done_at.is_(None), rested, visible(person, places)
    )


def _rank(day: date | BindParameter[date]) -> ColumnElement[int]:
    """What is due comes first, then what has no day, then what has time."""
    return case((Todo.due_on <= day, 0), (Todo.due_on.is_(None), 1), else_=2)


def done_lately(person: Person, places: Sequence[Workspace]) -> list[Waiting]:
    """What was ticked off a moment ago, to be taken back if that was a slip."""
    since = now() - LATELY
    mine = and_(Todo.person_id == person.id, Todo.done_at > since, visible(person, places))
    found = _with_posts().where(mine).order_by(Todo.done_at.desc()).limit(3)
    return [Waiting(*row) for row in db.session.execute(found)]


def _with_posts() -> Select[Todo, Thread, Post]:
    joined = select(Todo, Thread, Post).join(Thread, Thread.id == Todo.thread_id)
    return joined.join(Post, _of_its_post())


def _of_its_post() -> ColumnElement[bool]:
    return and_(
        Post.workspace_id == Todo.workspace_id,
        Post.thread_id == Todo.thread_id,
        Post.number == Todo.number,
    )


def todos_for(person: Person, places: Sequence[Workspace]) -> list[Waiting]:
    """The open to-dos of a person, what is due first, then the oldest, as far as they may read the
    posts today.
    """
    order = (_rank(today()), Todo.due_on, Todo.at)
    found = _with_posts().where(_open(person, places)).order_by(*order).limit(MOST)
    return [Waiting(*row) for row in db.session.execute(found)]


DAY = bindparam("day", type_=Date)
IN_ONE = (
    select(Post.number, Post.author_name)
    .join(Todo, _of_its_post())
    .where(Todo.person_id == bindparam("person"), Todo.thread_id == bindparam("thread"))
    .where(Todo.done_at.is_(None), or_(Todo.rests_until.is_(None), Todo.rests_until <= DAY))
    .order_by(_rank(DAY), Todo.due_on, Todo.at)
    .limit(MOST)
)


def todos_in(person: Person, thread: Thread) -> tuple[tuple[int, str], ...]:
    """The number and the author of each post that waits in a thread this person has opened."""
    return tuple(map(tuple, rows_of(IN_ONE, person=person.id, thread=thread.id, day=today())))
