"""What comes of a meeting: its minutes, what is to be corrected in them, and what is to be done."""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.documents.models import Document
from commons.meetings.models.agenda import AgendaItem
from commons.meetings.models.called import Meeting
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class Minutes(Model):
    """The minutes of a meeting: a text of the library, and what became of it."""

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id"), primary_key=True, autoincrement=False
    )
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), unique=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    sent_at: Mapped[datetime | None] = mapped_column(Instant)
    correct_until: Mapped[date | None]
    """The last day, in Brussels, on which members ask for corrections."""
    adopted_at: Mapped[datetime | None] = mapped_column(Instant)
    adopted_by: Mapped[str] = mapped_column(String(120), default="")
    adopted_in_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    version: Mapped[int] = mapped_column(default=0)
    """The version of the text that was adopted."""

    meeting: Mapped[Meeting] = relationship(foreign_keys=[meeting_id])
    adopted_in: Mapped[Meeting | None] = relationship(foreign_keys=[adopted_in_id])
    document: Mapped[Document] = relationship(lazy="selectin")


class Settled(StrEnum):
    """What became of a correction."""

    OPEN = ""
    TAKEN = "taken"
    LEFT = "left"


class Correction(Model):
    """What somebody wants said otherwise in the minutes; everybody reads who asks for it."""

    __table_args__ = (Index("ix_correction_meeting", "meeting_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    """The item it is about, if it is about one."""
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    seat: Mapped[str] = mapped_column(String(160), default="")
    passage: Mapped[str] = mapped_column(String(300), default="")
    wanted: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    settled: Mapped[Settled] = mapped_column(String(6), default=Settled.OPEN)
    settled_by: Mapped[str] = mapped_column(String(120), default="")

    meeting: Mapped[Meeting] = relationship()
    item: Mapped[AgendaItem | None] = relationship()


class Task(Model):
    """Something to be done that came of a meeting: what, by whom, by when."""

    __table_args__ = (Index("ix_task_owner", "owner_id", "done_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    what: Mapped[str] = mapped_column(String(300))
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date | None]
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    reminded_at: Mapped[datetime | None] = mapped_column(Instant)
    done_at: Mapped[datetime | None] = mapped_column(Instant)
    done_by: Mapped[str] = mapped_column(String(120), default="")

    meeting: Mapped[Meeting] = relationship(lazy="selectin")
    item: Mapped[AgendaItem | None] = relationship(lazy="selectin")
    owner: Mapped[Person] = relationship(lazy="selectin")

    @property
    def workspace(self) -> Workspace:
        return self.meeting.workspace

    def case_for(self, person_id: int) -> Case:
        """What came of what was said behind closed doors is for those who read that, and for
        whoever is to do it.
        """
        case = (self.item or self.meeting).case_for(person_id)
        if self.item is None or person_id == self.owner_id:
            return case
        apart = case.recused or self.item.was_kept_from(person_id)
        return replace(case, members_only=self.item.inside, recused=apart)
