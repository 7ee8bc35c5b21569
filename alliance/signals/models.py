"""A line that the desk drew for an indicator, and the topic that was opened when it was crossed."""

from datetime import datetime

from sqlalchemy import Float, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from alliance.indicators.models import Indicator
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class Threshold(Model):
    """Of one series of an indicator: from which value on is it news, and for which group?"""

    __table_args__ = (
        Index("ix_threshold_place", "workspace_id", "id"),
        Index("ix_threshold_open", "ended_at", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"), index=True)
    """Where the topic is opened."""
    geo: Mapped[str] = mapped_column(String(12))
    sector: Mapped[str] = mapped_column(String(40))
    size: Mapped[str] = mapped_column(String(40))
    above: Mapped[bool]
    bound: Mapped[float] = mapped_column(Float(53))
    armed: Mapped[bool]
    """Has the figure been on the other side since the line was drawn?"""
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    looked_at: Mapped[datetime | None] = mapped_column(Instant)
    """Up to which revision the indicator was held against it."""
    ended_at: Mapped[datetime | None] = mapped_column(Instant)

    workspace: Mapped[Workspace] = relationship(foreign_keys=[workspace_id])
    group: Mapped[Workspace] = relationship(foreign_keys=[group_id])
    indicator: Mapped[Indicator] = relationship()
    person: Mapped[Person] = relationship()
    topic: Mapped["DraftTopic | None"] = relationship(back_populates="threshold")

    def case_for(self, _person_id: int) -> Case:
        return Case()


class DraftTopic(Model):
    """A line was crossed: one row at most for each, so that nobody is told twice."""

    threshold_id: Mapped[int] = mapped_column(
        ForeignKey("threshold.id"), primary_key=True, autoincrement=False
    )
    time: Mapped[str] = mapped_column(String(10))
    value: Mapped[float] = mapped_column(Float(53))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("thread.id"), index=True)
    settled_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the desk opened it, or let it go."""
    settled_by: Mapped[str] = mapped_column(String(120), default="")

    threshold: Mapped[Threshold] = relationship(back_populates="topic")
