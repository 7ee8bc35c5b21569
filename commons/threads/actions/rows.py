"""Which rows does a post write? The statements of every reply, spelled once."""

from typing import Any

from sqlalchemy import String, and_, bindparam, case, null, select, update

from commons.threads.models import Post, Reading, Thread
from kernel.database import Model
from kernel.prepared import Prepared
from kernel.text import RENDERER

THREADS, READINGS = (Model.metadata.tables[name] for name in ("thread", "reading"))
SENT = Prepared(
    select(Post.thread_id, Post.number).where(
        Post.workspace_id == bindparam("place"),
        Post.author_id == bindparam("author"),
        Post.key == bindparam("sent"),
    )
)
"""What somebody sent under a key before."""
RAISE = Prepared(
    update(THREADS)
    .where(Thread.id == bindparam("thread"), Thread.closed_at.is_(None))
    .values(
        head=Thread.head + 1,
        last_at=bindparam("now"),
        last_author=bindparam("name"),
        last_author_id=bindparam("person"),
        last_excerpt=bindparam("words"),
    )
    .returning(Thread.head)
)
"""The next number of a thread that is open."""
WRITE = Prepared.into(Post.__table__)
NEW: dict[str, Any] = {column.key: None for column in Post.__table__.c}
NEW |= {"deleted_by": "", "carried_to": "", "flag": "", "rev": 1, "renderer": RENDERER}
"""What is noted of every post when it comes in."""
_MINE = (Reading.person_id == bindparam("person"), Reading.thread_id == bindparam("thread"))
_READ_ALL = Reading.cursor == bindparam("before")
_SENT = and_(
    bindparam("draft", type_=String) != "",
    Reading.draft["mark"].as_string() == bindparam("draft", type_=String),
)
READ_OWN = Prepared(
    update(READINGS)
    .where(*_MINE)
    .values(
        cursor=Reading.cursor + case((_READ_ALL, 1), else_=0),
        own_after=Reading.own_after + case((_READ_ALL, 0), else_=1),
        draft=case((_SENT, null()), else_=Reading.draft),
    )
    .returning(Reading.cursor)
)
"""Where one has read all before one's own post, one has read that too; else it counts as own. The
draft it was made of is gone.
"""
READ_FIRST = Prepared.into(Reading.__table__)
