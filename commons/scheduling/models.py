"""Which post goes out when?"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.threads.models import Thread
from kernel.clock import now
from kernel.database import Id, Instant, Model


class Scheduled(Model):
    """A post that waits for its time; once it is out, or handed back, its row is gone."""

    __table_args__ = (Index("uq_scheduled_key", "person_id", "key", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    key: Mapped[str] = mapped_column(String(64))
    """The key of the post it becomes: however often it is sent, it is sent once."""
    text: Mapped[str] = mapped_column(Text)
    reply_to: Mapped[int | None]
    files: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    due_at: Mapped[datetime] = mapped_column(Instant, index=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    thread: Mapped[Thread] = relationship()
    person: Mapped[Person] = relationship()
