"""An application, and what evaluators and the desk made of it. All of it is personal data."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.selection.models.called import Call
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class State(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    ELIGIBLE = "eligible"
    INELIGIBLE = "ineligible"
    APPOINTED = "appointed"
    RESERVE = "reserve"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Application(Model):
    """What somebody says of themselves; until it is sent in it is theirs alone."""

    __table_args__ = (Index("uq_application_person", "call_id", "person_id", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("call.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    state: Mapped[State] = mapped_column(String(12), default=State.DRAFT)
    country: Mapped[str] = mapped_column(String(2), default="")
    """The nationality under which somebody is counted; of an organisation, where it sits."""
    gender: Mapped[str] = mapped_column(String(10), default="")
    category: Mapped[str] = mapped_column(String(12), default="")
    organisation: Mapped[str] = mapped_column(String(200), default="")
    areas: Mapped[list[str]] = mapped_column(JSON, default=list)
    motivation: Mapped[str] = mapped_column(Text, default="")
    experience: Mapped[str] = mapped_column(Text, default="")
    interests: Mapped[str] = mapped_column(Text, default="")
    """The declaration of interests, SPR 10(3): empty where there is nothing to declare."""
    declares: Mapped[bool] = mapped_column(default=False)
    """Says that the declaration is complete and true."""
    declared_at: Mapped[datetime | None] = mapped_column(Instant)
    """When they said so last."""
    ask_again: Mapped[bool] = mapped_column(default=False, server_default=false(), index=True)
    """A letter is due that asks whether it still holds."""
    saved_at: Mapped[datetime] = mapped_column(Instant, default=now)
    submitted_at: Mapped[datetime | None] = mapped_column(Instant)
    because: Mapped[str] = mapped_column(String(500), default="")
    """Why it is not eligible."""
    mandate_id: Mapped[int | None] = mapped_column(ForeignKey("mandate.id"))
    letter_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the letter that says what came of it went out."""
    letter_due: Mapped[bool] = mapped_column(default=False, index=True)

    call: Mapped[Call] = relationship()
    person: Mapped[Person] = relationship()
    evaluations: Mapped[list["Evaluation"]] = relationship(
        back_populates="application", passive_deletes=True
    )
    clarifications: Mapped[list["Clarification"]] = relationship(
        order_by="Clarification.number", passive_deletes=True
    )

    @property
    def workspace(self) -> Workspace:
        return self.call.workspace

    @property
    def reference(self) -> str:
        return str(self.id)

    def case_for(self, _person_id: int) -> Case:
        return Case()


class Evaluation(Model):
    """How one evaluator judges one application, or that a conflict keeps them from it."""

    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), primary_key=True
    )
    evaluator_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    conflict: Mapped[bool] = mapped_column(default=False)
    because: Mapped[str] = mapped_column(String(500), default="")
    points: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    comment: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    application: Mapped[Application] = relationship(back_populates="evaluations")
    evaluator: Mapped[Person] = relationship()


class Clarification(Model):
    """Something the desk asked an applicant about what they sent in."""

    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    question: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime] = mapped_column(Instant, default=now)
    answer: Mapped[str] = mapped_column(Text, default="")
    answered_at: Mapped[datetime | None] = mapped_column(Instant)
