"""How does a transaction end in which nothing was written?

On PostgreSQL the driver prepares what is asked over and over, so that the server need not read and
plan it each time: of a page that is more than half of the server's work. At a ROLLBACK it throws
all of that away, for the transaction may have changed a table; and a page that only reads would end
in one. It has nothing to take back: ended by COMMIT it leaves everything as it was, prepared
statements included.
"""

from functools import partial
from typing import Any
from weakref import WeakSet

from sqlalchemy import Dialect, Engine, event
from sqlalchemy.engine import Connection

READS = "SELECT "
_only_read: WeakSet[Any] = WeakSet()
"""Connections of the driver in a transaction that SQLAlchemy began and asked nothing but questions.
Whoever speaks with the driver itself begins one that is not known here, and is taken back.
"""


def keep_prepared(engine: Engine) -> None:
    """Safe to be asked twice of the same engine."""
    engine.dialect.do_rollback = partial(_end, engine.dialect)  # type: ignore[method-assign]  # made to be set
    event.listen(engine, "begin", _begin)
    event.listen(engine, "commit", _forget)
    event.listen(engine, "before_cursor_execute", _note)


def _end(dialect: Dialect, connection: Any) -> None:
    plain = _plain(connection)
    if plain in _only_read:
        _only_read.discard(plain)
        dialect.do_commit(connection)
    else:
        type(dialect).do_rollback(dialect, connection)


def _plain(connection: Any) -> Any:
    """The driver's own, which the pool hands out wrapped."""
    return getattr(connection, "driver_connection", connection)


def _begin(connection: Connection) -> None:
    _only_read.add(_plain(connection.connection))


def _forget(connection: Connection) -> None:
    _only_read.discard(_plain(connection.connection))


def _note(_connection: Connection, cursor: Any, statement: str, *_rest: object) -> None:
    if not statement.startswith(READS):
        _only_read.discard(cursor.connection)
