"""How is the index made anew? Thread by thread, each in short transactions of their own."""

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, func, select

from commons.documents.finding import find_again
from commons.documents.models import Document
from commons.threads.finding import KIND, writing_of
from commons.threads.models import Post, Thread
from kernel.database import db
from kernel.index import Passage, index_all
from kernel.index.kinds import kinds
from kernel.index.passages import NEAR, first_at
from kernel.transactions import unit_of_work

AT_ONCE = 500
"""Posts in one transaction: writers wait no longer than for these."""


def rebuilt() -> Iterator[tuple[int, int]]:
    """Index everything again; after each part, how many posts are done, and of how many."""
    done, total = 0, db.session.scalar(select(func.sum(Thread.head))) or 0
    for thread_id, head in db.session.execute(select(Thread.id, Thread.head)).all():
        for first in range(1, head + 1, AT_ONCE):
            with unit_of_work():
                _part(db.session.get_one(Thread, thread_id), first, first + AT_ONCE - 1)
            done = min(done + AT_ONCE, total)
            yield done, total
    yield from _documents(done, total)
    for each in kinds.values():
        yield from ((done, total) for _part in each.rebuilt())


def _documents(done: int, total: int) -> Iterator[tuple[int, int]]:
    for document_id in db.session.scalars(select(Document.id)).all():
        with unit_of_work():
            find_again(db.session.get_one(Document, document_id, with_for_update=True))
        db.session.expunge_all()
        yield done, total


def _part(thread: Thread, first: int, last: int) -> None:
    """What is written meanwhile indexes itself: a part takes its posts as they are by now."""
    mine = (Post.workspace_id == thread.workspace_id, Post.thread_id == thread.id)
    wanted = (
        select(Post)
        .where(*mine, Post.number.between(first, last))
        .order_by(Post.number)
        .with_for_update()
    )
    posts = db.session.scalars(wanted).all()
    arrived = _taken_out(posts) if posts else {}
    writings = [writing_of(post, thread, arrived=arrived.get(post.number, 0)) for post in posts]
    index_all([one for one in writings if one.text or one.title])
    db.session.expunge_all()


def _taken_out(posts: Sequence[Post]) -> dict[int, int]:
    """Of each post taken out of the index, when it had come in: by the span of time they stand in,
    since the table is in the order of time.
    """
    times = [post.at for post in posts]
    here = (
        Passage.id.between(first_at(min(times)), first_at(max(times)) + (1 << NEAR)),
        Passage.kind == KIND,
        Passage.thread_id == posts[0].thread_id,
        Passage.number.between(posts[0].number, posts[-1].number),
    )
    arrived = select(Passage.number, Passage.arrived).where(*here)
    kept = {row.number: row.arrived for row in db.session.execute(arrived)}
    db.session.execute(delete(Passage).where(*here))
    return kept
