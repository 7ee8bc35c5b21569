"""What waits for a person: posts that name them, and posts they kept."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, select

from commons.membership.models import Person
from commons.threads.models import Post, Thread, Todo
from commons.threads.queries.threads import visible
from commons.workspaces.models import Workspace
from kernel.database import db


class Waiting(NamedTuple):
    todo: Todo
    thread: Thread
    post: Post


def _open(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    return and_(Todo.person_id == person.id, Todo.done_at.is_(None), visible(person, places))


def todos_for(
    person: Person, places: Sequence[Workspace], thread: Thread | None = None
) -> list[Waiting]:
    """The open to-dos of a person, oldest first, as far as they may read the posts today."""
    same = and_(
        Post.workspace_id == Todo.workspace_id,
        Post.thread_id == Todo.thread_id,
        Post.number == Todo.number,
    )
    found = (
        select(Todo, Thread, Post)
        .join(Thread, Thread.id == Todo.thread_id)
        .join(Post, same)
        .where(_open(person, places))
        .order_by(Todo.at)
        .limit(50)
    )
    if thread is not None:
        found = found.where(Todo.thread_id == thread.id)
    return [Waiting(*row) for row in db.session.execute(found)]
