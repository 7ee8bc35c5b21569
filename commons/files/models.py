"""Which file is it, whose, and where does it belong?"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from kernel.clock import now
from kernel.database import Id, Instant, Model


class Scan(StrEnum):
    """Was it looked at for malicious content?"""

    CLEAN = "clean"
    NOT_SCANNED = "not scanned"


class File(Model):
    """A file somebody brought; until it has a post it is theirs alone, and leaves after a day."""

    __table_args__ = (
        Index("uq_file_key", "person_id", "key", unique=True),
        Index("ix_file_post", "thread_id", "number"),
        Index("ix_file_loose", "number", "at"),
        Index("ix_file_document", "document_id", "version"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"), index=True)
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("thread.id"))
    number: Mapped[int | None]
    """The post it belongs to; none while that has not been sent."""
    document_id: Mapped[int | None] = mapped_column(BigInteger)
    """The document of the library it is a version of, and which."""
    version: Mapped[int | None]
    application_id: Mapped[int | None] = mapped_column(BigInteger, index=True)
    """The application of a call it came with."""
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    key: Mapped[str] = mapped_column(String(64))
    """Made by the sender: sending again finds what came before."""
    name: Mapped[str] = mapped_column(String(160))
    kind: Mapped[str] = mapped_column(String(10))
    size: Mapped[int] = mapped_column(BigInteger)
    digest: Mapped[str] = mapped_column(String(64), index=True)
    preview: Mapped[str] = mapped_column(String(64), default="", index=True)
    """The digest of a small picture of it; empty for what is no picture."""
    width: Mapped[int] = mapped_column(default=0)
    height: Mapped[int] = mapped_column(default=0)
    scan: Mapped[Scan] = mapped_column(String(12), default=Scan.NOT_SCANNED)
    alt: Mapped[str] = mapped_column(String(300), default="")
    """What a picture shows, for those who do not see it."""
    text: Mapped[str] = mapped_column(Text, default="", deferred=True)
    """What it says, for finding it."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    looked_at: Mapped[datetime | None] = mapped_column(Instant)
    """When somebody last asked whether the text it was brought for still shows it."""
    unused_since: Mapped[datetime | None] = mapped_column(Instant)

    @property
    def card(self) -> dict[str, Any]:
        """What a post shows of it: kept with the post, so that showing it asks for nothing."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "size": self.size,
            "alt": self.alt,
            "picture": bool(self.preview),
            "width": self.width,
            "height": self.height,
            "scanned": self.scan == Scan.CLEAN,
        }


LOOSE = (File.number.is_(None), File.document_id.is_(None), File.application_id.is_(None))
"""What a file is that somebody brought and did not send: neither in a post nor in the library, nor
with an application.
"""
