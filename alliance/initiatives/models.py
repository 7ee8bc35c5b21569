"""An initiative of the Union on AI: who answers for it, and what is due when."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.milestones import Due, State


class Initiative(Model):
    __table_args__ = (Index("uq_initiative_key", "workspace_id", "key", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(200))
    basis: Mapped[str] = mapped_column(String(200), default="")
    """The act or communication it stands in."""
    link: Mapped[str] = mapped_column(String(300), default="")
    about: Mapped[str] = mapped_column(Text, default="")
    owner: Mapped[str] = mapped_column(String(200), default="")
    """The unit of the AI Office that answers for it."""
    state: Mapped[str] = mapped_column(String(300), default="")
    """How it stands, in the words of its owner."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    changed_at: Mapped[datetime] = mapped_column(Instant, default=now)

    workspace: Mapped[Workspace] = relationship()
    milestones: Mapped[list["InitiativeStep"]] = relationship(
        order_by="InitiativeStep.due_on, InitiativeStep.id", back_populates="initiative"
    )

    def case_for(self, _person_id: int) -> Case:
        return Case()


class InitiativeStep(Model):
    id: Mapped[int] = mapped_column(Id, primary_key=True)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    due_on: Mapped[date]
    """The last day on which it is in time."""
    by_quarter: Mapped[bool] = mapped_column(default=False)
    state: Mapped[State] = mapped_column(String(12), default=State.PLANNED)
    source: Mapped[str] = mapped_column(String(300), default="")
    changed_at: Mapped[datetime] = mapped_column(Instant, default=now)

    initiative: Mapped[Initiative] = relationship(back_populates="milestones")

    @property
    def due(self) -> Due:
        return Due(self.due_on, self.by_quarter)
