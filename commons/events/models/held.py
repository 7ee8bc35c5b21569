"""What is held, when, for how many, and how far it is?

It is an *occasion* in the code: an event is what happened in a stream.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.events import Dates, Kind, Stage, stage_at, takes
from rules.places import Promotes


class Occasion(Model):
    __table_args__ = (
        Index("uq_occasion_key", "workspace_id", "by_id", "key", unique=True),
        Index("ix_occasion_place", "workspace_id", "starts_at"),
        Index("ix_occasion_public", "public", "starts_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[Kind] = mapped_column(String(10))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    article: Mapped[int | None]
    """The article of the AI Act it is about, where it is about one."""
    language: Mapped[str] = mapped_column(String(2))
    starts_at: Mapped[datetime] = mapped_column(Instant)
    ends_at: Mapped[datetime] = mapped_column(Instant)
    opens_at: Mapped[datetime] = mapped_column(Instant)
    """From when one registers, and until when."""
    closes_at: Mapped[datetime] = mapped_column(Instant)
    capacity: Mapped[int]
    promotes: Mapped[Promotes] = mapped_column(String(30))
    public: Mapped[bool] = mapped_column(default=False)
    """Is it announced to everybody?"""
    room: Mapped[str] = mapped_column(String(160), default="")
    link: Mapped[str] = mapped_column(String(500), default="")
    """Where one joins: shown to those who have a place, and to the host."""
    word: Mapped[str] = mapped_column(String(12))
    """The code that the host says aloud: whoever types it was there."""
    questions: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    """What is asked of those who register."""
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("thread.id"), index=True)
    recording: Mapped[str] = mapped_column(String(500), default="")
    faq_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its questions and answers were put on a page."""
    reminded: Mapped[int] = mapped_column(default=0)
    """How many reminders went out."""
    sequence: Mapped[int] = mapped_column(default=0)
    """Rises with every change that calendars must hear of."""
    published_at: Mapped[datetime | None] = mapped_column(Instant)
    cancelled_at: Mapped[datetime | None] = mapped_column(Instant)
    cancelled_because: Mapped[str] = mapped_column(String(300), default="")
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    changed_at: Mapped[datetime] = mapped_column(Instant, default=now)

    workspace: Mapped[Workspace] = relationship()
    host: Mapped[Person] = relationship()
    thread: Mapped[Thread | None] = relationship()

    @property
    def reference(self) -> str:
        return str(self.id)

    @property
    def dates(self) -> Dates:
        return Dates(self.opens_at, self.closes_at, self.starts_at, self.ends_at)

    @property
    def stage(self) -> Stage:
        published, cancelled = self.published_at is not None, self.cancelled_at is not None
        return stage_at(self.dates, now(), published=published, cancelled=cancelled)

    @property
    def takes(self) -> bool:
        """Can somebody register now?"""
        return takes(self.dates, now(), self.stage)

    def case_for(self, _person_id: int) -> Case:
        return Case()
