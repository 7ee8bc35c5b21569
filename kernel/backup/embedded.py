"""A SQLite database as of one moment, out of the file and back into it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kernel.database import db

NAME = "database.sqlite"


def save(folder: Path) -> None:
    """By SQLite's own online backup, in one step: nobody waits, and no half write is in it."""
    with (
        closing(_opened(_own_file())) as house,
        closing(sqlite3.connect(folder / NAME)) as copy,
    ):
        house.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, whole by itself


def bring_back(folder: Path) -> None:
    """Into the house's own file, in one transaction; what stood there is gone."""
    db.session.remove()
    db.engine.dispose()
    with (
        closing(sqlite3.connect(folder / NAME)) as copy,
        closing(_opened(_own_file())) as house,
    ):
        copy.backup(house)
        house.execute("PRAGMA journal_mode=WAL")


def _own_file() -> str:
    return str(db.engine.url.database)


def _opened(file: str) -> sqlite3.Connection:
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(file, timeout=30)
