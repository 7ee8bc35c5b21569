"""In which other workspaces is a document open, how far, until when, and who said so, and why?"""

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import Id, Instant, Model
from rules.lending import Right


class Share(Model):
    """A row stays when sharing ends: who could read it then is still told."""

    __table_args__ = (Index("ix_share_place", "workspace_id", "ended_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    """The workspace that receives it."""
    rights: Mapped[Right] = mapped_column(String(8))
    until: Mapped[date | None] = mapped_column()
    """The last day; None: until somebody ends it."""
    because: Mapped[str] = mapped_column(String(500))
    by_id: Mapped[int] = mapped_column(BigInteger)
    by_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
    ended_by: Mapped[str] = mapped_column(String(120), default="", server_default="")

    workspace: Mapped[Workspace] = relationship(lazy="joined")

    @property
    def runs(self) -> bool:
        return self.ended_at is None and (self.until is None or today() <= self.until)
