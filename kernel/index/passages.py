"""What was written, ready to be found: the table, and the order in which it stands.

A passage is numbered by the moment it was written, so the newest are found first without sorting
and a span of days is a span of numbers, also for what was brought in from years ago.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, Index, String, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from kernel.database import Id, Instant, Model
from kernel.index.lexemes import Lexemes

ROOM = 10
"""Bits of a number that tell apart what was written in one microsecond."""
NEAR = 30
"""Bits of how far from its moment a passage may stand where others were written in the same."""
EPOCH, MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
LATEST = 2**63 - 2**31


class Words(TypeDecorator[Lexemes]):
    """A list of signs for SQLite's index, a vector for PostgreSQL's."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(TSVECTOR() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if not isinstance(value, Lexemes):
            return value
        return value.vector if dialect.name == "postgresql" else value.spaced


class Passage(Model):
    """Where a post, a file or another thing that holds words can be found."""

    __table_args__ = (
        Index("ix_passage_arrived", "workspace_id", "arrived"),
        Index(
            "ix_passage_words",
            "words",
            postgresql_using="gin",
            postgresql_with={"gin_pending_list_limit": 256},
        ).ddl_if(dialect="postgresql"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(12))
    workspace_id: Mapped[int] = mapped_column(BigInteger)
    thread_id: Mapped[int] = mapped_column(BigInteger)
    """The thread it stands in; of another kind, the document or what else it is."""
    number: Mapped[int]
    thing_id: Mapped[int] = mapped_column(BigInteger)
    """Which one, where a post has several of a kind; else 0."""
    author_id: Mapped[int] = mapped_column(BigInteger)
    author_name: Mapped[str] = mapped_column(String(120))
    seat: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(Instant)
    arrived: Mapped[int] = mapped_column(BigInteger)
    """The number of the workspace's stream when it came in: in the order of the commits."""
    language: Mapped[str] = mapped_column(String(2))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    words: Mapped[Lexemes] = mapped_column(Words, deferred=True)


PASSAGES: Any = Passage.__table__


def first_at(moment: datetime) -> int:
    """The number before which everything older stands."""
    return min((moment - EPOCH) // MICROSECOND << ROOM, LATEST)
