"""An election of co-chairs, from the call for candidacies to the terms it gives."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.decisions.models import Decision
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class ChairElection(Model):
    """One round: who stands, the vote it was put to, and whether it gave terms."""

    __table_args__ = (Index("ix_chair_election_place", "workspace_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    places: Mapped[int]
    starts_on: Mapped[date]
    """The first day of the terms it gives."""
    stand_until: Mapped[datetime] = mapped_column(Instant)
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    called_at: Mapped[datetime] = mapped_column(Instant, default=now)
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"), index=True)
    seated_at: Mapped[datetime | None] = mapped_column(Instant)
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
    because: Mapped[str] = mapped_column(Text, default="")
    """Why it ended without giving terms."""

    workspace: Mapped[Workspace] = relationship()
    by: Mapped[Person] = relationship()
    decision: Mapped[Decision | None] = relationship()
    candidacies: Mapped[list["Candidacy"]] = relationship(
        back_populates="election", order_by="Candidacy.at"
    )

    @property
    def over(self) -> bool:
        return bool(self.seated_at or self.ended_at)

    @property
    def standing(self) -> list["Candidacy"]:
        return [each for each in self.candidacies if each.withdrawn_at is None]

    def takes(self, moment: datetime) -> bool:
        """May one stand, or step back?"""
        return not self.over and self.decision_id is None and moment < self.stand_until

    def case_for(self, _person_id: int) -> Case:
        return Case()


class Candidacy(Model):
    """A member who stands."""

    election_id: Mapped[int] = mapped_column(
        ForeignKey("chair_election.id"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    mandate_id: Mapped[int] = mapped_column(ForeignKey("mandate.id"))
    label: Mapped[str] = mapped_column(String(120))
    """As they stand on the ballot."""
    statement: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)

    election: Mapped[ChairElection] = relationship(back_populates="candidacies")
    person: Mapped[Person] = relationship()
