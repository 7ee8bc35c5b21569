"""Who offers what: an organisation in the catalogue, and what the desk said of its entry."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Organisation, Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class State(StrEnum):
    WAITING = "waiting"
    ENTERED = "entered"
    REFUSED = "refused"
    GONE = "withdrawn"


class CatalogueProfile(Model):
    __tablename__ = "catalogue_profile"
    __table_args__ = (
        Index("ix_catalogue_profile_place", "workspace_id", "state"),
        Index("uq_catalogue_profile_key", "workspace_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    """Who entered it; nobody of ours where it came by the form for newcomers."""
    email: Mapped[str] = mapped_column(String(254), default="")
    """How a newcomer is reached: for the desk alone."""
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(20))
    size: Mapped[str] = mapped_column(String(10), default="")
    country: Mapped[str] = mapped_column(String(2))
    sectors: Mapped[list[str]] = mapped_column(JSON, default=list)
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    offers: Mapped[str] = mapped_column(Text, default="")
    link: Mapped[str] = mapped_column(String(300), default="")
    consents: Mapped[bool] = mapped_column(default=False)
    """May anybody read it? Said by the organisation, which may take it back."""
    state: Mapped[State] = mapped_column(String(12), default=State.WAITING)
    because: Mapped[str] = mapped_column(String(500), default="")
    """Why the desk refused it."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    settled_at: Mapped[datetime | None] = mapped_column(Instant)

    workspace: Mapped[Workspace] = relationship()
    organisation: Mapped[Organisation | None] = relationship()
    by: Mapped[Person | None] = relationship()

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.by_id == person_id)
