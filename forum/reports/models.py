"""Which text is the report of a year, and how far is it?"""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.documents.models import Document
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Instant, Model


class YearReport(Model):
    workspace_id: Mapped[int] = mapped_column(
        ForeignKey("workspace.id"), primary_key=True, autoincrement=False
    )
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    begun_at: Mapped[datetime] = mapped_column(Instant, default=now)
    filled_at: Mapped[datetime | None] = mapped_column(Instant)
    filled_by: Mapped[str] = mapped_column(String(120), default="")
    signs: Mapped[dict[str, list[str]]] = mapped_column(JSON, default=dict)
    """Of each part, what was filled into it last: so that what people wrote is told from it."""
    adopted_at: Mapped[datetime | None] = mapped_column(Instant)
    adopted_by: Mapped[str] = mapped_column(String(120), default="")
    version: Mapped[int | None]
    """The version that was adopted."""
    published_at: Mapped[datetime | None] = mapped_column(Instant)

    workspace: Mapped[Workspace] = relationship()
    document: Mapped[Document] = relationship()
