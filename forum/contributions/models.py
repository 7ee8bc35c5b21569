"""A written contribution: a document of the library, with what the Forum makes of it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.documents.models import Document
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Instant, Model


class Came(StrEnum):
    """What became of it."""

    IN = "handed in"
    NOTED = "noted"
    ADOPTED = "adopted"


class Contribution(Model):
    __table_args__ = (Index("ix_contribution_place", "workspace_id", "topic"),)

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    topic: Mapped[str] = mapped_column(String(80))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    seat_name: Mapped[str] = mapped_column(String(160), default="")
    """For whom it speaks: the seat of whoever hands it in."""
    group_id: Mapped[int | None] = mapped_column(ForeignKey("workspace.id"), index=True)
    """The sub-group that proposes it."""
    consents: Mapped[bool] = mapped_column(default=False)
    """May it be published? Whoever handed it in says so, and may take it back."""
    came: Mapped[Came] = mapped_column(String(10), default=Came.IN)
    settled_at: Mapped[datetime | None] = mapped_column(Instant)
    note: Mapped[str] = mapped_column(String(300), default="")
    """Where it was noted or adopted: a meeting, a decision."""
    published_at: Mapped[datetime | None] = mapped_column(Instant)
    version: Mapped[int | None]
    """The version that is public."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    document: Mapped[Document] = relationship()
    person: Mapped[Person] = relationship()
    workspace: Mapped[Workspace] = relationship(foreign_keys=[workspace_id])
    group: Mapped[Workspace | None] = relationship(foreign_keys=[group_id])
