"""Moves the demonstration world: into another database, or on by a great many posts."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from kernel.database import db
from tests.conftest import opened_house

CROWD = ("ines-valcarcel", "lena-fuerst", "claude-weyrich", "rui-sarmento")
"""Who writes when many posts are wanted."""
WORDS = "The Board could say in one line what it expects and leave the examples to an annex."


def carry(home: Path, url: str) -> None:
    """Copy every row of the world in this home into an empty database of another kind."""
    source = sa.create_engine(f"sqlite:///{home / 'plenary.db'}", poolclass=sa.NullPool)
    with opened_house(url) as app, app.app_context():
        db.create_all()
        with source.connect() as old, db.engine.begin() as new:
            for table in db.metadata.sorted_tables:
                rows = [dict(row) for row in old.execute(sa.select(table)).mappings()]
                if rows:
                    new.execute(sa.insert(table), rows)
                _count_on(new, table)


def _count_on(new: sa.Connection, table: sa.Table) -> None:
    """Numbers that the database gives go on after those that were carried."""
    if (key := table.autoincrement_column) is not None:
        highest = sa.select(sa.func.coalesce(sa.func.max(key), 1)).scalar_subquery()
        serial = sa.func.pg_get_serial_sequence(table.name, key.name)
        new.execute(sa.select(sa.func.setval(serial, highest)))


def fill(database: Path, thread_id: int, upto: int) -> None:
    """Let a discussion have this many posts, as if they had been written one after the other."""
    with sqlite3.connect(database, timeout=20) as house:
        (place, head) = house.execute(
            "SELECT workspace_id, head FROM thread WHERE id = ?", [thread_id]
        ).fetchone()
        (seq,) = house.execute(
            "SELECT head FROM stream WHERE kind = 'thread' AND thing_id = ?", [thread_id]
        ).fetchone()
        marks = ", ".join("?" * len(CROWD))
        authors = house.execute(f"SELECT id, name FROM person WHERE handle IN ({marks})", CROWD)
        posts = list(_posts(place, thread_id, range(head + 1, upto + 1), seq - head, list(authors)))
        _insert(house, "post", posts)
        _insert(house, "event", [_event(post) for post in posts])
        last = posts[-1]
        house.execute(
            "UPDATE thread SET head = ?, last_at = ?, last_author = ? WHERE id = ?",
            [upto, last["at"], last["author_name"], thread_id],
        )
        house.execute(
            "UPDATE stream SET head = ? WHERE kind = 'thread' AND thing_id = ?",
            [last["seq"], thread_id],
        )
    house.close()


def _posts(
    place: int, thread_id: int, numbers: range, ahead: int, authors: list[tuple[int, str]]
) -> Iterator[dict[str, object]]:
    """Posts of very different length, so that nothing can be guessed from their number."""
    began = datetime.now(UTC) - timedelta(seconds=len(numbers))
    for n, number in enumerate(numbers):
        author, name = authors[number % len(authors)]
        text = f"Post number {number}. {WORDS * (number * 7 % 5)}"
        html = f"<p>{text}</p>" * (1 + number % 13 // 11)
        yield {
            "workspace_id": place, "thread_id": thread_id, "number": number,
            "author_id": author, "author_name": name, "seat": "", "seat_name": "", "role": "",
            "key": f"crowd-{thread_id}-{number}", "reply_to": None, "reply_author": "",
            "source": text, "html": html, "renderer": 1, "rev": 1, "seq": number + ahead,
            "at": f"{began + timedelta(seconds=n):%Y-%m-%d %H:%M:%S.%f}",
            "deleted_by": "", "marks": "{}",
        }  # fmt: skip


def _event(post: dict[str, object]) -> dict[str, object]:
    return {
        "workspace_id": post["workspace_id"], "kind": "thread", "thing_id": post["thread_id"],
        "seq": post["seq"], "what": "posted", "body": json.dumps({"number": post["number"]}),
        "actor_id": post["author_id"], "at": post["at"],
    }  # fmt: skip


def _insert(house: sqlite3.Connection, table: str, rows: list[dict[str, object]]) -> None:
    columns = list(rows[0])
    values = ", ".join(f":{column}" for column in columns)
    house.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})", rows)
