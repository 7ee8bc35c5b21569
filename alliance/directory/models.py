"""Where does one get help with AI? Support structures, and a list of them that waits to be kept."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, Numeric, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class SupportStructure(Model):
    __table_args__ = (Index("uq_support_structure_code", "workspace_id", "code", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    code: Mapped[str] = mapped_column(String(40))
    """What it is known by in every list: bringing it again changes it, and makes no second one."""
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    country: Mapped[str] = mapped_column(String(2))
    sectors: Mapped[list[str]] = mapped_column(JSON, default=list)
    services: Mapped[str] = mapped_column(Text, default="")
    access: Mapped[str] = mapped_column(Text, default="")
    share: Mapped[Decimal | None] = mapped_column(Numeric(5, 2))
    """What a user pays of the price, in per cent."""
    contact: Mapped[str] = mapped_column(String(300), default="")
    link: Mapped[str] = mapped_column(String(300), default="")
    source: Mapped[str] = mapped_column(String(300))
    checked_on: Mapped[date | None]
    entered_at: Mapped[datetime] = mapped_column(Instant, default=now)
    changed_at: Mapped[datetime] = mapped_column(Instant, default=now)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it was taken out: there is no such structure any more."""

    workspace: Mapped[Workspace] = relationship()

    def case_for(self, _person_id: int) -> Case:
        return Case()


class BroughtList(Model):
    """A list as it was read, line by line, until somebody says what is kept of it."""

    __tablename__ = "directory_list"
    __table_args__ = (
        Index("ix_directory_list_place", "workspace_id", "id"),
        Index("ix_directory_list_unread", "unread", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    file_name: Mapped[str] = mapped_column(String(200), default="")
    assumed: Mapped[str] = mapped_column(String(300), default="")
    """What was taken for granted in reading it, as the encoding."""
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    """The lines that are right, each as an entry would be."""
    report: Mapped[dict[str, Any]] = mapped_column(JSON)
    """What is wrong with the others, line by line."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    """A long list until it was read: reading it is work for the background."""
    unread: Mapped[bool] = mapped_column(default=False)
    begun_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its reading began."""
    done: Mapped[int] = mapped_column(default=0)
    """Lines that were read so far."""
    fault: Mapped[str] = mapped_column(String(300), default="")
    """Why nothing could be read."""
    kept_at: Mapped[datetime | None] = mapped_column(Instant)
    outcome: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    """How many came in, changed, and stayed as they were."""

    workspace: Mapped[Workspace] = relationship()
    by: Mapped[Person] = relationship()

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.by_id == person_id)
