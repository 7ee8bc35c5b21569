"""What somebody declared of their interests: each declaration stays as it was handed in."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.independence.models.registered import Provider
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.independence import Interest, Line, Whose


class Declaration(Model):
    """One declaration of interests: the next one replaces it, and it stays in the history."""

    __table_args__ = (
        Index("uq_declaration_number", "workspace_id", "person_id", "number", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    number: Mapped[int]
    """Counted for each person from one on."""
    occasion: Mapped[str] = mapped_column(String(12), default="change")
    """Why it was handed in: before the appointment, on a change, as one is reminded to."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    reminded_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its author was asked whether it still holds."""
    cv: Mapped[str] = mapped_column(Text, default="", server_default="")
    """What anybody reads of their career: SPR 12. Empty: they have told nothing yet."""

    workspace: Mapped[Workspace] = relationship()
    person: Mapped[Person] = relationship(lazy="joined")
    lines: Mapped[list["Declared"]] = relationship(order_by="Declared.place", lazy="selectin")

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.person_id == person_id)


class Declared(Model):
    """One interest of a declaration."""

    declaration_id: Mapped[int] = mapped_column(
        ForeignKey("declaration.id", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    interest: Mapped[Interest] = mapped_column(String(12))
    whose: Mapped[Whose] = mapped_column(String(6), default=Whose.OWN)
    provider_id: Mapped[int | None] = mapped_column(ForeignKey("provider.id"), index=True)
    organisation: Mapped[str] = mapped_column(String(160), default="")
    """As its author calls it, where it is no provider of the register."""
    about: Mapped[str] = mapped_column(String(1000), default="")
    private: Mapped[str] = mapped_column(String(1000), default="")
    """What only the secretariat reads, such as a sum or the name of a relative."""
    since: Mapped[date | None]
    until: Mapped[date | None]
    """The last day; None: it goes on."""

    provider: Mapped[Provider | None] = relationship(lazy="joined")

    @property
    def named(self) -> str:
        return self.provider.name if self.provider else self.organisation

    @property
    def line(self) -> Line:
        return Line(self.provider_id, self.until)
