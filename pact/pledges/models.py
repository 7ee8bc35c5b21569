"""What does an organisation of the Pact pledge, to what end, and what has it come to?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import Id, Instant, Model
from pact.network.models import Participant
from rules.access import Case
from rules.commitments import CORE, Audience, Commitment
from rules.pledges import PUBLIC, Item, Planned, Progress, State, state_on


class CatalogueEntry(Model):
    """What the desk added to the list of commitments, worded anew or retired; nothing goes."""

    __table_args__ = (Index("ix_catalogue_entry_place", "workspace_id", "code"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    code: Mapped[str] = mapped_column(String(8))
    audience: Mapped[Audience] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(String(400))
    source: Mapped[str] = mapped_column(String(200))
    since: Mapped[date]
    retired_on: Mapped[date | None]
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    def commitment(self) -> Commitment:
        told = (self.code, Audience(self.audience), self.text, self.source, "setting")
        return Commitment(*told, self.since, self.retired_on)


class Pledge(Model):
    __table_args__ = (
        Index("ix_pledge_place", "workspace_id", "state", "due_on"),
        Index("ix_pledge_participant", "participant_id", "state"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    state: Mapped[State] = mapped_column(String(12), default=State.DRAFT)
    language: Mapped[str] = mapped_column(String(2), default="en")
    signatory: Mapped[str] = mapped_column(String(160), default="")
    signed_on: Mapped[date | None]
    began_at: Mapped[datetime] = mapped_column(Instant, default=now)
    submitted_at: Mapped[datetime | None] = mapped_column(Instant)
    checked_at: Mapped[datetime | None] = mapped_column(Instant)
    checked_by: Mapped[str] = mapped_column(String(120), default="")
    note: Mapped[str] = mapped_column(String(600), default="")
    """Why the desk returned it."""
    published_on: Mapped[date | None]
    """The day in Brussels: its own twelve months run from here."""
    due_on: Mapped[date | None]
    reminded: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Which reminders went out."""
    reported_at: Mapped[datetime | None] = mapped_column(Instant)
    reported_by: Mapped[str] = mapped_column(String(120), default="")
    renews_id: Mapped[int | None] = mapped_column(ForeignKey("pledge.id"), index=True)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)
    reason: Mapped[str] = mapped_column(String(300), default="")
    """Why it was withdrawn."""

    workspace: Mapped[Workspace] = relationship()
    participant: Mapped[Participant] = relationship()
    renews: Mapped["Pledge | None"] = relationship(remote_side="Pledge.id")
    items: Mapped[list["PledgeItem"]] = relationship(
        order_by="PledgeItem.id", cascade="all, delete-orphan"
    )

    def case_for(self, _person_id: int) -> Case:
        return Case()

    @property
    def stands(self) -> State:
        """Its state today."""
        return state_on(State(self.state), self.due_on, today())

    @property
    def is_public(self) -> bool:
        return State(self.state) in PUBLIC

    @property
    def open_items(self) -> list["PledgeItem"]:
        """What anybody may read of it: where its organisation consents."""
        return [each for each in self.items if self.is_public and each.consents]


class PledgeItem(Model):
    """One commitment of a pledge, in the wording it was signed in, with what came of it."""

    __table_args__ = (Index("uq_pledge_item_code", "pledge_id", "code", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    pledge_id: Mapped[int] = mapped_column(ForeignKey("pledge.id"))
    code: Mapped[str] = mapped_column(String(8))
    text: Mapped[str] = mapped_column(String(400))
    said: Mapped[str] = mapped_column(Text, default="")
    """In the words of the organisation."""
    planned: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    """What it will do, each with its day."""
    consents: Mapped[bool] = mapped_column(default=False)
    progress: Mapped[str] = mapped_column(String(12), default="")
    share: Mapped[int | None]
    """How far it is, of 100, in its own reckoning."""
    evidence: Mapped[str] = mapped_column(Text, default="")
    obstacles: Mapped[str] = mapped_column(Text, default="")
    feedback: Mapped[str] = mapped_column(Text, default="")
    """On cost and burden: for the AI Office, never published."""
    report_consents: Mapped[bool] = mapped_column(default=False)

    @property
    def core(self) -> bool:
        return self.code in CORE

    @property
    def plans(self) -> list[Planned]:
        return [Planned(each["what"], date.fromisoformat(each["by"])) for each in self.planned]

    def item(self) -> Item:
        progress = Progress(self.progress) if self.progress else None
        return Item(self.code, self.plans, progress, self.evidence)

    def copied(self) -> dict[str, Any]:
        """What a renewed pledge begins with."""
        return {name: getattr(self, name) for name in ("code", "text", "said", "planned")}
