"""A record that a member hands in, its versions, its trace, and what others make of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Seat
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.practices import State, Step
from rules.records import KINDS, RecordKind


class Practice(Model):
    """As it stands in lists: the facts of the version that is shown, before that of its draft."""

    __table_args__ = (
        Index("uq_practice_key", "workspace_id", "author_id", "key", unique=True),
        Index("ix_practice_changed", "changed"),
        Index("ix_practice_state", "workspace_id", "state", "id"),
        Index("ix_practice_seat", "seat_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    kind: Mapped[str] = mapped_column(String(20))
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"))
    """Whose it is: whoever speaks for this seat writes it."""
    organisation: Mapped[str] = mapped_column(String(160))
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    key: Mapped[str] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(String(200))
    summary: Mapped[str] = mapped_column(String(400))
    language: Mapped[str] = mapped_column(String(2), default="en")
    facets: Mapped[dict[str, list[str]]] = mapped_column(JSON, default=dict)
    """By what it is narrowed to, as the version says that is shown."""
    state: Mapped[State] = mapped_column(String(12), default=State.DRAFT)
    """How far its newest version is."""
    head: Mapped[int] = mapped_column(default=1)
    """The number of its newest version."""
    shown: Mapped[int | None]
    """The version that is published; None: it stands on no shelf."""
    consents: Mapped[bool] = mapped_column(default=False)
    """May anybody read it? Its organisation says so, and may take it back (AI Pact, Pillar I)."""
    changed: Mapped[int] = mapped_column(BigInteger, default=0)
    """The number of the house's shelf at which its place on it last changed."""
    reuses: Mapped[int] = mapped_column(default=0)
    endorsed: Mapped[int] = mapped_column(default=0)
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("thread.id"), index=True)
    """Where it is talked about."""
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    changed_at: Mapped[datetime] = mapped_column(Instant, default=now)
    published_at: Mapped[datetime | None] = mapped_column(Instant)

    workspace: Mapped[Workspace] = relationship()
    seat: Mapped[Seat] = relationship()
    thread: Mapped[Thread | None] = relationship()
    versions: Mapped[list["PracticeVersion"]] = relationship(order_by="PracticeVersion.number")
    trace: Mapped[list["PracticeStep"]] = relationship(order_by="PracticeStep.number")
    uses: Mapped[list["PracticeReuse"]] = relationship(order_by="PracticeReuse.at")
    endorsements: Mapped[list["PracticeEndorsement"]] = relationship(
        order_by="PracticeEndorsement.at"
    )

    @property
    def sort(self) -> RecordKind:
        return KINDS[self.kind]

    @property
    def is_public(self) -> bool:
        return self.shown is not None and self.consents

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.author_id == person_id)


class PracticeVersion(Model):
    """What it says; once somebody else has looked at it, it stays as it is."""

    practice_id: Mapped[int] = mapped_column(ForeignKey("practice.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str] = mapped_column(String(200))
    summary: Mapped[str] = mapped_column(String(400))
    language: Mapped[str] = mapped_column(String(2), default="en")
    said: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """By the keys of the fields of its kind."""
    published: Mapped[bool] = mapped_column(default=False)
    """Was it ever shown? Then everybody who reads the record may compare it."""
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)


class PracticeStep(Model):
    """What was done with it, by whom, and why."""

    practice_id: Mapped[int] = mapped_column(ForeignKey("practice.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    step: Mapped[Step] = mapped_column(String(12))
    version: Mapped[int]
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_name: Mapped[str] = mapped_column(String(120))
    because: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)


class PracticeReuse(Model):
    """Another organisation did the same, and says how."""

    practice_id: Mapped[int] = mapped_column(ForeignKey("practice.id"), primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"), primary_key=True, index=True)
    seat_name: Mapped[str] = mapped_column(String(160))
    country: Mapped[str] = mapped_column(String(2), default="")
    note: Mapped[str] = mapped_column(Text)
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)


class PracticeEndorsement(Model):
    """A seat stands behind it: never the Commission, and no evaluation."""

    practice_id: Mapped[int] = mapped_column(ForeignKey("practice.id"), primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"), primary_key=True, index=True)
    seat_name: Mapped[str] = mapped_column(String(160))
    country: Mapped[str] = mapped_column(String(2), default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
