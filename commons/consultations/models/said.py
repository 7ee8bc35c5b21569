"""What does a seat say of a passage, and what became of it?"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from kernel.clock import now
from kernel.database import Id, Instant, Model


class Observation(Model):
    """A comment. Until the seat sends it in, only those see it who draft for that seat."""

    __table_args__ = (
        Index("ix_observation_number", "consultation_id", "number"),
        Index("ix_observation_seat", "consultation_id", "seat_id"),
        Index("ix_observation_alike", "consultation_id", "alike"),
        Index("uq_observation_key", "consultation_id", "author_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    consultation_id: Mapped[int] = mapped_column(ForeignKey("consultation.id"))
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"))
    code: Mapped[str] = mapped_column(String(20))
    label: Mapped[str] = mapped_column(String(160))
    """As its seat was called when it was written."""
    number: Mapped[int | None]
    """Given when it is sent in; a draft has none."""
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    author_name: Mapped[str] = mapped_column(String(120))
    key: Mapped[str] = mapped_column(String(64))
    sort: Mapped[str] = mapped_column(String(10))
    block: Mapped[int | None]
    """Which block of the version that is consulted on, from 0; None: the whole text, or a file."""
    passage: Mapped[str] = mapped_column(String(200), default="")
    """As one would name it: Article 3(2)."""
    quote: Mapped[str] = mapped_column(String(400), default="")
    text: Mapped[str] = mapped_column(Text)
    """What is said, and why."""
    proposed: Mapped[str] = mapped_column(Text, default="")
    """The words that should stand there instead."""
    alike: Mapped[str] = mapped_column(String(64))
    """The same for comments that say the same."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    changed_by: Mapped[str] = mapped_column(String(120), default="")
    sent_at: Mapped[datetime | None] = mapped_column(Instant)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)
    verdict: Mapped[str] = mapped_column(String(20), default="")
    """What became of it (`rules.consulting.Answer`); empty while it waits."""
    reply: Mapped[str] = mapped_column(Text, default="")
    """Why."""
    answered_at: Mapped[datetime | None] = mapped_column(Instant)
    answered_by: Mapped[str] = mapped_column(String(120), default="")
