"""Who registered for an event, in which order, and was there?"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.events.models.held import Occasion
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.events import Standing


class Registration(Model):
    __table_args__ = (
        Index("uq_registration_person", "occasion_id", "person_id", unique=True),
        Index("uq_registration_number", "occasion_id", "number", unique=True),
        Index("ix_registration_standing", "occasion_id", "standing", "number"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    occasion_id: Mapped[int] = mapped_column(ForeignKey("occasion.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    """For whom they came, when they registered."""
    number: Mapped[int]
    """Their place in the order of arrival: whoever comes again comes last."""
    standing: Mapped[Standing] = mapped_column(String(8))
    answers: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    called_at: Mapped[datetime | None] = mapped_column(Instant)
    """When they came in from the waiting list."""
    attended_at: Mapped[datetime | None] = mapped_column(Instant)
    attended_how: Mapped[str] = mapped_column(String(4), default="")
    """Who said that they were there: the host, or they with the code."""
    certificate: Mapped[str | None] = mapped_column(String(40), unique=True)
    certified_at: Mapped[datetime | None] = mapped_column(Instant)

    occasion: Mapped[Occasion] = relationship()
    person: Mapped[Person] = relationship()

    @property
    def workspace(self) -> Workspace:
        return self.occasion.workspace

    @property
    def reference(self) -> str:
        return str(self.id)

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.person_id == person_id)
