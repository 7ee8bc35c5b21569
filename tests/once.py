"""What is every test's, and the same each time? It is made once in a process."""

import fcntl
import os
import select
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from argon2 import PasswordHasher
from flask import Flask
from werkzeug.routing import Rule

from kernel import passwords
from kernel.database import db

_compile, _make_engine = Rule._compile_builder, db._make_engine
_builders: dict[tuple[object, ...], Any] = {}
_engines: dict[str, sa.Engine] = {}


def made_for_the_run(
    folders: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """A folder that all test processes share: whichever comes first fills it, the others wait."""
    base = folders.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    home = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not home.exists():
            making = Path(tempfile.mkdtemp(dir=shared))
            make(making)
            making.rename(home)
    return home


def made_once() -> None:
    """From here on, addresses are compiled and engines made once; and what is slow on purpose, so
    that nobody guesses passwords, is quick, of the same kind.
    """
    addresses_once()
    db._make_engine = _engine_once
    passwords._hasher = PasswordHasher(time_cost=1, memory_cost=32)


def addresses_once() -> None:
    Rule._compile_builder = _compile_once


def _compile_once(rule: Rule, *how: Any) -> Any:
    """Every test makes an app of hundreds of routes: each becomes an address in the same way."""
    key = (rule.rule, *how, rule.subdomain, str(rule.defaults), str(rule.methods))
    if key not in _builders:
        _builders[key] = _compile(rule, *how)
    return _builders[key]


def _engine_once(bind: str | None, options: dict[str, Any], app: Flask) -> sa.Engine:
    """An engine keeps every statement it has compiled: the same database has the same engine."""
    url = str(options["url"])
    if url not in _engines:
        _engines[url] = _make_engine(bind, options, app)
        _engines[url].dialect.do_ping = _is_there
        if _engines[url].dialect.name == "sqlite":
            sa.event.listen(_engines[url], "connect", _last_first)
    return _engines[url]


def _last_first(connection: Any, _record: Any) -> None:
    """Rows asked for in no stated order come in any: a database that others wrote in before hands
    them over as it finds room. SQLite turns them round here, so that whoever counts on the order
    of their writing hears of it each time.
    """
    connection.execute("PRAGMA reverse_unordered_selects=ON")


def _is_there(connection: Any) -> bool:
    """Every request first asks whether the database still hears it. On one machine it is enough
    to look: a connection that was closed at the other end has something to read.
    """
    if not hasattr(connection, "fileno"):
        return True
    looked = select.poll()
    looked.register(connection.fileno(), select.POLLIN)
    return not looked.poll(0)


def hang_up_everywhere() -> None:
    for engine in _engines.values():
        engine.dispose()
