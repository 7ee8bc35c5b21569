"""What does each server work out at its first pages, and all of them alike?

Addresses, statements as SQL, templates, the names of days: seconds of work for a server that lives
for one test. So the nursery, before it bears, shows some pages of a world to nobody and does every
job once. What it learned stays with it and so with every copy; of the world itself, and of the
settings it was shown with, nothing does.
"""

import importlib
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from kernel import background
from kernel.database import db
from kernel.live import socketio
from tests.once import addresses_once

READS_SETTINGS = ("serve", "app", "config")
"""Every copy reads these anew: its settings are its own."""
PATIENCE = 60.0
"""Seconds; what goes on beside ends in one."""
VISITS = {
    "wouter-claesen": (
        "/", "/inbox", "/find?q=literacy", "/account", "/board", "/board/documents",
        "/board/members", "/board/charter", "/board/who", "/board/meetings", "/board/threads",
    ),
    "nefeli-stamataki": ("/panel", "/panel/threads"),
    "catia-fontoura": ("/alliance", "/alliance/threads"),
}  # fmt: skip
"""Who is shown what: what most journeys come by."""


def build() -> None:
    """Compile the addresses: this needs no world."""
    addresses_once()
    with _built():
        pass


def rehearse(home: Path) -> None:
    """Show pages of the world in this home, on a copy of it, and do all jobs once."""
    with _built(home) as app:
        _keep_statements(app)
        _show(app)
        with app.app_context():
            db.engine.dispose()


@contextmanager
def _built(home: Path | None = None) -> Iterator[Flask]:
    """An app as servers build it, with settings that are forgotten with the block."""
    with tempfile.TemporaryDirectory(prefix="rehearsal-") as place, _settings(place):
        if home:
            shutil.copytree(home, place, dirs_exist_ok=True)
        yield importlib.import_module("app").create_app()
        _wait_for_all()
    for name in READS_SETTINGS:
        sys.modules.pop(name, None)


def _wait_for_all() -> None:
    """What goes on beside, such as the timer of the limits, would go on in every copy."""
    for beside in threading.enumerate():
        if beside is not threading.current_thread():
            beside.join(PATIENCE)
    assert threading.active_count() == 1, threading.enumerate()


@contextmanager
def _settings(home: str) -> Iterator[None]:
    """A demonstration without limits in this home, until the block ends."""
    before = dict(os.environ)
    for name in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    os.environ.update({"PLENARY_HOME": home, "DEMO": "1", "LOG_LEVEL": "ERROR"})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _show(app: Flask) -> None:
    for handle, paths in VISITS.items():
        visitor = _visitor(app, handle)
        for path in paths:
            _watch(app, visitor, _show_page(visitor, path))
        _say_something(app, visitor, _show_page(visitor, paths[-1]))
    for each in background.jobs.values():
        background.once(app, each)
        each.flag.clear()


def _show_page(visitor: FlaskClient, path: str) -> str:
    answer = visitor.get(path, follow_redirects=True)
    assert answer.status_code == 200, (path, answer.status)
    return answer.text


def _visitor(app: Flask, handle: str) -> FlaskClient:
    visitor = app.test_client()
    visitor.post(f"/demo/{handle}", data={"csrf_token": _token(_show_page(visitor, "/sign-in"))})
    return visitor


def _token(page: str) -> str:
    found = re.search(r'name="csrf" content="(\w+)"', page)
    assert found
    return found[1]


def _say_something(app: Flask, visitor: FlaskClient, page: str) -> None:
    """In the first discussion of this page."""
    thread = re.search(r'"(/[\w-]+/threads/\d+)"', page)
    assert thread
    said = {"text": "Good morning", "key": "rehearsal", "csrf_token": _token(page)}
    visitor.post(f"{thread[1]}/posts", data=said)
    _watch(app, visitor, _show_page(visitor, thread[1]))


def _watch(app: Flask, visitor: FlaskClient, page: str) -> None:
    """As the line of a page does, which watches what the page names."""
    line = socketio.test_client(app, flask_test_client=visitor, auth={"csrf": _token(page)})
    for named in re.findall(r'(?:data-live|stream)="([^"]+)"', page):
        for stream in named.split():
            line.emit("watch", {"stream": stream})
    line.disconnect()


def _keep_statements(app: Flask) -> None:
    """An engine keeps what it has compiled: the first one of a copy is this, on the copy's file."""
    with app.app_context():
        known = db.engine
    make, rehearsed = db._make_engine, known.url

    def engine(bind: str | None, options: dict[str, Any], for_app: Flask) -> sa.Engine:
        url = sa.make_url(options["url"])
        if url.get_backend_name() != "sqlite" or known.url not in (rehearsed, url):
            return make(bind, options, for_app)
        known.url = url
        return known

    @sa.event.listens_for(known, "do_connect")
    def connect(_dialect: Any, _record: Any, where: list[Any], _how: dict[str, Any]) -> None:
        where[:], _ = known.dialect.create_connect_args(known.url)

    db._make_engine = engine
