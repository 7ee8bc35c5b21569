"""Which organisations are in the network of the Pact, and which ask to be?"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Organisation, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.joining import State


class Participant(Model):
    """An organisation from the moment it asks to join."""

    __table_args__ = (
        Index("ix_participant_place", "workspace_id", "state", "folded"),
        Index("ix_participant_seat", "seat_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    state: Mapped[State] = mapped_column(String(20), default=State.INTEREST)
    name: Mapped[str] = mapped_column(String(160))
    folded: Mapped[str] = mapped_column(String(160))
    """The name by which two are found to be one (`rules.joining.folded`)."""
    country: Mapped[str] = mapped_column(String(2))
    size: Mapped[str] = mapped_column(String(10))
    nace: Mapped[str] = mapped_column(String(2))
    """A section by its letter, or a division by its two digits."""
    sector: Mapped[str] = mapped_column(String(12))
    role: Mapped[str] = mapped_column(String(10))
    register_id: Mapped[str] = mapped_column(String(20), default="")
    contact_name: Mapped[str] = mapped_column(String(120), default="")
    contact_email: Mapped[str] = mapped_column(String(254), default="")
    """Who asked; once it is a member, its contact people are those on its seat."""
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    seat_id: Mapped[int | None] = mapped_column(ForeignKey("seat.id"))
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("participant.id"), index=True)
    asked_at: Mapped[datetime] = mapped_column(Instant, default=now)
    settled_at: Mapped[datetime | None] = mapped_column(Instant)
    settled_by: Mapped[str] = mapped_column(String(120), default="")
    reason: Mapped[str] = mapped_column(String(300), default="")
    """Why it was refused, or left."""

    workspace: Mapped[Workspace] = relationship()
    organisation: Mapped[Organisation | None] = relationship()
    seat: Mapped[Seat | None] = relationship()
    merged_into: Mapped["Participant | None"] = relationship(remote_side="Participant.id")

    def case_for(self, _person_id: int) -> Case:
        return Case()
