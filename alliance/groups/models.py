"""A group of the Alliance beside its workspace: by sector or across all, open or by the desk."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Instant, Model


class GroupSpace(Model):
    """What the charter says of no group, since the desk does."""

    workspace_id: Mapped[int] = mapped_column(
        ForeignKey("workspace.id"), primary_key=True, autoincrement=False
    )
    across: Mapped[bool] = mapped_column(default=False)
    """For all sectors: skills, data, compute, regulation, small firms."""
    joins: Mapped[bool] = mapped_column(default=True)
    """May members join and leave it by themselves?"""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    because: Mapped[str] = mapped_column(String(300), default="")
    """Why it was closed."""

    workspace: Mapped[Workspace] = relationship()
