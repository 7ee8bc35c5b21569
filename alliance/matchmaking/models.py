"""What organisations offer and need, and what two of them write to each other about it."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Organisation, Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.matching import Listed, Side, Subject


class End(StrEnum):
    """Why nobody answers it any more before its last day."""

    FOUND = "found here"
    ELSEWHERE = "found elsewhere"
    GIVEN_UP = "given up"


class Listing(Model):
    __table_args__ = (
        Index("ix_listing_place", "workspace_id", "ended_at", "until"),
        Index("uq_listing_key", "workspace_id", "by_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    by_name: Mapped[str] = mapped_column(String(200))
    """The organisation it stands for, as it was called then."""
    side: Mapped[Side] = mapped_column(String(6))
    subject: Mapped[Subject] = mapped_column(String(12))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text, default="")
    sectors: Mapped[list[str]] = mapped_column(JSON, default=list)
    country: Mapped[str] = mapped_column(String(2), default="")
    until: Mapped[date]
    """The last day on which it is open."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    warned_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its owner was told that it ends soon."""
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
    end: Mapped[End | None] = mapped_column(String(20))

    workspace: Mapped[Workspace] = relationship()
    by: Mapped[Person] = relationship()
    organisation: Mapped[Organisation | None] = relationship()

    @property
    def side_key(self) -> str:
        """Whose it is: of an organisation, or of somebody who has none here."""
        return f"o{self.organisation_id}" if self.organisation_id else f"p{self.by_id}"

    @property
    def listed(self) -> Listed:
        return Listed(self.id, Side(self.side), Subject(self.subject), self.side_key,
                      frozenset(self.sectors), self.country, self.until)  # fmt: skip

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.by_id == person_id)


class ListingContact(Model):
    """Two people who speak about a listing. Neither sees the other's address until both agree."""

    __tablename__ = "listing_contact"
    __table_args__ = (Index("uq_listing_contact_pair", "listing_id", "asker_id", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id"))
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    asker_name: Mapped[str] = mapped_column(String(200))
    """The organisation of whoever asks."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    asker_agrees_at: Mapped[datetime | None] = mapped_column(Instant)
    owner_agrees_at: Mapped[datetime | None] = mapped_column(Instant)

    listing: Mapped[Listing] = relationship()
    asker: Mapped[Person] = relationship()
    letters: Mapped[list["ListingLetter"]] = relationship(order_by="ListingLetter.number")

    @property
    def workspace(self) -> Workspace:
        return self.listing.workspace

    @property
    def people(self) -> tuple[int, int]:
        return self.asker_id, self.listing.by_id

    @property
    def agreed(self) -> bool:
        return self.asker_agrees_at is not None and self.owner_agrees_at is not None

    def case_for(self, person_id: int) -> Case:
        return Case(own=person_id in self.people)


class ListingLetter(Model):
    contact_id: Mapped[int] = mapped_column(ForeignKey("listing_contact.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    by_name: Mapped[str] = mapped_column(String(120))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant, default=now)
