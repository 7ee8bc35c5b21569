"""What is on the agenda: items, the papers of each, and who withdrew from one."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.decisions.models import Decision
from commons.documents.models import Document
from commons.meetings.models.called import Meeting
from commons.membership.models import Person
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class ItemKind(StrEnum):
    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"


class AgendaItem(Model):
    __table_args__ = (Index("ix_agenda_item_place", "meeting_id", "position"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    about: Mapped[str] = mapped_column(String(2000), default="")
    kind: Mapped[ItemKind] = mapped_column(String(12), default=ItemKind.DISCUSSION)
    minutes: Mapped[int] = mapped_column(default=0)
    """How long it is meant to take; 0: as long as it takes."""
    duty: Mapped[str] = mapped_column(String(20), default="")
    """The task of the body it serves, as `rules.duties` names it."""
    closed: Mapped[bool] = mapped_column(default=False)
    """Closed to observers."""
    was_closed: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Was it dealt with while closed, though it is open again? What was said stays inside."""
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"), index=True)
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("thread.id"), index=True)
    begun_at: Mapped[datetime | None] = mapped_column(Instant)
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
    outcome: Mapped[str] = mapped_column(String(4000), default="")
    """What was concluded, noted while one sits together."""
    internal: Mapped[str] = mapped_column(String(4000), default="")
    """What only the internal version of the minutes says."""

    meeting: Mapped[Meeting] = relationship(back_populates="items")
    decision: Mapped[Decision | None] = relationship()
    thread: Mapped[Thread | None] = relationship()
    papers: Mapped[list["ItemPaper"]] = relationship(
        back_populates="item", cascade="all, delete-orphan", lazy="selectin"
    )
    recusals: Mapped[list["Recusal"]] = relationship(
        back_populates="item", cascade="all, delete-orphan", lazy="selectin"
    )

    apart: Mapped[list["WasApart"]] = relationship(
        back_populates="item", cascade="all, delete-orphan", lazy="selectin"
    )

    @property
    def inside(self) -> bool:
        """Is what was said about it for those alone who confer?"""
        return self.closed or self.was_closed

    def was_kept_from(self, person_id: int) -> bool:
        """Had this person withdrawn while it was dealt with?"""
        return any(each.person_id == person_id for each in self.apart)

    @property
    def workspace(self) -> Workspace:
        return self.meeting.workspace

    def case_for(self, person_id: int) -> Case:
        return Case(
            members_only=self.closed,
            recused=any(each.person_id == person_id for each in self.recusals),
            preparing=self.meeting.called_at is None,
        )


class ItemPaper(Model):
    """A document of an item, in the version that is meant."""

    item_id: Mapped[int] = mapped_column(
        ForeignKey("agenda_item.id"), primary_key=True, autoincrement=False
    )
    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False, index=True
    )
    version: Mapped[int]
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    item: Mapped[AgendaItem] = relationship(back_populates="papers")
    document: Mapped[Document] = relationship(lazy="joined")


class Recusal(Model):
    """Somebody who withdrew from an item: they see nothing of it until that is lifted."""

    item_id: Mapped[int] = mapped_column(
        ForeignKey("agenda_item.id"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id"), primary_key=True, autoincrement=False, index=True
    )
    because: Mapped[str] = mapped_column(String(300), default="")
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    item: Mapped[AgendaItem] = relationship(back_populates="recusals")
    person: Mapped[Person] = relationship(lazy="joined")


class WasApart(Model):
    """Somebody who had withdrawn from an item while it was dealt with, and sees it again: what was
    said without them stays kept from them.
    """

    __tablename__ = "was_apart"

    item_id: Mapped[int] = mapped_column(
        ForeignKey("agenda_item.id"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id"), primary_key=True, autoincrement=False, index=True
    )
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    """When that was lifted."""

    item: Mapped[AgendaItem] = relationship(back_populates="apart")
