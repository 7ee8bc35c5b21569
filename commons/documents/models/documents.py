"""What stands in the library of a workspace: folders, and documents in them."""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column, object_session, relationship

from commons.documents.models.shares import Share
from commons.workspaces.models import Workspace
from kernel.access import Lending
from kernel.clock import now
from kernel.database import Id, Instant, Model
from kernel.withheld import Withheld
from rules.access import Case
from rules.lending import CARRIES, why_kept


class Kind(StrEnum):
    """Is it written here, by many at once, or was it brought as a file?"""

    TEXT = "text"
    FILE = "file"


class Status(StrEnum):
    DRAFT = "draft"
    DISCUSSION = "discussion"
    ADOPTED = "adopted"
    ARCHIVED = "archived"


class Level(StrEnum):
    """How it is handled: who may see it, and what is noted when they do."""

    PUBLIC = "public"
    LIMITED = "limited"
    """Limited basis: everybody in the workspace."""
    BODY = "body"
    """Restricted to the body: whoever confers there."""
    SENSITIVE = "sensitive"
    """As BODY; opening it is noted, and what is opened carries the reader's name."""
    EYES_ONLY = "eyes only"
    """The people named for it and nobody else; otherwise as SENSITIVE."""


CONFERRING = frozenset({Level.BODY, Level.SENSITIVE})
NOTED = frozenset({Level.SENSITIVE, Level.EYES_ONLY})


class Folder(Model):
    __table_args__ = (Index("ix_folder_place", "workspace_id", "parent_id", "name"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("folder.id"))
    name: Mapped[str] = mapped_column(String(120))
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    binned_at: Mapped[datetime | None] = mapped_column(Instant)

    workspace: Mapped[Workspace] = relationship()

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.author_id == person_id, binned=self.binned_at is not None)


class Document(Withheld, Model):
    __table_args__ = (
        Index("ix_document_place", "workspace_id", "folder_id", "title"),
        Index("ix_document_kept", "kept_until"),
        Index("uq_document_key", "workspace_id", "author_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    folder_id: Mapped[int | None] = mapped_column(ForeignKey("folder.id"))
    """None: at the top of the library."""
    kind: Mapped[Kind] = mapped_column(String(5))
    title: Mapped[str] = mapped_column(String(200))
    reference_number: Mapped[str] = mapped_column(String(60), default="")
    """Its number by the pattern of the body, such as WD 2026/31."""
    description: Mapped[str] = mapped_column(String(1000), default="")
    keywords: Mapped[str] = mapped_column(String(300), default="")
    """Separated by commas."""
    language: Mapped[str] = mapped_column(String(2), default="en")
    original_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))
    """The document of which this is another language version."""
    status: Mapped[Status] = mapped_column(String(12), default=Status.DRAFT)
    level: Mapped[Level] = mapped_column(String(12), default=Level.LIMITED)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    author_name: Mapped[str] = mapped_column(String(120))
    key: Mapped[str] = mapped_column(String(64))
    """Made by the sender: sending again finds what was sent before."""
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    changed_at: Mapped[datetime] = mapped_column(Instant, default=now)
    changed_by: Mapped[str] = mapped_column(String(120), default="")
    dated: Mapped[date | None]
    """The day the document itself bears."""
    kept_until: Mapped[date | None] = mapped_column()
    """The last day it is kept as it is; what follows then is a rule of the body."""
    review_told_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when its keepers know that this day has passed."""
    version: Mapped[int] = mapped_column(default=1)
    """The last version there is: of a file, how often it was brought; of a text, the last kept."""
    suggestions_only: Mapped[bool] = mapped_column(default=False)
    locked_at: Mapped[datetime | None] = mapped_column(Instant)
    locked_by: Mapped[str] = mapped_column(String(120), default="")
    binned_at: Mapped[datetime | None] = mapped_column(Instant)
    binned_by: Mapped[str] = mapped_column(String(120), default="")
    taken_by_id: Mapped[int | None] = mapped_column(BigInteger)
    taken_by: Mapped[str] = mapped_column(String(120), default="")
    taken_until: Mapped[datetime | None] = mapped_column(Instant)
    """Until then nobody else brings a new version; past it, it is as if nobody had taken it."""

    shared: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Was it ever shared with another workspace? Else nobody asks where."""

    workspace: Mapped[Workspace] = relationship()
    shares: Mapped[list[Share]] = relationship(order_by=Share.id)
    eyes: Mapped[list["Eyes"]] = relationship(cascade="all, delete-orphan", lazy="selectin")

    def case_for(self, person_id: int) -> Case:
        own, named_only = self.author_id == person_id, self.level == Level.EYES_ONLY
        return Case(
            members_only=self.level in CONFERRING or self.conferring,
            recused=person_id in self.recused,
            named_only=named_only,
            named=named_only and (own or any(one.person_id == person_id for one in self.eyes)),
            own=own,
            locked=self.locked_at is not None,
            suggestions_only=self.suggestions_only,
            binned=self.binned_at is not None,
        )

    def kept_from(self, place: Workspace) -> str:
        """Why is it not open in this other workspace, however shared? Nothing, if it can be."""
        return why_kept(
            named_only=self.level == Level.EYES_ONLY,
            noted=self.noted,
            members_only=self.level in CONFERRING or self.conferring,
            same_body=place.body == self.workspace.body,
        )

    @property
    def running_shares(self) -> list[Share]:
        """Where else it is open today."""
        every = self.shares if self.shared else []
        return [one for one in every if one.runs and not self.kept_from(one.workspace)]

    def lendings_for(self, person_id: int) -> list[Lending]:
        """Where else the door is asked: in a workspace that received it, nobody is its author."""
        found = self.running_shares
        case = replace(self.case_for(person_id), own=False, named=False) if found else Case()
        return [Lending(one.workspace, CARRIES[one.rights], case) for one in found]

    def look_again(self) -> None:
        """Ask the database where it is shared, now that nobody can change that."""
        if session := object_session(self):
            session.expire(self, ["shares"])

    @property
    def taken(self) -> bool:
        """Does somebody work on it, so that others wait?"""
        return self.taken_until is not None and self.taken_until > now()

    @property
    def to_be_reviewed(self) -> bool:
        return self.review_told_at is not None and self.binned_at is None

    @property
    def noted(self) -> bool:
        return self.level in NOTED


class Eyes(Model):
    """Somebody for whose eyes a document is, where it is for nobody else's."""

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id"), primary_key=True, autoincrement=False, index=True
    )


class Opening(Model):
    """Who opened a document whose level asks that it be noted, and when."""

    __table_args__ = (Index("ix_opening_document", "document_id", "at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    reader_name: Mapped[str] = mapped_column(String(120))
    version: Mapped[int]
    at: Mapped[datetime] = mapped_column(Instant, default=now)
