"""Which version of a text is consulted on, until when, and which seats are asked?"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.documents.models import Document
from commons.membership.models import Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class Consultation(Model):
    """One round of comments on one version of a text, which stays as it is."""

    __table_args__ = (
        Index("ix_consultation_place", "workspace_id", "closed_at", "id"),
        Index("ix_consultation_due", "closed_at", "reminds_at"),
        Index("ix_consultation_document", "document_id"),
        Index("uq_consultation_key", "workspace_id", "opened_by_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    reference_number: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(200))
    question: Mapped[str] = mapped_column(Text, default="")
    text_version: Mapped[int]
    text_digest: Mapped[str] = mapped_column(String(64))
    """Of the frozen version or of the file that is consulted on."""
    key: Mapped[str] = mapped_column(String(64))
    opened_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    opened_at: Mapped[datetime] = mapped_column(Instant, default=now)
    closes_at: Mapped[datetime] = mapped_column(Instant)
    reminds_at: Mapped[datetime | None] = mapped_column(Instant)
    """When those who have not answered are reminded by the house; None once that was done."""
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    """When somebody ended it before its time, or the house wrote down that its time was over."""
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)
    because: Mapped[str] = mapped_column(String(500), default="")
    """Why it was withdrawn."""
    comments: Mapped[int] = mapped_column(default=0)
    """The last number given to a comment that was sent in."""

    workspace: Mapped[Workspace] = relationship()
    document: Mapped[Document] = relationship()
    opened_by: Mapped[Person] = relationship()
    asked: Mapped[list["Consulted"]] = relationship(
        back_populates="consultation", order_by="Consulted.place"
    )

    def runs(self, moment: datetime) -> bool:
        """Are comments taken? What has ended by its time has ended, though nobody wrote it."""
        return self.closed_at is None and self.withdrawn_at is None and moment < self.closes_at

    @property
    def ended_at(self) -> datetime:
        return min(self.closed_at or self.closes_at, self.closes_at)

    def case_for(self, person_id: int) -> Case:
        """For whom the text is, for them is what is said of it."""
        return self.document.case_for(person_id)


class Consulted(Model):
    """A seat that is asked, as it was called that day, and whether it has answered."""

    consultation_id: Mapped[int] = mapped_column(ForeignKey("consultation.id"), primary_key=True)
    seat_id: Mapped[int] = mapped_column(
        ForeignKey("seat.id"), primary_key=True, autoincrement=False
    )
    place: Mapped[int]
    code: Mapped[str] = mapped_column(String(20))
    label: Mapped[str] = mapped_column(String(160))
    country: Mapped[str] = mapped_column(String(2), default="")
    answered_at: Mapped[datetime | None] = mapped_column(Instant)
    answered_by: Mapped[str] = mapped_column(String(120), default="")
    """Who sent it in; also where the seat has nothing to say."""

    consultation: Mapped[Consultation] = relationship(back_populates="asked")
    seat: Mapped[Seat] = relationship()
