"""How does SQLite keep its index beside the table? Triggers, so that no write can forget it."""

from typing import Any

from sqlalchemy import DDL, event

from kernel.index.passages import PASSAGES

TABLE = """CREATE VIRTUAL TABLE passage_words USING fts5(words, content='passage',
content_rowid='id', tokenize="ascii tokenchars '~^@'")"""
ADD = "INSERT INTO passage_words(rowid, words) VALUES (new.id, new.words);"
REMOVE = """INSERT INTO passage_words(passage_words, rowid, words)
VALUES ('delete', old.id, old.words);"""
TRIGGERS = (
    f"CREATE TRIGGER passage_in AFTER INSERT ON passage BEGIN {ADD} END",
    f"CREATE TRIGGER passage_out AFTER DELETE ON passage BEGIN {REMOVE} END",
    f"CREATE TRIGGER passage_anew AFTER UPDATE OF words ON passage BEGIN {REMOVE} {ADD} END",
)


def _on_sqlite(when: str, statement: str) -> None:
    made: Any = DDL
    event.listen(PASSAGES, when, made(statement).execute_if(dialect="sqlite"))


for _statement in (TABLE, *TRIGGERS):
    _on_sqlite("after_create", _statement)
_on_sqlite("before_drop", "DROP TABLE IF EXISTS passage_words")
