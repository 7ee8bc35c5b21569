"""What do the moderators have before them? What was reported, kept apart, or not shown yet."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, ForeignKeyConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.threads.models import Post, Thread
from kernel.clock import now
from kernel.database import Id, Instant, Model

_POST = ("workspace_id", "thread_id", "number")


def _of_post() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(_POST, [f"post.{column}" for column in _POST], ondelete="CASCADE")


class Report(Model):
    """Somebody finds that a post should not stand as it does."""

    __table_args__ = (_of_post(), Index("ix_report_open", "workspace_id", "settled_at"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(BigInteger)
    thread_id: Mapped[int] = mapped_column(BigInteger)
    number: Mapped[int]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str] = mapped_column(String(500))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    settled_at: Mapped[datetime | None] = mapped_column(Instant)

    person: Mapped[Person] = relationship()
    post: Mapped[Post] = relationship()


class Hiding(Model):
    """The words of a hidden post, kept apart; why, and what its author says to it."""

    __table_args__ = (_of_post(),)

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    marks: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    editions: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    reason: Mapped[str] = mapped_column(String(500))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    appeal: Mapped[str] = mapped_column(Text, default="")
    appealed_at: Mapped[datetime | None] = mapped_column(Instant)
    decided_at: Mapped[datetime | None] = mapped_column(Instant)
    decision: Mapped[str] = mapped_column(String(500), default="")

    post: Mapped[Post] = relationship()


class Submission(Model):
    """Something written that is no post yet: only its author and the moderators know of it."""

    __table_args__ = (
        Index("uq_submission_key", "workspace_id", "author_id", "key", unique=True),
        Index("ix_submission_open", "workspace_id", "refused_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(BigInteger)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    key: Mapped[str] = mapped_column(String(64))
    reply_to: Mapped[int | None]
    source: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    refused_at: Mapped[datetime | None] = mapped_column(Instant)
    reason: Mapped[str] = mapped_column(String(500), default="")

    author: Mapped[Person] = relationship()
    thread: Mapped[Thread] = relationship()
