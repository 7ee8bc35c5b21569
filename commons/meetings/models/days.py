"""Which day suits? A poll with moments to choose from, and what each seat says of them."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Seat
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class Suits(StrEnum):
    YES = "yes"
    MAYBE = "if need be"
    NO = "no"


class DatePoll(Model):
    __table_args__ = (Index("ix_date_poll_place", "workspace_id", "closed_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    title: Mapped[str] = mapped_column(String(200))
    until: Mapped[date]
    """The last day to answer, in Brussels."""
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    """The meeting that was made of it."""

    workspace: Mapped[Workspace] = relationship()
    options: Mapped[list["DateOption"]] = relationship(
        back_populates="poll", order_by="DateOption.number", lazy="selectin"
    )

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.by_id == person_id)


class DateOption(Model):
    poll_id: Mapped[int] = mapped_column(
        ForeignKey("date_poll.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    starts_at: Mapped[datetime] = mapped_column(Instant)
    ends_at: Mapped[datetime] = mapped_column(Instant)

    poll: Mapped[DatePoll] = relationship(back_populates="options")
    votes: Mapped[list["DateVote"]] = relationship(lazy="selectin")


class DateVote(Model):
    """What a seat says of one moment."""

    __table_args__ = (
        ForeignKeyConstraint(["poll_id", "number"], ["date_option.poll_id", "date_option.number"]),
    )

    poll_id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seat_id: Mapped[int] = mapped_column(
        ForeignKey("seat.id"), primary_key=True, autoincrement=False, index=True
    )
    suits: Mapped[Suits] = mapped_column(String(12))
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    seat: Mapped[Seat] = relationship(lazy="joined")
