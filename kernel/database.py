"""The database, the one base every table grows from, and how a write takes its turn."""

import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session
from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    Engine,
    Executable,
    Integer,
    MetaData,
    event,
)
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, make_transient_to_detached
from sqlalchemy.orm.util import identity_key
from sqlalchemy.types import TypeDecorator

from kernel.reading import keep_prepared
from kernel.spelling import spelled

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
M = TypeVar("M")
PATIENCE = 5.0
"""Seconds a write waits for its turn before it is refused."""


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


class HouseSession(Session):
    """Locks a row without what is read along with it: PostgreSQL locks no outer join, and nobody
    shall wait for a document because of a comment on it.
    """

    def refresh(
        self, instance: object, attribute_names: Any = None, with_for_update: Any = None
    ) -> None:
        super().refresh(instance, attribute_names, _alone(type(instance), with_for_update))

    def get(self, entity: Any, ident: Any, *, with_for_update: Any = None, **more: Any) -> Any:
        return super().get(entity, ident, with_for_update=_alone(entity, with_for_update), **more)


def _alone(model: Any, lock: Any) -> Any:
    return lock and {"of": model, **({} if lock is True else lock)}


db = SQLAlchemy(
    model_class=Base, session_options={"expire_on_commit": False, "class_": HouseSession}
)

if TYPE_CHECKING:  # db.Model is built at run time; the checker sees its base
    Model = Base
else:
    Model = db.Model

Id = BigInteger().with_variant(Integer(), "sqlite")
"""Keys are wide on PostgreSQL; SQLite numbers rows by itself only in INTEGER columns."""


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, the same on both engines; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


def install(app: Flask) -> None:
    db.init_app(app)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            event.listen(db.engine, "connect", _prepare)
            event.listen(db.engine, "begin", _begin)
        else:
            keep_prepared(db.engine)


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # transactions begin where we say, not where sqlite3 guesses
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=10"):
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("lower", 1, _lower, deterministic=True)


def _lower(text: Any) -> Any:
    """SQLite's own knows A to Z only: Ágnes, Ζωή and Östen would not be found."""
    return text.lower() if isinstance(text, str) else text


def _begin(connection: Connection) -> None:
    if not connection.get_execution_options().get("writes"):
        connection.exec_driver_sql("BEGIN")
        return
    _begin_writing(connection)


def _begin_writing(connection: Connection) -> None:
    """Another process may hold the file: wait in small sleeps, so that the event loop goes on."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


_turn = threading.Lock()


@contextmanager
def writing() -> Iterator[None]:
    """Open a write transaction: whatever was read before is let go, and SQLite queues here."""
    db.session.rollback()
    queue = is_sqlite()
    if queue and not _turn.acquire(timeout=PATIENCE):
        raise TimeoutError("another write did not finish")
    try:
        db.session.connection(execution_options={"writes": True})
        yield
    finally:
        if queue:
            _turn.release()


def rows_of(statement: Executable, **facts: Any) -> Sequence[Any]:
    """The rows of a statement that was built beforehand, as plain columns: a tenth of what the same
    costs through the session. For what every page asks; things that are changed come as objects.
    """
    connection = db.session.connection()
    return spelled(statement, connection.dialect, facts).rows(connection, facts)


def known(written: M) -> M:
    """A row that a statement wrote is one of the session's things from now on, all of it at hand;
    what an attempt that failed left of it is not.
    """
    key = identity_key(instance=written)
    if (left := db.session.identity_map.get(key)) is not None:
        db.session.expunge(left)
    make_transient_to_detached(written)
    db.session.add(written)
    return written


def is_sqlite() -> bool:
    return bool(_engine().dialect.name == "sqlite")


def _engine() -> Engine:
    return db.engine
