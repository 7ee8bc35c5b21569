"""What is measured, in which unit, and how its dimensions are called in the files of its source?"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class Indicator(Model):
    __table_args__ = (Index("uq_indicator_code", "workspace_id", "code", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    code: Mapped[str] = mapped_column(String(40))
    """How other programs call it; it stays."""
    name: Mapped[str] = mapped_column(String(200))
    definition: Mapped[str] = mapped_column(Text, default="")
    unit: Mapped[str] = mapped_column(String(60))
    """In words: % of enterprises."""
    unit_code: Mapped[str] = mapped_column(String(40), default="")
    """As the source writes it; observations in another unit are left out."""
    picks: Mapped[str] = mapped_column(String(300), default="")
    """What else of a file belongs here: indic_is=E_AI_TANY; freq=A."""
    sector: Mapped[str] = mapped_column(String(40), default="")
    """The code of all sectors together, shown where none is chosen."""
    size: Mapped[str] = mapped_column(String(40), default="")
    """Likewise of all size classes."""
    decimals: Mapped[int] = mapped_column(default=1)
    changed_at: Mapped[datetime | None] = mapped_column(Instant)
    """When a load was last kept or undone; none where there never was one."""
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)

    workspace: Mapped[Workspace] = relationship()

    @property
    def stands_at(self) -> tuple[object, ...]:
        """All that a page of its values depends on: how it is described, and its last revision."""
        said = (self.name, self.definition, self.unit, self.unit_code, self.sector, self.size)
        return (self.id, self.changed_at, *said, self.decimals)

    def case_for(self, _person_id: int) -> Case:
        return Case()
