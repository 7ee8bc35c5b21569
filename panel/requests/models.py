"""A request that the AI Office answers in two weeks, and the report of all of them to the Board."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from kernel.withheld import Withheld
from panel.pauses import Pause
from panel.tasks.models import PanelTask
from rules.access import Case
from rules.requests import Kind, State


class PanelRequest(Withheld, Model):
    """Of an authority for support (SPR 14), or of the Panel for documents (SPR 15 and 16)."""

    __table_args__ = (
        Index("uq_panel_request_key", "workspace_id", "by_id", "key", unique=True),
        Index("ix_panel_request_place", "workspace_id", "received_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    reference_number: Mapped[str] = mapped_column(String(40))
    kind: Mapped[Kind] = mapped_column(String(12))
    state: Mapped[State] = mapped_column(String(12), default=State.RECEIVED)
    asker: Mapped[str] = mapped_column(String(200))
    """The authority; or the provider whose documents are needed."""
    country: Mapped[str] = mapped_column(String(2), default="")
    purpose: Mapped[str] = mapped_column(Text)
    necessity: Mapped[str] = mapped_column(Text)
    proportionality: Mapped[str] = mapped_column(Text)
    link: Mapped[str] = mapped_column(Text, default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_name: Mapped[str] = mapped_column(String(120))
    received_at: Mapped[datetime] = mapped_column(Instant, default=now)
    answer: Mapped[str] = mapped_column(Text, default="")
    answered_at: Mapped[datetime | None] = mapped_column(Instant)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("panel_task.id"))
    """The task for which experts were sought when it was granted."""

    workspace: Mapped[Workspace] = relationship()
    task: Mapped[PanelTask | None] = relationship()
    pauses: Mapped[list["RequestPause"]] = relationship(order_by="RequestPause.number")

    @property
    def reference(self) -> str:
        return str(self.id)

    def case_for(self, person_id: int) -> Case:
        return Case(members_only=True, recused=person_id in self.recused)


class RequestPause(Pause, Model):
    """For which time did it count as incomplete?"""

    __tablename__ = "panel_request_pause"

    request_id: Mapped[int] = mapped_column(ForeignKey("panel_request.id"), primary_key=True)


class RequestReport(Model):
    """All requests of a time and what became of them, as the Board was told: SPR 16."""

    __tablename__ = "request_report"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"), index=True)
    """Of the body that is told."""
    first: Mapped[date]
    last: Mapped[date]
    lines: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    workspace: Mapped[Workspace] = relationship()

    @property
    def reference(self) -> str:
        return str(self.id)

    def case_for(self, _person_id: int) -> Case:
        return Case(members_only=True)
