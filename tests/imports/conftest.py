"""What the tests of the importers share: the command, and a look at what came in."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from commons.imports.conversations import PREFIX
from commons.membership.models import Person
from commons.threads.models import Post, Thread
from kernel.database import db
from tests.cast import Cast


class Answer:
    """What the command said, and its report."""

    def __init__(self, result: Any, report: dict[str, Any]) -> None:
        self.code, self.text, self.report = result.exit_code, result.output, report
        self.messages = report.get("messages", {})

    @property
    def reasons(self) -> list[str]:
        return [refusal["reason"] for refusal in self.report["refused"]]


@pytest.fixture
def bring(app: Flask, cast: Cast, tmp_path: Path) -> Callable[..., Answer]:
    """Import as the secretariat of the Board does, and check that every message was counted."""

    def run(path: Path, *options: str, by: str = "sela", what: str = "mbox") -> Answer:
        getattr(cast, by)
        told = tmp_path / "report.json"
        told.unlink(missing_ok=True)
        command = ["import", what, str(path), "--workspace", "board", "--by", by]
        runner = app.test_cli_runner()
        result = runner.invoke(args=[*command, "--report", str(told), *options])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        answer = Answer(result, json.loads(told.read_text()) if told.exists() else {})
        if answer.report:
            counts = dict(answer.messages)
            assert counts.pop("read") == sum(counts.values())
            assert bool(answer.report["stopped"]) is bool(answer.messages.pop("not_reached"))
        return answer

    return run


@pytest.fixture
def house(app: Flask) -> "House":
    return House(app)


class House:
    """Reads what is in the database, each time afresh."""

    def __init__(self, app: Flask) -> None:
        self.app = app

    def threads(self) -> list[Thread]:
        return self._all(select(Thread).order_by(Thread.created_at, Thread.id))

    def thread(self, title: str) -> Thread:
        [found] = [thread for thread in self.threads() if thread.title == title]
        return found

    def posts(self, title: str | None = None) -> list[Post]:
        found = select(Post).join(Thread).order_by(Thread.id, Post.number)
        return self._all(found.where(Thread.title == title) if title else found)

    def imported(self) -> list[Post]:
        return [post for post in self.posts() if post.key.startswith(PREFIX)]

    def people(self) -> dict[str, Person]:
        return {person.handle: person for person in self._all(select(Person))}

    def _all(self, query: Any) -> list[Any]:
        with self.app.app_context():
            found = list(db.session.scalars(query))
            db.session.expunge_all()
            return found
