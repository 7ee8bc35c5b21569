"""A PostgreSQL database as of one moment: every table by COPY out of one snapshot, and back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import flask_migrate
from psycopg import Connection, sql
from sqlalchemy import MetaData

from kernel.database import db

ROWS, SEQUENCES = "tables", "sequences.json"
OURS = """
SELECT c.column_name FROM information_schema.columns c
WHERE c.table_schema = current_schema() AND c.table_name = %s AND c.is_generated = 'NEVER'
ORDER BY c.ordinal_position
"""
NUMBERED = "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = current_schema()"
CHUNK = 1024 * 1024


def save(folder: Path) -> None:
    """Nobody waits: one snapshot is read while the others go on."""
    (folder / ROWS).mkdir()
    with _plain() as connection:
        connection.rollback()  # whatever came before: the snapshot begins with the first statement
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        columns = {name: _columns(connection, name) for name in _tables()}
        for name, known in columns.items():
            _save_rows(connection, folder / ROWS / f"{name}.copy", name, known)
        found = connection.execute(NUMBERED)
        kept = {"columns": columns, "sequences": dict(found.fetchall())}
        (folder / SEQUENCES).write_text(json.dumps(kept))


def _save_rows(connection: Connection[Any], to: Path, name: str, columns: list[str]) -> None:
    command = _copy("COPY {} ({}) TO STDOUT", name, columns)
    with to.open("wb") as file, connection.cursor().copy(command) as copy:
        for chunk in copy:
            file.write(chunk)


def bring_back(folder: Path, revision: str) -> None:
    """Make the tables as they were then, fill them in one transaction, and count on from there."""
    flask_migrate.downgrade(revision="base")
    flask_migrate.upgrade(revision=revision)
    kept = json.loads((folder / SEQUENCES).read_text())
    with _plain() as connection:
        known = [name for name in _tables() if name in kept["columns"]]
        with _unwatched(connection, known):
            every = sql.SQL(", ").join(map(sql.Identifier, known))
            connection.execute(sql.SQL("TRUNCATE {} CASCADE").format(every))
            for name in known:
                path = folder / ROWS / f"{name}.copy"
                _bring_rows(connection, path, name, kept["columns"][name])
        for name, last in kept["sequences"].items():
            connection.execute("SELECT setval(%s::regclass, %s, %s)", (name, last or 1, bool(last)))


def _bring_rows(connection: Connection[Any], path: Path, name: str, columns: list[str]) -> None:
    command = _copy("COPY {} ({}) FROM STDIN", name, columns)
    with path.open("rb") as file, connection.cursor().copy(command) as copy:
        while chunk := file.read(CHUNK):
            copy.write(chunk)


@contextmanager
def _unwatched(connection: Connection[Any], tables: list[str]) -> Iterator[None]:
    """Our triggers rest meanwhile: rows come back as they were, nothing is worked out again."""
    for turn in ("DISABLE", "ENABLE"):
        for name in tables:
            alter = sql.SQL("ALTER TABLE {} {} TRIGGER USER")
            connection.execute(alter.format(sql.Identifier(name), sql.SQL(turn)))
        if turn == "DISABLE":
            yield


def _copy(command: str, name: str, columns: list[str]) -> sql.Composed:
    listed = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL(command).format(sql.Identifier(name), listed)


def _columns(connection: Connection[Any], name: str) -> list[str]:
    return [column for (column,) in connection.execute(OURS, (name,)).fetchall()]


def _tables() -> list[str]:
    """All there are, those first that others refer to."""
    found = MetaData()
    found.reflect(db.engine)
    return [table.name for table in found.sorted_tables if table.name != "alembic_version"]


@contextmanager
def _plain() -> Iterator[Connection[Any]]:
    """A connection of psycopg itself, in one transaction."""
    with db.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        yield driver
        driver.commit()
