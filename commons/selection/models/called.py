"""A call for expression of interest, and who judges what comes in."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.selection.balance import Limit, limit_from
from rules.selection.scoring import Criterion
from rules.selection.selecting import Selecting

NOTHING = Selecting(kind="", seats=0, balances=(), criteria=(), documents=())


class Call(Model):
    """What is sought, until when, by which criteria and under which balances: SPR 3(1)."""

    __tablename__ = "call"
    __table_args__ = (Index("uq_call_key", "workspace_id", "key", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    """Made by the sender: sending again finds what came before."""
    reference_number: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(30))
    """The kind of seat, as the charter codes it."""
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    seats: Mapped[int]
    criteria: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    limits: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    """The rules with their figures as they were when it was published."""
    documents: Mapped[list[str]] = mapped_column(JSON)
    languages: Mapped[list[str]] = mapped_column(JSON)
    opens_at: Mapped[datetime] = mapped_column(Instant)
    closes_at: Mapped[datetime] = mapped_column(Instant)
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    published_at: Mapped[datetime | None] = mapped_column(Instant)
    appointed_at: Mapped[datetime | None] = mapped_column(Instant)
    starts_on: Mapped[str] = mapped_column(String(10), default="")
    """The first day of the mandates, once they are given."""

    workspace: Mapped[Workspace] = relationship()
    by: Mapped[Person] = relationship()
    evaluators: Mapped[list["Evaluator"]] = relationship(back_populates="call")

    @property
    def rules(self) -> tuple[Limit, ...]:
        return tuple(limit_from(each) for each in self.limits)

    @property
    def asks(self) -> tuple[Criterion, ...]:
        return tuple(Criterion(**each) for each in self.criteria)

    @property
    def selecting(self) -> Selecting:
        """What the charter says of these seats; nothing, where it fills none by a call."""
        return self.workspace.charter.selecting or NOTHING

    def takes(self, moment: datetime) -> bool:
        """May one apply at this moment?"""
        open_now = self.opens_at <= moment < self.closes_at
        return self.published_at is not None and self.appointed_at is None and open_now

    def is_over(self, moment: datetime) -> bool:
        return moment >= self.closes_at

    def case_for(self, _person_id: int) -> Case:
        return Case()


class Evaluator(Model):
    """Somebody who judges the applications of one call, whether or not they sit in the body."""

    call_id: Mapped[int] = mapped_column(ForeignKey("call.id"), primary_key=True)
    evaluator_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    named_at: Mapped[datetime] = mapped_column(Instant, default=now)

    call: Mapped[Call] = relationship(back_populates="evaluators")
    evaluator: Mapped[Person] = relationship()
