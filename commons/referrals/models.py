"""What one body asks of another, the envelope each side holds, and what is enclosed."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.documents.models import Document
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.referring import Step


class Referral(Model):
    """A request that travels: it belongs to neither side, so neither reaches the other by it."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    reference_number: Mapped[str] = mapped_column(String(60))
    sender_name: Mapped[str] = mapped_column(String(120))
    receiver_name: Mapped[str] = mapped_column(String(120))
    purpose: Mapped[str] = mapped_column(String(20))
    cite: Mapped[str] = mapped_column(String(80))
    """By which provision it may be asked: written down when it was sent."""
    title: Mapped[str] = mapped_column(String(200))
    question: Mapped[str] = mapped_column(Text)
    due_at: Mapped[datetime] = mapped_column(Instant)
    reminds_at: Mapped[datetime | None] = mapped_column(Instant, index=True)
    """When the house reminds the receiver; empty once it did."""
    sent_at: Mapped[datetime] = mapped_column(Instant, default=now)
    step: Mapped[Step] = mapped_column(String(25), default=Step.SENT)
    because: Mapped[str] = mapped_column(String(500), default="")
    """Why it was declined or withdrawn."""
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    """In which text the receiver works on it: the sender never hears of that."""
    outcome: Mapped[str] = mapped_column(Text, default="")
    """What was decided, in the words of the decision; with the answer."""

    document: Mapped[Document | None] = relationship()
    milestones: Mapped[list["Milestone"]] = relationship(order_by="Milestone.number")
    enclosures: Mapped[list["Enclosure"]] = relationship(order_by="Enclosure.number")
    envelopes: Mapped[list["Envelope"]] = relationship(back_populates="referral")

    @property
    def texts(self) -> list[Document]:
        """What is enclosed, and the text in which the receiver works on it."""
        return [*(each.document for each in self.enclosures), *filter(None, [self.document])]

    @property
    def asked_with(self) -> list["Enclosure"]:
        return [each for each in self.enclosures if not each.answers]

    @property
    def answered_with(self) -> list["Enclosure"]:
        return [each for each in self.enclosures if each.answers]


class Envelope(Model):
    """A request as one side holds it: who may see it there is for that side to say."""

    __table_args__ = (
        Index("ix_envelope_place", "workspace_id", "sends", "id"),
        Index("ix_envelope_referral", "referral_id"),
        Index("uq_envelope_key", "workspace_id", "by_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"))
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    sends: Mapped[bool]
    members_only: Mapped[bool] = mapped_column(default=True, server_default=true())
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    key: Mapped[str] = mapped_column(String(64))

    referral: Mapped[Referral] = relationship(back_populates="envelopes")
    workspace: Mapped[Workspace] = relationship()
    by: Mapped[Person] = relationship()

    @property
    def title(self) -> str:
        return self.referral.title

    @property
    def gone(self) -> bool:
        """Taken back by the sender: the receiver finds it nowhere any more."""
        return not self.sends and self.referral.step == Step.WITHDRAWN

    def case_for(self, person_id: int) -> Case:
        """To whom one of its texts is closed, to them is the request."""
        recused = any(person_id in text.recused for text in self.referral.texts)
        return Case(members_only=self.members_only, recused=recused, deleted=self.gone)


class Milestone(Model):
    """A step that was reached: all the sender ever hears of the work. It names nobody."""

    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    step: Mapped[Step] = mapped_column(String(25))
    at: Mapped[datetime] = mapped_column(Instant, default=now)


class Enclosure(Model):
    """A version of a text that went along, or came back: frozen, whatever becomes of the text."""

    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    answers: Mapped[bool] = mapped_column(default=False)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    version: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))

    document: Mapped[Document] = relationship()
