"""What does every act ask and write? Statements that are built once and spelled once.

What SQLAlchemy does anew for each run costs many times what the database takes, and an act makes a
dozen. Runs join the session's transaction, after what it has not written yet.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from kernel.database import db
from kernel.spelling import Spelled, spelled


class Prepared:
    """A statement with its facts left open; `columns` are those an insert fills, all of them."""

    def __init__(self, statement: Any, columns: tuple[str, ...] = ()) -> None:
        self.statement, self.columns = statement, columns

    @classmethod
    def into(cls, table: Any, *but: str) -> "Prepared":
        """A new row, with all its columns but those the database fills or leaves empty."""
        return cls(insert(table).inline(), tuple(c.key for c in table.c if c.key not in but))

    def run(self, **facts: Any) -> None:
        """Do it, and ask for nothing back."""
        connection = _connection()
        self._spelled(connection, facts).run(connection, facts)

    def rows(self, **facts: Any) -> Sequence[Any]:
        connection = _connection()
        return self._spelled(connection, facts).rows(connection, facts)

    def first(self, **facts: Any) -> Any:
        """Its first row, or nothing."""
        return next(iter(self.rows(**facts)), None)

    def _spelled(self, connection: Connection, facts: dict[str, Any]) -> Spelled:
        return spelled(self.statement, connection.dialect, facts, self.columns)


def _connection() -> Connection:
    session = db.session()
    session._autoflush()  # noqa: SLF001 as the session's own statements do
    return session.connection()
