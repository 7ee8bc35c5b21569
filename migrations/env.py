"""How are the tables changed? On the running app's own database, in one transaction."""

from typing import Any

import sqlalchemy as sa
from alembic import context
from flask import current_app


def _options(connection: sa.Connection) -> dict[str, Any]:
    return {
        "connection": connection,
        "target_metadata": current_app.extensions["migrate"].db.metadata,
        "render_as_batch": True,
        "compare_type": True,
        "render_item": _plainly,
        "include_object": lambda _thing, name, kind, *_: _is_ours(connection, name or "", kind),
        **current_app.extensions["migrate"].configure_args,
    }


def _plainly(kind: str, thing: Any, _autogen: Any) -> str | bool:
    """A migration stands by itself: our own types are written as what they are in the tables."""
    if kind == "type" and type(thing).__name__ == "Instant":
        return "sa.DateTime(timezone=True)"
    return False


def _is_ours(connection: sa.Connection, name: str, kind: str) -> bool:
    """SQLite's index of words is made of tables of its own; PostgreSQL's is an index."""
    if connection.dialect.name != "sqlite":
        return True
    return not name.startswith("passage_words" if kind == "table" else "ix_passage_words")


def run() -> None:
    engine = current_app.extensions["migrate"].db.engine
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            _run_unchecked(connection)
        else:
            _migrate(connection)
            connection.commit()


def _run_unchecked(connection: sa.Connection) -> None:
    """SQLite changes a table by copying it: references are checked once all is in place."""
    plain = connection.connection.driver_connection
    plain.execute("PRAGMA foreign_keys=OFF")
    try:
        _migrate(connection.execution_options(writes=True))
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            connection.rollback()
            raise RuntimeError(f"references would break: {broken[:5]}")
        connection.commit()
    finally:
        plain.execute("PRAGMA foreign_keys=ON")


def _migrate(connection: sa.Connection) -> None:
    options = _options(connection)
    options["render_as_batch"] = True
    context.configure(**options)
    with context.begin_transaction():
        context.run_migrations()


run()
