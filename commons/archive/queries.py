"""What of a workspace may this person take along, and how much stays outside?"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import func, select

from commons.agreements.models import Conclusion
from commons.documents.models import Document
from commons.documents.queries import visible as documents_visible
from commons.files.models import File
from commons.membership.models import Person
from commons.moderation.models import Submission
from commons.threads.models import Post, Reaction, Thread
from commons.threads.queries.sight import visible
from commons.workspaces.models import Workspace
from kernel.database import db

STRETCH = 200
"""Posts read at once."""

WANTED = (
    Post.thread_id, Post.number, Post.author_name, Post.seat, Post.seat_name, Post.role, Post.key,
    Post.reply_to, Post.source, Post.at, Post.rev, Post.edited_at, Post.deleted_at,
    Post.deleted_by, Post.hidden_at, Post.carried_to, Person.email, Person.handle,
)  # fmt: skip


class Measure(NamedTuple):
    """How large an archive would be."""

    threads: int
    posts: int
    documents: int
    files: int
    bytes: int


def threads_for(person: Person, place: Workspace) -> Sequence[Thread]:
    """The discussions that are open to this person, and only those."""
    mine = (visible(person, [place]), Thread.workspace_id == place.id)
    return db.session.scalars(select(Thread).where(*mine).order_by(Thread.id)).all()


def number_of_threads(place: Workspace) -> int:
    here = select(func.count()).select_from(Thread).where(Thread.workspace_id == place.id)
    return db.session.scalar(here) or 0


def measure(person: Person, place: Workspace) -> Measure:
    mine = (visible(person, [place]), Thread.workspace_id == place.id)
    count, posts = func.count(), func.coalesce(func.sum(Thread.head), 0)
    threads = db.session.execute(select(count, posts).select_from(Thread).where(*mine)).one()
    size = func.coalesce(func.sum(File.size), 0)
    kept = select(func.count(), size).join(Thread, Thread.id == File.thread_id)
    files = db.session.execute(kept.where(*mine, File.number > 0)).one()
    open_to_them = documents_visible(person, [place])
    documents = db.session.scalar(select(count).select_from(Document).where(open_to_them))
    brought = select(func.count(), size).join(Document, Document.id == File.document_id)
    shelved = db.session.execute(brought.where(open_to_them)).one()
    every = (documents or 0, files[0] + shelved[0], int(files[1]) + int(shelved[1]))
    return Measure(*(int(value) for value in (*threads, *every)))


def digests_for(person: Person, place: Workspace) -> Sequence[str]:
    """The files that posts of these discussions show; those of hidden posts are at no number."""
    mine = (visible(person, [place]), Thread.workspace_id == place.id, File.number > 0)
    found = select(File.digest).join(Thread, Thread.id == File.thread_id).where(*mine).distinct()
    return db.session.scalars(found.order_by(File.digest)).all()


def waiting_in(person: Person, place: Workspace) -> int:
    """How many posts wait for the moderators?"""
    waits = (Submission.workspace_id == place.id, Submission.refused_at.is_(None))
    found = select(func.count()).select_from(Submission).join(Submission.thread)
    return db.session.scalar(found.where(*waits, visible(person, [place]))) or 0


def stretches_of(thread: Thread) -> Iterator[Sequence[Any]]:
    """Its posts from the first to the last, some at a time, each with the address of its author."""
    for first in range(1, thread.head + 1, STRETCH):
        found = (
            select(*WANTED)
            .join(Person, Person.id == Post.author_id)
            .where(
                Post.workspace_id == thread.workspace_id,
                Post.thread_id == thread.id,
                Post.number.between(first, first + STRETCH - 1),
            )
        )
        yield db.session.execute(found.order_by(Post.number)).all()


def marks_on(thread: Thread, first: int, last: int) -> Sequence[Any]:
    """Who marked which post, as what."""
    found = select(Reaction.number, Reaction.mark, Reaction.person_id).where(
        Reaction.workspace_id == thread.workspace_id,
        Reaction.thread_id == thread.id,
        Reaction.number.between(first, last),
    )
    return db.session.execute(found.order_by(Reaction.number, Reaction.mark)).all()


def files_on(thread: Thread, first: int, last: int) -> Sequence[File]:
    here = (File.thread_id == thread.id, File.number.between(first, last))
    return db.session.scalars(select(File).where(*here).order_by(File.id)).all()


def conclusions_in(thread: Thread) -> Sequence[Conclusion]:
    """Every round, in the order of the posts."""
    here = (Conclusion.workspace_id == thread.workspace_id, Conclusion.thread_id == thread.id)
    found = select(Conclusion).where(*here)
    return db.session.scalars(found.order_by(Conclusion.number, Conclusion.round)).all()
