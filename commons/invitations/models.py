"""Who was invited to which seat, by whom, and what became of it?"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case, Role


class Invitation(Model):
    """A seat offered to an address; whoever holds the link sent there can take it, once."""

    __table_args__ = (CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="days"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"), index=True)
    email: Mapped[str] = mapped_column(String(254), index=True)
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[Role] = mapped_column(String(20))
    starts_on: Mapped[date | None]
    """None: on the day it is accepted."""
    ends_on: Mapped[date | None]
    word: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the word in the newest link; older links are dead."""
    invited_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    sent_at: Mapped[datetime] = mapped_column(Instant, default=now)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    accepted_at: Mapped[datetime | None] = mapped_column(Instant)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)

    seat: Mapped[Seat] = relationship()
    invited_by: Mapped[Person] = relationship()

    @property
    def workspace(self) -> Workspace:
        return self.seat.workspace

    @property
    def open(self) -> bool:
        """Is it still waiting for an answer, whether or not the link has run out?"""
        return self.accepted_at is None and self.withdrawn_at is None

    @property
    def expired(self) -> bool:
        return self.open and self.expires_at <= now()

    def case_for(self, _person_id: int) -> Case:
        return Case()
