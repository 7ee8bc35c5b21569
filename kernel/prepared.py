"""What does the house ask over and over? Statements that are spelled once, then left to the driver.

SQLAlchemy builds and spells them, and knows how values are written and read; what it does anew for
each run costs ten times what the database takes, and an act makes a dozen. Runs join the session's
transaction, are counted like all others, and fail with SQLAlchemy's own faults.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Delete, Dialect, Insert, Select, Update, insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

from kernel.database import db

if TYPE_CHECKING:
    from sqlalchemy.sql.compiler import SQLCompiler

Change = Callable[[Any], Any]
"""How the value of a column is written or read."""
Statement = Select[*tuple[Any, ...]] | Insert | Update | Delete
Row = tuple[Any, ...]


class Prepared:
    """A statement with its facts left open; `columns` are those an insert fills, all of them."""

    def __init__(self, statement: Statement, columns: tuple[str, ...] = ()) -> None:
        self.statement, self.columns = statement, columns
        self.spelled: dict[str, Spelled] = {}

    @classmethod
    def into(cls, table: Any, *but: str) -> "Prepared":
        """A new row, with all its columns but those the database fills or leaves empty."""
        return cls(insert(table).inline(), tuple(c.key for c in table.c if c.key not in but))

    def run(self, **facts: Any) -> None:
        """Do it, and ask for nothing back."""
        connection, spelled = self._at_hand()
        spelled.cursor(connection, facts).close()

    def first(self, **facts: Any) -> Row | None:
        connection, spelled = self._at_hand()
        cursor = spelled.cursor(connection, facts)
        row: Row | None = cursor.fetchone()
        cursor.close()
        return row and spelled.read(row)

    def rows(self, **facts: Any) -> list[Row]:
        connection, spelled = self._at_hand()
        cursor = spelled.cursor(connection, facts)
        rows = [spelled.read(row) for row in cursor.fetchall()]
        cursor.close()
        return rows

    def _at_hand(self) -> tuple[Connection, "Spelled"]:
        """What the session has not written yet goes first, as before any statement."""
        session = db.session()
        session._autoflush()  # noqa: SLF001 as the session's own statements do
        connection = session.connection()
        name = connection.dialect.name
        if name not in self.spelled:
            self.spelled[name] = Spelled(self.statement, self.columns, connection.dialect)
        return connection, self.spelled[name]


class Spelled:
    """A statement as one database reads it."""

    def __init__(self, statement: Statement, columns: tuple[str, ...], dialect: Dialect) -> None:
        self.dialect = dialect
        made = statement.compile(dialect=dialect, column_keys=list(columns) or None)
        self.made: SQLCompiler = made
        self.text = str(made)
        self.order: list[str] | None = self.made.positiontup if self.made.positional else None
        self.standing = dict(self.made.params)
        bound = {name: each for each, name in self.made.bind_names.items()}
        self.asked = {name for name, each in bound.items() if each.required}
        self.writes = _changes({name: each.type for name, each in bound.items()}, self._writes)
        found = getattr(statement, "exported_columns", ())
        self.reads = _changes({n: c.type for n, c in enumerate(found)}, self._reads)

    def _writes(self, kind: TypeEngine[Any]) -> Change | None:
        return kind.dialect_impl(self.dialect).bind_processor(self.dialect)

    def _reads(self, kind: TypeEngine[Any]) -> Change | None:
        return kind.dialect_impl(self.dialect).result_processor(self.dialect, None)

    def cursor(self, connection: Connection, facts: dict[str, Any]) -> Any:
        """Let the driver do it; whoever listens to statements hears of this one, too."""
        cursor, values = connection.connection.cursor(), self._values(facts)
        for heard in connection.dispatch.before_cursor_execute:
            heard(connection, cursor, self.text, values, None, False)
        try:
            cursor.execute(self.text, values)
        except self.faults as fault:
            raise self._known(fault, values) from fault
        return cursor

    def _values(self, facts: dict[str, Any]) -> Any:
        given = {**self.standing, **facts}
        if len(given) != len(self.standing) or not self.asked <= facts.keys():
            raise TypeError(f"not {sorted(facts)}: it asks for {sorted(self.standing)}")
        for name, write in self.writes:
            given[name] = write(given[name])
        return given if self.order is None else [given[name] for name in self.order]

    def read(self, row: Row) -> Row:
        """The values of a row as the house knows them."""
        if not self.reads:
            return tuple(row)
        values = list(row)
        for place, read in self.reads:
            values[place] = read(values[place])
        return tuple(values)

    @cached_property
    def faults(self) -> type[Exception]:
        found: type[Exception] = self.dialect.loaded_dbapi.Error
        return found

    def _known(self, fault: Exception, values: Any) -> Exception:
        return DBAPIError.instance(self.text, values, fault, self.faults, dialect=self.dialect)


def _changes(
    kinds: dict[Any, TypeEngine[Any]], change: Callable[[TypeEngine[Any]], Change | None]
) -> list[tuple[Any, Change]]:
    found = {name: change(kind) for name, kind in kinds.items()}
    return [(name, each) for name, each in found.items() if each]
