"""Which posts of a thread are on a page? Found by number, never by offset."""

from collections.abc import Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import bindparam, select

from commons.membership.models import Person
from commons.threads.models import Edition, Post, Reaction, Thread, Todo
from kernel.access import may
from kernel.database import db, rows_of
from rules.access import Permission

PAGE = 20
BEFORE = 10
"""Posts shown above the one a page opens at, so that it has its context."""


class Window(NamedTuple):
    """The numbers of the first and last post wanted, both included."""

    first: int
    last: int


def window(
    head: int, *, before: int | None = None, after: int | None = None, around: int | None = None
) -> Window:
    """Which posts to show of a thread with this many; by default the newest."""
    if around is not None:
        first = max(1, around - BEFORE)
        return Window(max(1, min(first, head - PAGE + 1)), min(head, first + PAGE - 1))
    if after is not None:
        start = min(max(0, after), head)
        return Window(start + 1, min(head, start + PAGE))
    last = head if before is None else min(head, before - 1)
    return Window(max(1, last - PAGE + 1), last)


def numbered(thread: Thread, first: int, last: int) -> Sequence[Post]:
    """The posts with these numbers, in order; the thread was found for its reader before."""
    return db.session.scalars(
        select(Post)
        .where(
            Post.workspace_id == thread.workspace_id,
            Post.thread_id == thread.id,
            Post.number.between(first, last),
        )
        .order_by(Post.number)
    ).all()


def followed(thread_id: int, number: int) -> tuple[Thread | None, int]:
    """The discussion in which a post is now, and its number there, if moderators put it elsewhere;
    whoever calls this asks the door next.
    """
    thread = db.session.get(Thread, thread_id)
    post = db.session.get(Post, (thread.workspace_id, thread_id, number)) if thread else None
    if post and post.carried_to:
        return followed(*map(int, post.carried_to.split("/")))
    return thread, number


class Key(NamedTuple):
    """What a post looks like depends on its number and its last event; and who wrote it."""

    number: int
    seq: int
    author: str


KEYS = (
    select(Post.number, Post.seq, Post.author_name)
    .where(
        Post.workspace_id == bindparam("place"),
        Post.thread_id == bindparam("thread"),
        Post.number.between(bindparam("first"), bindparam("last")),
    )
    .order_by(Post.number)
)


def keys_between(thread: Thread, first: int, last: int) -> list[Key]:
    """Which posts these are, without what they say: most pages have shown it before."""
    place = {"place": thread.workspace_id, "thread": thread.id}
    return [Key(*row) for row in rows_of(KEYS, **place, first=first, last=last)]


def post_for(person: Person, thread: Thread, number: int) -> Post:
    """Find a post in a thread this person may read."""
    if not may(person, Permission.READ_THREAD, thread):
        abort(404)
    return db.session.get(Post, (thread.workspace_id, thread.id, number)) or abort(404)


def editions_of(post: Post) -> Sequence[Edition]:
    """What a post said before, oldest first."""
    mine = (
        Edition.workspace_id == post.workspace_id,
        Edition.thread_id == post.thread_id,
        Edition.number == post.number,
    )
    return db.session.scalars(select(Edition).where(*mine).order_by(Edition.rev)).all()


class Marks(NamedTuple):
    """What a reader did with the posts on a page: marks by number, and the numbers kept."""

    reactions: dict[int, list[str]]
    todos: list[int]


def marks_of(person: Person, thread: Thread, first: int, last: int) -> Marks:
    reactions: dict[int, list[str]] = {}
    here = select(Reaction.number, Reaction.mark).where(
        Reaction.workspace_id == thread.workspace_id,
        Reaction.thread_id == thread.id,
        Reaction.number.between(first, last),
        Reaction.person_id == person.id,
    )
    for number, mark in db.session.execute(here):
        reactions.setdefault(number, []).append(str(mark))
    kept = select(Todo.number).where(
        Todo.workspace_id == thread.workspace_id,
        Todo.thread_id == thread.id,
        Todo.number.between(first, last),
        Todo.person_id == person.id,
        Todo.done_at.is_(None),
    )
    return Marks(reactions, list(db.session.scalars(kept)))
