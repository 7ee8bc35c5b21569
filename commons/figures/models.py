"""Who changed a figure of the rules profile, from what to what, why, and where does it stand?

Written once, never changed: a figure that is changed back is another row.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from kernel.clock import now
from kernel.database import Id, Instant, Model


class FigureChange(Model):
    __table_args__ = (Index("ix_figure_change_place", "workspace_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    """The workspace of the body itself."""
    key: Mapped[str] = mapped_column(String(60))
    before: Mapped[str] = mapped_column(String(300))
    after: Mapped[str] = mapped_column(String(300))
    cite: Mapped[str] = mapped_column(String(200))
    because: Mapped[str] = mapped_column(Text)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()
