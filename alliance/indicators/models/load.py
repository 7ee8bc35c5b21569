"""A file that was brought for an indicator: from whom, from where, what became of it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from alliance.indicators.models.indicator import Indicator
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class State(StrEnum):
    WAITS = "waits"
    READING = "reading"
    READ = "read"
    """Its good rows are there, and nobody sees them yet."""
    KEPT = "kept"
    DROPPED = "dropped"
    """Nobody wanted them."""
    UNREADABLE = "unreadable"
    FAILED = "failed"
    UNDONE = "undone"


UNDER_WAY = (State.WAITS, State.READING)
SHOWN = (State.KEPT, State.UNDONE)
"""States of loads that were part of what was published at some time."""


class Load(Model):
    __table_args__ = (
        Index("ix_indicator_load_indicator", "indicator_id", "id"),
        Index("ix_indicator_load_state", "state", "id"),
    )
    __tablename__ = "indicator_load"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(160))
    digest: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the file."""
    bytes: Mapped[int]
    source: Mapped[str] = mapped_column(String(200))
    source_url: Mapped[str] = mapped_column(String(500), default="")
    licence: Mapped[str] = mapped_column(String(120), default="")
    retrieved_on: Mapped[date]
    state: Mapped[State] = mapped_column(String(12), default=State.WAITS)
    done: Mapped[int] = mapped_column(default=0)
    """Lines that were read so far."""
    fresh: Mapped[int] = mapped_column(default=0)
    revised: Mapped[int] = mapped_column(default=0)
    same: Mapped[int] = mapped_column(default=0)
    """Rows that say what holds already: they are not kept a second time."""
    staged: Mapped[bool] = mapped_column(default=False)
    """Its rows are there: they go when it is not kept."""
    report: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    why: Mapped[str] = mapped_column(String(300), default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    begun_at: Mapped[datetime | None] = mapped_column(Instant)
    kept_at: Mapped[datetime | None] = mapped_column(Instant)
    undone_at: Mapped[datetime | None] = mapped_column(Instant)
    undone_by: Mapped[str] = mapped_column(String(120), default="")

    indicator: Mapped[Indicator] = relationship()
    person: Mapped[Person] = relationship()

    @property
    def workspace(self) -> Workspace:
        return self.indicator.workspace

    @property
    def ended(self) -> bool:
        return self.state not in UNDER_WAY

    def case_for(self, _person_id: int) -> Case:
        return Case()
