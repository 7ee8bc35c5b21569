"""Where does a body work? A workspace per body, and one per sub-group inside it."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kernel.bodies import charter_of
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.charter import Charter
from rules.habits import Shows


class Workspace(Model):
    id: Mapped[int] = mapped_column(Id, primary_key=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    body: Mapped[str] = mapped_column(String(20), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("workspace.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    mission: Mapped[str] = mapped_column(String(600), default="")
    basis: Mapped[str] = mapped_column(String(200), default="")
    ends_on: Mapped[date | None]
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    rights: Mapped[int] = mapped_column(default=1)
    """Raised by every change of a seat, a mandate or an office in the body: what was worked out
    before about who may do what is then worked out again."""

    shows_reading: Mapped[Shows | None] = mapped_column(String(12))
    """What is shown of who has read; None: what the rules profile of the body says."""
    premoderation: Mapped[str] = mapped_column(String(12), default="", server_default="")
    """Whose posts the moderators read before they appear (`rules.premoderation.Premoderation`)."""
    figures: Mapped[dict[str, list[str]]] = mapped_column(JSON, default=dict, server_default="{}")
    """What the secretariat has set of the rules profile, by key: value and source. Kept with every
    workspace of the body, so that no page looks for it."""
    to_moderate: Mapped[int] = mapped_column(default=0, server_default="0")
    """How much waits for the moderators: kept here, so that no page counts it."""

    parent: Mapped["Workspace | None"] = relationship(remote_side="Workspace.id")

    @property
    def charter(self) -> Charter:
        return charter_of(self.body, self.figures or {})

    @property
    def workspace(self) -> "Workspace":
        """A workspace is itself a thing to ask permission about."""
        return self

    @property
    def state(self) -> tuple[object, ...]:
        """All that is noted of it: what is drawn from it stays good while this is the same."""
        return *(getattr(self, column) for column in _NOTED), str(self.figures)

    def case_for(self, _person_id: int) -> Case:
        return Case(premoderation=self.premoderation)


_NOTED = tuple(column.key for column in Workspace.__table__.columns if column.key != "figures")
