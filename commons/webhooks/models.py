"""Which programs elsewhere are told of what happens in a workspace, and what became of it?"""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model


class Hook(Model):
    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"), index=True)
    url: Mapped[str] = mapped_column(String(500))
    secret: Mapped[str] = mapped_column(String(80))
    """By which what is sent is signed; shown once to whoever made it."""
    cursor: Mapped[int] = mapped_column(BigInteger, default=0)
    """The position in the record of the workspace up to which it was looked through."""
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    failing_since: Mapped[datetime | None] = mapped_column(Instant)
    disabled_at: Mapped[datetime | None] = mapped_column(Instant)

    workspace: Mapped[Workspace] = relationship()


class Delivery(Model):
    """One thing to be told, until it was taken or given up. Its number is the message's."""

    __table_args__ = (
        Index("ix_delivery_due", "next_at"),
        Index("ix_delivery_hook", "hook_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    hook_id: Mapped[int] = mapped_column(ForeignKey("hook.id", ondelete="CASCADE"))
    what: Mapped[str] = mapped_column(String(30))
    thread_id: Mapped[int] = mapped_column(BigInteger)
    number: Mapped[int]
    at: Mapped[datetime] = mapped_column(Instant)
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it is tried; nothing: it was taken, or given up."""
    status: Mapped[int | None]
    """What the other side answered last."""
    fault: Mapped[str] = mapped_column(String(120), default="")

    hook: Mapped[Hook] = relationship()
