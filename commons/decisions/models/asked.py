"""What is put to which seats, under which rule, and what came of it?"""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from kernel.withheld import Withheld
from rules.access import Case

if TYPE_CHECKING:
    from commons.decisions.models.electors import Elector, Provision


class Procedure(StrEnum):
    """How the seats are asked."""

    VOTE = "vote"
    WRITTEN = "written"
    """In writing, with a deadline and a way to stop it."""
    POSITIONS = "positions"
    """Round the table, towards consensus."""


class Ballot(StrEnum):
    NAMED = "named"
    SECRET = "secret"  # noqa: S105 a word of the law


class Options(StrEnum):
    """What can be answered: yes, no, abstain; or somebody of those who stand."""

    PROPOSAL = "proposal"
    SINGLE = "single choice"
    RANKED = "ranked choice"


class Shown(StrEnum):
    """When is the count seen?"""

    LIVE = "live"
    AT_CLOSE = "at close"


class End(StrEnum):
    """What became of it."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    LAPSED = "lapsed"
    """Without a result: nobody was elected, the quorum was missed, the urn stayed shut."""
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    SUPERSEDED = "superseded"


class Decision(Withheld, Model):
    """One question to the seats of a workspace. Asked again with another text, it is another."""

    __table_args__ = (
        Index("ix_decision_place", "workspace_id", "closed_at", "id"),
        Index("ix_decision_due", "closed_at", "closes_at"),
        Index("ix_decision_to_publish", "workspace_id", "to_publish_by"),
        Index("uq_decision_key", "workspace_id", "opened_by_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    reference_number: Mapped[str] = mapped_column(String(60))
    round: Mapped[int] = mapped_column(default=1)
    """How often it was put: another round for another text."""
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    title: Mapped[str] = mapped_column(String(200))
    question: Mapped[str] = mapped_column(Text, default="")
    procedure: Mapped[Procedure] = mapped_column(String(10))
    ballot: Mapped[Ballot] = mapped_column(String(6), default=Ballot.NAMED)
    options: Mapped[Options] = mapped_column(String(15), default=Options.PROPOSAL)
    candidates: Mapped[list[str]] = mapped_column(JSON, default=list)
    places: Mapped[int] = mapped_column(default=1)
    """How many are elected."""
    matter: Mapped[str] = mapped_column(String(40))
    law: Mapped[dict[str, Any]] = mapped_column(JSON)
    """The rule it is counted by, as it was on the day it was opened."""
    shown: Mapped[Shown] = mapped_column(String(8), default=Shown.LIVE)
    members_only: Mapped[bool] = mapped_column(default=False)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))
    text_title: Mapped[str] = mapped_column(String(200), default="")
    text_version: Mapped[int | None]
    text_digest: Mapped[str] = mapped_column(String(64), default="")
    """Of the frozen version or of the file that is decided on."""
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("thread.id"))
    """Where it is discussed."""
    key: Mapped[str] = mapped_column(String(64))
    opened_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    opened_at: Mapped[datetime] = mapped_column(Instant, default=now)
    closes_at: Mapped[datetime | None] = mapped_column(Instant)
    """None: somebody closes it."""
    reminds_at: Mapped[datetime | None] = mapped_column(Instant)
    """When those who have not answered are reminded by the house; None once that was done."""
    urn_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the urn of a secret ballot was opened: from then on no paper is given out."""
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """None: the house, when its time had come."""
    end: Mapped[End | None] = mapped_column(String(10))
    because: Mapped[str] = mapped_column(Text, default="")
    """Why it was stopped or withdrawn."""
    statement: Mapped[str] = mapped_column(Text, default="")
    """What was decided and how, in words; written when it closed."""
    count: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """The count it was decided by, as the rules gave it."""
    annexes_until: Mapped[datetime | None] = mapped_column(Instant)
    to_publish_by: Mapped[date | None]
    """The day by which it is to be public; None: it is not, or that was noted already."""

    workspace: Mapped[Workspace] = relationship()
    opened_by: Mapped[Person] = relationship(foreign_keys=[opened_by_id])
    electors: Mapped[list["Elector"]] = relationship(
        back_populates="decision", order_by="Elector.place"
    )
    provisions: Mapped[list["Provision"]] = relationship(order_by="Provision.number")

    @property
    def reference(self) -> str:
        return f"{self.id}/{self.round}"

    @property
    def secret(self) -> bool:
        return self.ballot == Ballot.SECRET

    def is_open(self, moment: datetime) -> bool:
        """May one still answer? What has closed by its time is closed, though nobody wrote it."""
        return self.closed_at is None and not self.is_due(moment)

    def is_due(self, moment: datetime) -> bool:
        return self.closes_at is not None and self.closes_at <= moment

    def case_for(self, person_id: int) -> Case:
        closed = self.members_only or self.conferring
        return Case(members_only=closed, recused=person_id in self.recused)
