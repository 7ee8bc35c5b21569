"""From what is somebody kept because of an interest: proposed, closed, lifted."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.independence.models.registered import Provider
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.independence import Stand


class Conflict(Model):
    """One person and one thing: an interest was declared, or the secretariat notes one."""

    __table_args__ = (
        Index("uq_conflict_thing", "kind", "thing_id", "person_id", unique=True),
        Index("ix_conflict_place", "workspace_id", "stand"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    kind: Mapped[str] = mapped_column(String(12))
    thing_id: Mapped[int] = mapped_column(BigInteger)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    provider_id: Mapped[int | None] = mapped_column(ForeignKey("provider.id"), index=True)
    stand: Mapped[Stand] = mapped_column(String(8), default=Stand.PROPOSED)
    because: Mapped[str] = mapped_column(String(300), default="")
    proposed_at: Mapped[datetime] = mapped_column(Instant, default=now)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    closed_by: Mapped[str] = mapped_column(String(120), default="")
    lifted_at: Mapped[datetime | None] = mapped_column(Instant)
    lifted_by: Mapped[str] = mapped_column(String(120), default="")
    lifted_because: Mapped[str] = mapped_column(String(300), default="")

    workspace: Mapped[Workspace] = relationship()
    person: Mapped[Person] = relationship(lazy="joined")
    provider: Mapped[Provider | None] = relationship(lazy="joined")

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.person_id == person_id)
