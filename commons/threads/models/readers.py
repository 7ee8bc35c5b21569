"""What does each reader make of what is said? How far they read, and what waits for them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.threads.models.said import Thread, of_post
from kernel.clock import now
from kernel.database import Instant, Model


class Reading(Model):
    """How far somebody has read: unread is the head, less the cursor, less their own after it."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), primary_key=True)
    cursor: Mapped[int] = mapped_column(default=0)
    own_after: Mapped[int] = mapped_column(default=0)
    """How many posts after the cursor are the reader's own."""
    draft: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """What they have half written here: `commons.threads.drafts.Draft`."""


class Todo(Model):
    """A post that waits for somebody: because it names them, or because they kept it."""

    __table_args__ = (of_post(), Index("ix_todo_open", "person_id", "done_at"))

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    named: Mapped[str] = mapped_column(String(160), default="")
    """As what they were named (a seat, a role, their name); empty for what they kept."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    done_at: Mapped[datetime | None] = mapped_column(Instant)
    note: Mapped[str] = mapped_column(String(300), default="")
    due_on: Mapped[date | None]
    rests_until: Mapped[date | None]
    """Before this day it is not shown."""

    thread: Mapped[Thread] = relationship()
    person: Mapped[Person] = relationship()

    @property
    def place(self) -> dict[str, Any]:
        return {"thread_id": self.thread_id, "number": self.number}
