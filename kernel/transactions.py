"""When is a write done? Commit once, at the outermost action; then tell whoever waits."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from kernel.database import db, is_sqlite, writing

log = logging.getLogger(__name__)
E = TypeVar("E")
_listeners: dict[type, list[Callable[[Any], None]]] = defaultdict(list)


@dataclass(slots=True)
class Pending:
    """What is to be told after the commit, and what the record shall say of the act."""

    facts: list[object] = field(default_factory=list)
    bells: dict[str, None] = field(default_factory=dict)
    detail: dict[str, object] = field(default_factory=dict)


ringers: list[Callable[[list[str]], None]] = []
"""Who is told which streams moved: the live hub of this process, and Redis for the others."""


def on(kind: type[E]) -> Callable[[Callable[[E], None]], Callable[[E], None]]:
    """Hear a fact after the transaction that made it true."""

    def subscribe(listener: Callable[[E], None]) -> Callable[[E], None]:
        _listeners[kind].append(listener)
        return listener

    return subscribe


def pending() -> Pending:
    found: Pending = db.session().info["pending"]
    return found


def announce(fact: object) -> None:
    """Let a fact be heard once the transaction is committed."""
    pending().facts.append(fact)


def ring(stream: str) -> None:
    """Let those who watch this stream look again once the transaction is committed."""
    pending().bells[stream] = None


@contextmanager
def unit_of_work() -> Iterator[None]:
    """One transaction. An action inside an action joins it; what failed is never told."""
    info = db.session().info
    if "pending" in info:
        yield
        return
    info["pending"] = Pending()
    try:
        with writing():
            yield from _committed()
    except BaseException:
        info.pop("pending")
        raise
    _tell(info.pop("pending"))


def _committed() -> Iterator[None]:
    try:
        yield
        db.session.commit()
    except BaseException:
        db.session.rollback()
        raise


def lock_rights(place: Any, *, to_change: bool = False) -> None:
    """Who may do what here cannot change until this transaction ends (PostgreSQL: a row lock,
    shared by all who only act on their rights; SQLite has one writer anyway).
    """
    if not is_sqlite():
        db.session.refresh(place, ["rights"], with_for_update={"read": not to_change})


def _tell(told: Pending) -> None:
    bells = list(told.bells)
    for ringer in ringers if bells else ():
        _safely(ringer, bells)
    for fact in told.facts:
        for listener in _listeners[type(fact)]:
            _safely(listener, fact)


def _safely(listener: Callable[[Any], None], fact: object) -> None:
    try:
        listener(fact)
    except Exception:
        log.exception("%s failed on %r", getattr(listener, "__qualname__", listener), fact)
