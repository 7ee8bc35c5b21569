"""Who could be chosen: what was asked of the solver, how far it is, and what it found."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.selection.models.called import Call
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.selection.balance import Limit, limit_from


class Step(StrEnum):
    """How far the work is; the first four are under way."""

    WAITS = "waits"
    SCORES = "scores"
    LOTS = "lots"
    CONFLICT = "conflict"
    FOUND = "found"
    IMPOSSIBLE = "impossible"
    FAILED = "failed"


ENDS = {Step.FOUND, Step.IMPOSSIBLE, Step.FAILED}


class Selection(Model):
    """One set of people, worked out under these rules and wishes. It keeps numbers, no names."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("call.id"), index=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    limits: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    inside: Mapped[list[int]] = mapped_column(JSON, default=list)
    outside: Mapped[list[int]] = mapped_column(JSON, default=list)
    base_id: Mapped[int | None] = mapped_column(ForeignKey("selection.id"))
    """The one it is held against: what if?"""
    digest: Mapped[str] = mapped_column(String(64), default="")
    """Of all that was put to the solver: the same again has the same answer."""
    step: Mapped[Step] = mapped_column(String(12), default=Step.WAITS)
    done: Mapped[int] = mapped_column(default=0)
    of: Mapped[int] = mapped_column(default=0)
    chosen: Mapped[list[int]] = mapped_column(JSON, default=list)
    total: Mapped[int] = mapped_column(default=0)
    conflict: Mapped[list[str]] = mapped_column(JSON, default=list)
    ended_at: Mapped[datetime | None] = mapped_column(Instant)

    call: Mapped[Call] = relationship()

    @property
    def rules(self) -> tuple[Limit, ...]:
        return tuple(limit_from(each) for each in self.limits)

    @property
    def workspace(self) -> Workspace:
        return self.call.workspace

    @property
    def ended(self) -> bool:
        return self.step in ENDS

    def case_for(self, _person_id: int) -> Case:
        return Case()
