"""What happens while one sits together: who is there, and who has the floor."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.meetings.models.called import Meeting
from commons.membership.models import Person, Seat
from kernel.clock import now
from kernel.database import Id, Instant, Model


class Attendance(Model):
    """Somebody who was there for a seat, from when until when."""

    __table_args__ = (Index("ix_attendance_meeting", "meeting_id", "seat_id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    online: Mapped[bool] = mapped_column(default=False)
    came_at: Mapped[datetime] = mapped_column(Instant, default=now)
    left_at: Mapped[datetime | None] = mapped_column(Instant)

    seat: Mapped[Seat] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")


class Speaker(Model):
    """Somebody who asked for the floor, and when they had it."""

    __table_args__ = (Index("ix_speaker_meeting", "meeting_id", "asked_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    seat: Mapped[str] = mapped_column(String(160), default="")
    asked_at: Mapped[datetime] = mapped_column(Instant, default=now)
    began_at: Mapped[datetime | None] = mapped_column(Instant)
    ended_at: Mapped[datetime | None] = mapped_column(Instant)

    meeting: Mapped[Meeting] = relationship()
