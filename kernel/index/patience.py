"""How long may one search take? No question, however it is put, holds up everybody else."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import current_app
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from kernel.database import db, is_sqlite

STEPS = 20_000
"""SQLite looks at the clock after so many of its own steps: some milliseconds."""
CANCELLED = "57014"


class TookTooLong(Exception):
    """The search was given up."""


@contextmanager
def patiently() -> Iterator[None]:
    """What is asked of the database inside ends within SEARCH_SECONDS, or is given up."""
    seconds = float(current_app.config["SEARCH_SECONDS"])
    try:
        yield from _on_sqlite(seconds) if is_sqlite() else _on_postgresql(seconds)
    except OperationalError as fault:
        if not _gave_up(fault):
            raise
        db.session.rollback()
        raise TookTooLong from fault


def _on_sqlite(seconds: float) -> Iterator[None]:
    plain: Any = db.session.connection().connection.driver_connection
    deadline = time.monotonic() + seconds
    plain.set_progress_handler(lambda: time.monotonic() > deadline, STEPS)
    try:
        yield
    finally:
        plain.set_progress_handler(None, 0)


def _on_postgresql(seconds: float) -> Iterator[None]:
    limit = text("SELECT set_config('statement_timeout', :limit, true)")
    db.session.execute(limit, {"limit": str(round(seconds * 1000))})
    yield
    db.session.execute(limit, {"limit": "0"})


def _gave_up(fault: OperationalError) -> bool:
    return getattr(fault.orig, "sqlstate", None) == CANCELLED or "interrupted" in str(fault.orig)
