"""An idea, the seats that support it, and its question where it was sent."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.meetings.models import AgendaItem
from commons.membership.models import Person, Seat
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.ideas import Landing, Stage


class Idea(Model):
    """What somebody proposes, talked about in a topic of its own."""

    __table_args__ = (
        Index("ix_idea_place", "workspace_id", "id"),
        Index("uq_idea_key", "workspace_id", "author_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), unique=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    seat_name: Mapped[str] = mapped_column(String(160), default="")
    """For whom its author spoke."""
    key: Mapped[str] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    stage: Mapped[Stage] = mapped_column(String(10), default=Stage.TOPIC)
    question_title: Mapped[str] = mapped_column(String(200), default="")
    question: Mapped[str] = mapped_column(Text, default="")
    """As the desk took it on."""
    asked_at: Mapped[datetime | None] = mapped_column(Instant)
    because: Mapped[str] = mapped_column(String(500), default="")
    """Why it was not taken on."""

    workspace: Mapped[Workspace] = relationship()
    thread: Mapped[Thread] = relationship()
    author: Mapped[Person] = relationship()
    landings: Mapped[list["IdeaLanding"]] = relationship(
        back_populates="idea", order_by="IdeaLanding.id"
    )

    def case_for(self, person_id: int) -> Case:
        """From whom its topic is kept, from them is the idea."""
        return self.thread.case_for(person_id)


class IdeaSupport(Model):
    """A seat that stands behind an idea."""

    idea_id: Mapped[int] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    seat_id: Mapped[int] = mapped_column(
        ForeignKey("seat.id"), primary_key=True, autoincrement=False, index=True
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    seat: Mapped[Seat] = relationship()


class IdeaLanding(Model):
    """The question of an idea as the body that received it holds it."""

    __table_args__ = (
        Index("ix_idea_landing_place", "workspace_id", "id"),
        Index("uq_idea_landing_once", "idea_id", "workspace_id", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    idea_id: Mapped[int] = mapped_column(ForeignKey("idea.id"))
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    sender_name: Mapped[str] = mapped_column(String(120))
    title: Mapped[str] = mapped_column(String(200))
    question: Mapped[str] = mapped_column(Text)
    supports: Mapped[int]
    """How many seats stood behind it when it was sent."""
    sent_at: Mapped[datetime] = mapped_column(Instant, default=now)
    state: Mapped[Landing] = mapped_column(String(10), default=Landing.SENT)
    item_id: Mapped[int | None] = mapped_column(
        ForeignKey("agenda_item.id", ondelete="SET NULL"), index=True
    )
    answer: Mapped[str] = mapped_column(Text, default="")
    """What came of it, or why it was declined, in words for those who asked."""
    answered_at: Mapped[datetime | None] = mapped_column(Instant)

    idea: Mapped[Idea] = relationship(back_populates="landings")
    workspace: Mapped[Workspace] = relationship()
    item: Mapped[AgendaItem | None] = relationship()

    def case_for(self, _person_id: int) -> Case:
        return Case()
