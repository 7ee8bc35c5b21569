"""What the desk says about a sector, and which codes of NACE it takes for it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Instant, Model


class SectorPage(Model):
    """The words of the desk on the page of a sector; their day stands beside them."""

    workspace_id: Mapped[int] = mapped_column(
        ForeignKey("workspace.id"), primary_key=True, autoincrement=False
    )
    """The group of the sector."""
    text: Mapped[str] = mapped_column(Text, default="")
    codes: Mapped[str] = mapped_column(String(200), default="")
    said_on: Mapped[date]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    workspace: Mapped[Workspace] = relationship()
    person: Mapped[Person] = relationship()

    @property
    def paragraphs(self) -> list[str]:
        return [each.strip() for each in self.text.split("\n\n") if each.strip()]
