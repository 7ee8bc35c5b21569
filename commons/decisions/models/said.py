"""What did seats say to it, who was told of it, and what was refused? Written once, never changed:
what is said anew is another row, and the last of a seat counts.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, ForeignKeyConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from kernel.clock import now
from kernel.database import Id, Instant, Model

ELECTOR = ("decision_id", "seat_id")
WHOLE = 0
"""The number that stands for the text as a whole, beside those of its provisions."""


def of_elector() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(ELECTOR, [f"decision_elector.{column}" for column in ELECTOR])


class Answer(Model):
    """What a seat answered, by whom, and whether somebody else wrote it down for them."""

    __tablename__ = "decision_answer"
    __table_args__ = (of_elector(),)

    decision_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    seat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    provision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=WHOLE)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    choice: Mapped[str] = mapped_column(String(120), default="")
    ranking: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Of an election: whom the seat wants, the best first."""
    reason: Mapped[str] = mapped_column(Text, default="")
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    """Who spoke for the seat."""
    stands_in: Mapped[bool] = mapped_column(default=False)
    entered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Who wrote it down, where it was given by phone."""
    confirms: Mapped[int | None]
    """The number of the answer given by phone that the member confirms with this one."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship(foreign_keys=[person_id])
    entered_by: Mapped[Person | None] = relationship(foreign_keys=[entered_by_id])

    @property
    def said(self) -> tuple[str, tuple[str, ...]]:
        return self.choice, tuple(self.ranking)


class StopRequest(Model):
    """A seat that wants a written procedure moved to a meeting."""

    __tablename__ = "decision_stop"
    __table_args__ = (of_elector(),)

    decision_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    seat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    reason: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()


class Annex(Model):
    """Why a seat does not share what was decided; written anew, it is another row."""

    __tablename__ = "decision_annex"
    __table_args__ = (of_elector(),)

    decision_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    seat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str] = mapped_column(Text)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()


class Told(Model):
    """The proof of notice: somebody was told of it, as speaking for this seat."""

    __tablename__ = "decision_notice"
    __table_args__ = (of_elector(), Index("ix_decision_notice_seat", *ELECTOR))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    decision_id: Mapped[int] = mapped_column(BigInteger)
    seat_id: Mapped[int] = mapped_column(BigInteger)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    what: Mapped[str] = mapped_column(String(10))
    """Opened, or reminded."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()


class Refusal(Model):
    """An answer that was not taken, and why."""

    __tablename__ = "decision_refusal"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    act: Mapped[str] = mapped_column(String(20))
    seat: Mapped[str] = mapped_column(String(20), default="")
    """For which seat it was sent, as it was said."""
    because: Mapped[str] = mapped_column(String(300))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()
