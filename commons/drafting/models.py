"""A text many write at once: what was written, which versions were kept, what is said beside it."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    String,
)
from sqlalchemy import (
    Text as Words,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.documents.models import Document
from commons.workspaces.models import Workspace
from kernel.access import Lending
from kernel.clock import now
from kernel.database import Instant, Model
from rules.access import Case


class Text(Model):
    """The text of a document, as far as it was gathered; what came later stands in `Update`."""

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    state: Mapped[bytes] = mapped_column(LargeBinary, default=b"", deferred=True)
    """Everything up to `gathered` as one Yjs update (v1), compressed; empty before the first."""
    gathered: Mapped[int] = mapped_column(BigInteger, default=0)
    """The number of the last update that `state` holds."""
    clocks: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    """How far each writer's client had come at `gathered`."""
    tree: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, deferred=True)
    """The text as a tree of nodes, as it was at `drawn`."""
    drawn: Mapped[int] = mapped_column(BigInteger, default=-1)
    words: Mapped[int] = mapped_column(default=0)
    faults: Mapped[int] = mapped_column(default=0)
    """How often it ended the engine: after the second time it is only read."""
    full: Mapped[str] = mapped_column(String(10), default="")
    """What of it has reached its bound, so that nobody writes on; empty while nothing has."""


class Update(Model):
    """Some changes of a text, stored before anybody was told; numbered by its stream."""

    __tablename__ = "text_update"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    data: Mapped[bytes] = mapped_column(LargeBinary)
    """One Yjs update (v1) after another, each after its length as a varint."""


class Client(Model):
    """A number given to one open editor: what is written under it, this person wrote."""

    __tablename__ = "text_client"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    sign_in_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(Instant, default=now)


class Version(Model):
    """A text as it once was: whole, and never changed."""

    __tablename__ = "text_version"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(120), default="")
    """Empty for one that was kept by itself."""
    author_id: Mapped[int] = mapped_column(BigInteger)
    author_name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    seq: Mapped[int] = mapped_column(BigInteger)
    """The last update that is in it."""
    tree: Mapped[dict[str, Any]] = mapped_column(JSON, deferred=True)
    digest: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the tree in its canonical form."""
    words: Mapped[int] = mapped_column(default=0)
    writers: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Who changed something since the version before, by name."""
    frozen_for: Mapped[str] = mapped_column(String(120), default="")
    """For what it was frozen, such as a consultation; empty for one that was not."""
    asked_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when the seats are asked whether they approve it."""
    asked_by: Mapped[str] = mapped_column(String(120), default="", server_default="")


class Comment(Model):
    """A comment on a passage, or an answer to one. Its words never enter the text."""

    __table_args__ = (
        Index("uq_comment_key", "document_id", "author_id", "key", unique=True),
        Index("ix_comment_answers", "document_id", "answers"),
    )

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    answers: Mapped[int | None]
    """The number of the comment it answers; None for one that begins."""
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    author_name: Mapped[str] = mapped_column(String(120))
    seat: Mapped[str] = mapped_column(String(20), default="")
    seat_name: Mapped[str] = mapped_column(String(160), default="")
    key: Mapped[str] = mapped_column(String(64))
    source: Mapped[str] = mapped_column(Words)
    html: Mapped[str] = mapped_column(Words)
    delegation_id: Mapped[int | None] = mapped_column(BigInteger)
    """The organisation it stays within; None: all who read the document."""
    anchor: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """Where the passage begins and ends, as Yjs relative positions; empty for the whole text."""
    quote: Mapped[str] = mapped_column(String(400), default="")
    """The words of the passage when it was made."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    edited_at: Mapped[datetime | None] = mapped_column(Instant)
    deleted_at: Mapped[datetime | None] = mapped_column(Instant)
    resolved_at: Mapped[datetime | None] = mapped_column(Instant)
    resolved_by: Mapped[str] = mapped_column(String(120), default="")

    document: Mapped[Document] = relationship()

    @property
    def reference(self) -> str:
        return f"{self.document_id}/{self.number}"

    @property
    def workspace(self) -> Workspace:
        return self.document.workspace

    def case_for(self, person_id: int) -> Case:
        return self.document.case_for(person_id)

    def lendings_for(self, person_id: int) -> list[Lending]:
        return self.document.lendings_for(person_id)

    def look_again(self) -> None:
        self.document.look_again()


class Approval(Model):
    """What a seat said of a version that it was asked about; the names are those of that day."""

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seat_id: Mapped[int] = mapped_column(
        ForeignKey("seat.id"), primary_key=True, autoincrement=False
    )
    seat_name: Mapped[str] = mapped_column(String(160))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    person_name: Mapped[str] = mapped_column(String(120))
    approves: Mapped[bool]
    because: Mapped[str] = mapped_column(String(500), default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)


class Support(Model):
    """A seat that agrees with a suggestion."""

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    suggestion: Mapped[str] = mapped_column(String(60), primary_key=True)
    seat_id: Mapped[int] = mapped_column(
        ForeignKey("seat.id"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
