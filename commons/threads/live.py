"""Everyone reading a thread sees each thing that happens in it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.threads.fragments import fragment
from commons.threads.models import Post, Thread
from kernel.database import db
from kernel.rooms import Room
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
    state = {"title": thread.title, "closed": closed, "head": thread.head}
    return {"posts": posts, "thread": state}


Room("thread", Permission.READ_THREAD, find=find, show=show)
