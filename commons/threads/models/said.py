"""What is said: threads and posts, and what they were before."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, ForeignKeyConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from kernel.withheld import Withheld
from rules.access import Case
from rules.habits import Shows

NAMES_A_POST = {"names": "post"}
"""Of a column: the number in it is that of another post of the same discussion."""


class Audience(StrEnum):
    """Who can see a thread: who reads the workspace, who confers in it, or who asked the desk."""

    WORKSPACE = "workspace"
    MEMBERS = "members"
    DESK = "desk"


class Mark(StrEnum):
    """What a reader may say of a post without a word."""

    SUPPORT = "support"
    THANKS = "thanks"
    QUESTION = "question"
    FOLLOW = "follow"


class Thread(Withheld, Model):
    __table_args__ = (Index("ix_thread_recent", "workspace_id", "pinned", "last_at", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    title: Mapped[str] = mapped_column(String(200))
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    audience: Mapped[Audience] = mapped_column(String(12), default=Audience.WORKSPACE)
    head: Mapped[int] = mapped_column(default=0)
    """The number of the last post: posts are 1 to head, without gaps."""
    last_at: Mapped[datetime] = mapped_column(Instant, default=now)
    last_author: Mapped[str] = mapped_column(String(120), default="")
    last_author_id: Mapped[int | None] = mapped_column(BigInteger)
    last_excerpt: Mapped[str] = mapped_column(String(160), default="")
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    resolved_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its question was called settled; unlike a closed thread it is still written in."""
    resolved_by: Mapped[str] = mapped_column(String(120), default="")
    pinned: Mapped[bool] = mapped_column(default=False)
    pinned_by: Mapped[str] = mapped_column(String(120), default="")
    shows_reading: Mapped[Shows | None] = mapped_column(String(12))
    """What is shown of who has read it; None: what its workspace shows."""

    workspace: Mapped[Workspace] = relationship()

    @property
    def state(self) -> tuple[object, ...]:
        """All that is noted of it: what is drawn from it stays good while this is the same."""
        return tuple(getattr(self, column) for column in _OF_THREAD)

    def case_for(self, person_id: int) -> Case:
        return Case(
            members_only=self.audience == Audience.MEMBERS or self.conferring,
            recused=person_id in self.recused,
            closed=self.closed_at is not None,
            own=self.author_id == person_id,
            desk_only=self.audience == Audience.DESK,
            asker=self.author_id == person_id,
            premoderation=self.workspace.premoderation,
        )


_OF_THREAD = tuple(column.key for column in Thread.__table__.columns)


class Post(Model):
    """The workspace stands first in every key here: it is what tables are partitioned by."""

    __table_args__ = (
        Index("uq_post_key", "workspace_id", "author_id", "key", unique=True),
        Index("ix_post_author", "thread_id", "author_id", "number"),
    )

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    author_name: Mapped[str] = mapped_column(String(120))
    seat: Mapped[str] = mapped_column(String(20), default="")
    """As whom it was said, then: the country of the seat, its name, and the part its holder had."""
    seat_name: Mapped[str] = mapped_column(String(160), default="")
    role: Mapped[str] = mapped_column(String(20), default="")
    key: Mapped[str] = mapped_column(String(64))
    """Made by the sender: sending again finds what was sent before."""
    reply_to: Mapped[int | None] = mapped_column(info=NAMES_A_POST)
    reply_author: Mapped[str] = mapped_column(String(120), default="")
    source: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    renderer: Mapped[int] = mapped_column(default=1)
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    rev: Mapped[int] = mapped_column(default=1)
    """The edition of the text, 1 when first posted."""
    seq: Mapped[int] = mapped_column(BigInteger)
    """The last event of the thread that changed how this post looks."""
    edited_at: Mapped[datetime | None] = mapped_column(Instant)
    deleted_at: Mapped[datetime | None] = mapped_column(Instant)
    deleted_by: Mapped[str] = mapped_column(String(120), default="")
    hidden_at: Mapped[datetime | None] = mapped_column(Instant)
    """Set while the moderators keep its words apart: then nothing that shows posts has them."""
    marks: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    files: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    """What is shown of its files; the files themselves are `commons.files.models.File`."""
    carried_to: Mapped[str] = mapped_column(String(40), default="")
    """Where it is now, as thread and number, when moderators put it into another discussion."""
    flag: Mapped[str] = mapped_column(String(12), default="")
    """What the body makes of it: "proposed" or "concluded"; empty for what is only said."""

    thread: Mapped[Thread] = relationship()

    @property
    def workspace(self) -> Workspace:
        return self.thread.workspace

    @property
    def reference(self) -> str:
        return f"{self.thread_id}/{self.number}"

    def case_for(self, person_id: int) -> Case:
        return replace(
            self.thread.case_for(person_id),
            own=self.author_id == person_id,
            deleted=self.deleted_at is not None,
            hidden=self.hidden_at is not None,
            concluded=bool(self.flag),
        )


_POST = ("workspace_id", "thread_id", "number")


def of_post() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(_POST, [f"post.{column}" for column in _POST], ondelete="CASCADE")


class Edition(Model):
    """A text as it stood before it was changed."""

    __table_args__ = (of_post(),)

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rev: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant)


class Reaction(Model):
    __table_args__ = (of_post(),)

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    mark: Mapped[Mark] = mapped_column(String(12), primary_key=True)
