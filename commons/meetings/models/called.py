"""A meeting: when and where, who called it, and who says that they come."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Seat
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case

if TYPE_CHECKING:
    from commons.meetings.models.agenda import AgendaItem


class Form(StrEnum):
    """How one meets."""

    ROOM = "in person"
    ONLINE = "online"
    BOTH = "both"


class Stage(StrEnum):
    """How far a meeting has come."""

    PREPARED = "prepared"
    CALLED = "called"
    OPEN = "open"
    OVER = "over"
    CANCELLED = "cancelled"


class Meeting(Model):
    __table_args__ = (Index("ix_meeting_place", "workspace_id", "starts_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    title: Mapped[str] = mapped_column(String(200))
    about: Mapped[str] = mapped_column(String(2000), default="")
    starts_at: Mapped[datetime] = mapped_column(Instant)
    ends_at: Mapped[datetime] = mapped_column(Instant)
    form: Mapped[Form] = mapped_column(String(12), default=Form.BOTH)
    room: Mapped[str] = mapped_column(String(200), default="")
    link: Mapped[str] = mapped_column(String(500), default="")
    """Where those join online who confer here."""
    guest_link: Mapped[str] = mapped_column(String(500), default="")
    """Where observers join; empty: they are told nothing."""
    urgent: Mapped[str] = mapped_column(String(300), default="")
    """Why it is urgent, where the short notice is used."""
    requested_by: Mapped[str] = mapped_column(String(120), default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    series: Mapped[str] = mapped_column(String(40), default="", index=True)
    """The same for all meetings that were planned together."""
    lead_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    """Of a joint meeting: the one whose agenda and course this side shares."""
    sequence: Mapped[int] = mapped_column(default=0)
    """Raised whenever calendars must be told of a change (RFC 5545, SEQUENCE)."""
    posted: Mapped[int] = mapped_column(default=-1)
    """The last of these numbers that was sent to those invited."""
    changed_at: Mapped[datetime] = mapped_column(Instant, default=now)
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    called_at: Mapped[datetime | None] = mapped_column(Instant)
    called_by: Mapped[str] = mapped_column(String(120), default="")
    agenda_adopted_at: Mapped[datetime | None] = mapped_column(Instant)
    opened_at: Mapped[datetime | None] = mapped_column(Instant)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    cancelled_at: Mapped[datetime | None] = mapped_column(Instant)
    cancelled_because: Mapped[str] = mapped_column(String(300), default="")
    reminded_at: Mapped[datetime | None] = mapped_column(Instant)
    chased_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the secretariat was reminded that the draft minutes fall due."""

    workspace: Mapped[Workspace] = relationship()
    lead: Mapped["Meeting | None"] = relationship(remote_side="Meeting.id")
    items: Mapped[list["AgendaItem"]] = relationship(
        back_populates="meeting", order_by="AgendaItem.position, AgendaItem.id"
    )

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.by_id == person_id, preparing=self.called_at is None)

    @property
    def course(self) -> "Meeting":
        """The one that is led: itself, or the other side of a joint meeting."""
        return self.lead or self

    @property
    def stage(self) -> Stage:
        course = self.course
        if self.cancelled_at:
            return Stage.CANCELLED
        if course.closed_at:
            return Stage.OVER
        if course.opened_at:
            return Stage.OPEN
        return Stage.CALLED if self.called_at else Stage.PREPARED


class Comes(StrEnum):
    """How a seat will be there."""

    ROOM = "in person"
    ONLINE = "online"
    ALTERNATE = "alternate"
    """The alternate comes instead."""
    ABSENT = "absent"


class MeetingAnswer(Model):
    """What a seat answered to an invitation."""

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id"), primary_key=True, autoincrement=False
    )
    seat_id: Mapped[int] = mapped_column(
        ForeignKey("seat.id"), primary_key=True, autoincrement=False, index=True
    )
    comes: Mapped[Comes] = mapped_column(String(12))
    note: Mapped[str] = mapped_column(String(200), default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    meeting: Mapped[Meeting] = relationship()
    seat: Mapped[Seat] = relationship()
