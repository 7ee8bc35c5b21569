"""The file of a qualified alert: what it says, version by version, and every step taken on it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.decisions.models import Decision, End
from commons.membership.models import Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from kernel.withheld import Withheld
from panel.pauses import Pause
from rules.access import Case
from rules.alerts import File, Measure, State

AFTER_THE_VOTE = {End.ADOPTED: State.ADOPTED, End.REJECTED: State.REJECTED}
"""What else ends a vote leaves the alert where it was before."""


class Alert(Withheld, Model):
    """AIA 90; SPR 18 and 19."""

    __table_args__ = (
        Index("uq_alert_key", "workspace_id", "started_by_id", "key", unique=True),
        Index("ix_alert_place", "workspace_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    """Made by the sender: sending again finds what came before."""
    reference_number: Mapped[str] = mapped_column(String(40))
    state: Mapped[State] = mapped_column(String(12), default=State.DRAFT)
    """As it was written down last; `stands` asks the vote, too."""
    title: Mapped[str] = mapped_column(String(200))
    provider: Mapped[str] = mapped_column(String(200), default="")
    model: Mapped[str] = mapped_column(String(200), default="")
    ground: Mapped[str] = mapped_column(String(12), default="")
    contact: Mapped[str] = mapped_column(Text, default="")
    facts: Mapped[str] = mapped_column(Text, default="")
    reasons: Mapped[str] = mapped_column(Text, default="")
    other: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column(default=1)
    started_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    started_at: Mapped[datetime] = mapped_column(Instant, default=now)
    changed_at: Mapped[datetime] = mapped_column(Instant, default=now)
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    sent_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the AI Office received the complete file; of a modified one, when that came."""
    public_text: Mapped[str] = mapped_column(Text, default="")
    """The version without what is confidential: SPR 12."""
    published_at: Mapped[datetime | None] = mapped_column(Instant, index=True)

    workspace: Mapped[Workspace] = relationship()
    started_by: Mapped[Person] = relationship()
    decision: Mapped[Decision | None] = relationship()
    sponsors: Mapped[list["Sponsor"]] = relationship(order_by="Sponsor.at")
    versions: Mapped[list["AlertVersion"]] = relationship(order_by="AlertVersion.number")
    steps: Mapped[list["Step"]] = relationship(order_by="Step.number")
    pauses: Mapped[list["AlertPause"]] = relationship(order_by="AlertPause.number")
    notices: Mapped[list["BoardNotice"]] = relationship(
        back_populates="alert", order_by="BoardNotice.id"
    )

    @property
    def reference(self) -> str:
        return f"{self.id}/{self.version}"

    @property
    def stands(self) -> State:
        """How it stands: while it is voted on, the end of the vote says so at once."""
        end = self.decision.end if self.decision else None
        if self.state != State.VOTE or end is None:
            return State(self.state)
        return AFTER_THE_VOTE.get(end, State.REVIEW)

    @property
    def file(self) -> File:
        return File(self.stands, frozenset(Measure(each.measure) for each in self.notices))

    def case_for(self, person_id: int) -> Case:
        return Case(members_only=True, recused=person_id in self.recused)


class Sponsor(Model):
    """A member who signs an alert; whoever starts it is the first."""

    __tablename__ = "alert_sponsor"

    alert_id: Mapped[int] = mapped_column(ForeignKey("alert.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()


class AlertVersion(Model):
    """What the alert said from then on; versions are kept and can be compared."""

    __tablename__ = "alert_version"

    alert_id: Mapped[int] = mapped_column(ForeignKey("alert.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    digest: Mapped[str] = mapped_column(String(64))
    what: Mapped[str] = mapped_column(String(20))
    because: Mapped[str] = mapped_column(Text, default="")
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)


class Step(Model):
    """One act on the file: append-only."""

    __tablename__ = "alert_step"

    alert_id: Mapped[int] = mapped_column(ForeignKey("alert.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    act: Mapped[str] = mapped_column(String(30))
    state: Mapped[State] = mapped_column(String(12))
    """Where it led."""
    measure: Mapped[str] = mapped_column(String(4), default="")
    said: Mapped[str] = mapped_column(Text, default="")
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """None: what the members voted."""
    by_name: Mapped[str] = mapped_column(String(120), default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)


class AlertPause(Pause, Model):
    """For which time did the alert count as incomplete? SPR 19(2)."""

    __tablename__ = "alert_pause"

    alert_id: Mapped[int] = mapped_column(ForeignKey("alert.id"), primary_key=True)


class BoardNotice(Model):
    """The Board is informed of a measure before it is taken: AIA 90(2), SPR 19(3)."""

    __tablename__ = "board_notice"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    alert_id: Mapped[int] = mapped_column(ForeignKey("alert.id"), index=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"), index=True)
    """Of the body that is informed."""
    measure: Mapped[Measure] = mapped_column(String(4))
    text: Mapped[str] = mapped_column(Text)
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    seen_at: Mapped[datetime | None] = mapped_column(Instant)
    seen_by: Mapped[str] = mapped_column(String(120), default="")
    """Who confirmed for the body that it came."""

    alert: Mapped[Alert] = relationship(back_populates="notices")
    opinions: Mapped[list["NationalOpinion"]] = relationship(order_by="NationalOpinion.at")
    workspace: Mapped[Workspace] = relationship()

    @property
    def reference(self) -> str:
        return str(self.id)

    def case_for(self, person_id: int) -> Case:
        return Case(members_only=True, recused=person_id in self.alert.recused)


class NationalOpinion(Model):
    """What a Member State thinks of an alert of which the Board was informed: AIA 66(o)."""

    __tablename__ = "national_opinion"

    notice_id: Mapped[int] = mapped_column(ForeignKey("board_notice.id"), primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"), primary_key=True, index=True)
    text: Mapped[str] = mapped_column(Text)
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    seat: Mapped[Seat] = relationship()
