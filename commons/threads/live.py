"""Everyone reading a thread sees each thing that happens in it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, literal, select
from sqlalchemy.orm import joinedload

from commons.membership.actions import Appointed
from commons.threads.fragments import fragment, lines
from commons.threads.models import Post, Reading, Thread
from kernel.database import db
from kernel.rooms import Room
from kernel.transactions import on, unit_of_work
from rules.access import Permission


def find(thread_id: int) -> Thread | None:
    return db.session.scalar(
        select(Thread).options(joinedload(Thread.workspace)).where(Thread.id == thread_id)
    )


def show(thread: Thread, rows: Sequence[Any], _language: str) -> dict[str, Any]:
    """The posts that changed, each once and as it is now, and the thread's own state."""
    numbers = sorted({row.body["number"] for row in rows if "number" in row.body})
    found = db.session.scalars(
        select(Post)
        .where(
            Post.workspace_id == thread.workspace_id,
            Post.thread_id == thread.id,
            Post.number.in_(numbers),
        )
        .order_by(Post.number)
    )
    posts = [{"number": post.number, "html": fragment(post, thread)} for post in found]
    closed = thread.closed_at is not None
    state = {"title": thread.title, "closed": closed, "head": thread.head, "lines": lines(thread)}
    return {"posts": posts, "thread": state}


@on(Appointed)
def begin_reading(event: Appointed) -> None:
    """What was said before somebody came is history to them, not unread."""
    known = select(Reading.thread_id).where(Reading.person_id == event.person_id)
    old = select(literal(event.person_id), Thread.id, Thread.head, literal(0)).where(
        Thread.workspace_id == event.workspace_id, Thread.id.not_in(known)
    )
    columns = ["person_id", "thread_id", "cursor", "own_after"]
    with unit_of_work():
        db.session.execute(insert(Reading).from_select(columns, old))


Room("thread", Permission.READ_THREAD, find=find, show=show)
