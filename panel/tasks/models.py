"""A task of the Panel: who was asked, who volunteered, who does it, and what came of it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.decisions.models import Decision
from commons.documents.models import Document
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from kernel.withheld import Withheld
from rules.access import Case
from rules.panel_tasks import Part, State


class PanelTask(Withheld, Model):
    """SPR 7."""

    __table_args__ = (
        Index("uq_panel_task_key", "workspace_id", "by_id", "key", unique=True),
        Index("ix_panel_task_place", "workspace_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    reference_number: Mapped[str] = mapped_column(String(40))
    code: Mapped[str] = mapped_column(String(4))
    """Which of the tasks of AIA 68(3) it is: T1 to T8, or M after an alert."""
    title: Mapped[str] = mapped_column(String(200))
    what: Mapped[str] = mapped_column(Text)
    provider: Mapped[str] = mapped_column(String(200), default="")
    model: Mapped[str] = mapped_column(String(200), default="")
    """Whom it concerns; empty where no provider is concerned."""
    due_on: Mapped[date | None]
    call_until: Mapped[date]
    state: Mapped[State] = mapped_column(String(12), default=State.CALLED)
    asked_by: Mapped[str] = mapped_column(String(200), default="")
    """Who wants it: the AI Office, or an authority."""
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    chair_asked_at: Mapped[datetime | None] = mapped_column(Instant)
    chair_asked: Mapped[str] = mapped_column(Text, default="")
    """Whom the AI Office would assign, as it was put to the chair."""
    chair_said_at: Mapped[datetime | None] = mapped_column(Instant)
    chair_said: Mapped[str] = mapped_column(Text, default="")
    chair_name: Mapped[str] = mapped_column(String(120), default="")
    assigned_at: Mapped[datetime | None] = mapped_column(Instant)
    delivered_at: Mapped[datetime | None] = mapped_column(Instant)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    alert_id: Mapped[int | None] = mapped_column(ForeignKey("alert.id"), index=True)
    """The alert after which this team advises: SPR 19(4)."""
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    """By which its opinion was adopted."""

    workspace: Mapped[Workspace] = relationship()
    decision: Mapped[Decision | None] = relationship()
    members: Mapped[list["TaskMember"]] = relationship(order_by="TaskMember.number")
    volunteers: Mapped[list["Volunteer"]] = relationship(order_by="Volunteer.at")
    products: Mapped[list["Product"]] = relationship(order_by="Product.at")

    @property
    def reference(self) -> str:
        return str(self.id)

    @property
    def team(self) -> list["TaskMember"]:
        """Who does it now, the rapporteur first."""
        here = [each for each in self.members if each.ended_at is None]
        return sorted(here, key=lambda each: (each.part != Part.RAPPORTEUR, each.number))

    def case_for(self, person_id: int) -> Case:
        return Case(members_only=True, recused=person_id in self.recused)


class TaskMember(Model):
    """Who does a task as what; who is replaced stays here with the reason."""

    __tablename__ = "panel_task_member"

    task_id: Mapped[int] = mapped_column(ForeignKey("panel_task.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    part: Mapped[Part] = mapped_column(String(12))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    cannot: Mapped[str] = mapped_column(Text, default="")
    """Why they say that they cannot deliver: SPR 7(3)."""
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
    because: Mapped[str] = mapped_column(Text, default="")
    replaces: Mapped[int | None]

    person: Mapped[Person] = relationship()


class Volunteer(Model):
    """What a member answered to the call: would do it, or not."""

    __tablename__ = "panel_volunteer"

    task_id: Mapped[int] = mapped_column(ForeignKey("panel_task.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    willing: Mapped[bool]
    says: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()


class Product(Model):
    """A document of the library that the team hands in."""

    __tablename__ = "panel_product"

    task_id: Mapped[int] = mapped_column(ForeignKey("panel_task.id"), primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), primary_key=True)
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    document: Mapped[Document] = relationship()
