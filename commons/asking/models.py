"""Who asked a secretariat to open something?"""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class AccessRequest(Model):
    """Somebody could not see something, and asks those who keep the seats of a workspace."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    address: Mapped[str] = mapped_column(String(300), default="")
    """Where they were refused, as they typed it; whether anything is there is not said by it."""
    note: Mapped[str] = mapped_column(String(500), default="")
    asked_at: Mapped[datetime] = mapped_column(Instant, default=now)
    done_at: Mapped[datetime | None] = mapped_column(Instant)
    done_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)

    workspace: Mapped[Workspace] = relationship()
    person: Mapped[Person] = relationship(foreign_keys=[person_id])

    def case_for(self, _person_id: int) -> Case:
        return Case()
