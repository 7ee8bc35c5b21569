"""What a discussion came to, how it was put forward and ended, and what seats are asked."""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, ForeignKeyConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Seat
from commons.threads.models import NAMES_A_POST, Post
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Instant, Model
from rules.access import Case
from rules.silence import Outcome, Silence

POST = ("workspace_id", "thread_id", "number")


class Conclusion(Model):
    """A post that says what the discussion came to. Put forward again, it is another round."""

    __table_args__ = (
        ForeignKeyConstraint(POST, [f"post.{column}" for column in POST], ondelete="CASCADE"),
        Index("ix_conclusion_due", "settled_at", "until"),
    )

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    round: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    html: Mapped[str] = mapped_column(Text)
    """The text as it was then: a later change of the post changes nothing here."""
    rev: Mapped[int]
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    until: Mapped[datetime | None] = mapped_column(Instant)
    """When silence ends; None: it stands without asking for silence."""
    objected_at: Mapped[datetime | None] = mapped_column(Instant)
    objector_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    objector: Mapped[str] = mapped_column(String(120), default="")
    objector_seat: Mapped[str] = mapped_column(String(160), default="")
    objection: Mapped[str] = mapped_column(Text, default="")
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)
    withdrawn_by: Mapped[str] = mapped_column(String(120), default="")
    settled_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its end was written down; how it stands never waits for that."""

    post: Mapped[Post] = relationship()

    @property
    def workspace(self) -> Workspace:
        return self.post.workspace

    @property
    def reference(self) -> str:
        return f"{self.thread_id}/{self.number}/{self.round}"

    def case_for(self, person_id: int) -> Case:
        return self.post.thread.case_for(person_id)

    def outcome(self, moment: datetime) -> Outcome:
        if self.until is None:
            return Outcome.WITHDRAWN if self.withdrawn_at else Outcome.STANDS
        return Silence(self.until, self.objected_at, self.withdrawn_at).outcome(moment)


class Wish(StrEnum):
    """What seats are asked for: an answer in a post, or a click that says they took note."""

    ANSWER = "answer"
    ACKNOWLEDGE = "acknowledge"


class Asking(Model):
    """Something asked of seats about a post, by a day."""

    __table_args__ = (
        ForeignKeyConstraint(POST, [f"post.{column}" for column in POST], ondelete="CASCADE"),
    )

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    wish: Mapped[Wish] = mapped_column(String(12), primary_key=True)
    question: Mapped[str] = mapped_column(String(300), default="")
    until: Mapped[date]
    """The last day, in Brussels."""
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    reminded_at: Mapped[datetime | None] = mapped_column(Instant)
    called_off_at: Mapped[datetime | None] = mapped_column(Instant)
    called_off_by: Mapped[str] = mapped_column(String(120), default="")

    post: Mapped[Post] = relationship()
    asked: Mapped[list["Asked"]] = relationship(back_populates="asking", order_by="Asked.seat_id")

    @property
    def workspace(self) -> Workspace:
        return self.post.workspace

    @property
    def reference(self) -> str:
        return f"{self.thread_id}/{self.number}/{self.wish}"

    def case_for(self, person_id: int) -> Case:
        thread = self.post.thread.case_for(person_id)
        return replace(thread, own=self.by_id == person_id)


class Asked(Model):
    """One seat that is asked, and what came of it."""

    __table_args__ = (
        ForeignKeyConstraint(
            (*POST, "wish"), [f"asking.{name}" for name in (*POST, "wish")], ondelete="CASCADE"
        ),
    )

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    wish: Mapped[Wish] = mapped_column(String(12), primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"), primary_key=True, index=True)
    done_at: Mapped[datetime | None] = mapped_column(Instant)
    done_by: Mapped[str] = mapped_column(String(120), default="")
    answer: Mapped[int | None] = mapped_column(info=NAMES_A_POST)
    """The number of the post that is this seat's answer."""

    asking: Mapped[Asking] = relationship(back_populates="asked")
    seat: Mapped[Seat] = relationship()
