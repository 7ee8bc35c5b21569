"""What happened, for those who run the house: one line for each request, no content, no secrets."""

import json
import logging
import re
import secrets
import time
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from flask import Flask, Response, current_app, g, has_request_context, request
from sqlalchemy import event

from kernel.clock import now
from kernel.database import db
from kernel.login import known_by_now

log = logging.getLogger("plenary.requests")
FROM_A_PROXY = re.compile(r"[A-Za-z0-9_\-]{8,64}")
TEXT = "%(asctime)s %(levelname)s %(message)s"
FORMATS = ("text", "json")
Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
TELL_TALES = {"sqlalchemy.exc.SQLAlchemyError", "psycopg.Error", "sqlite3.Error"}
"""Faults whose words quote what was written into the database; a house loads only its own."""


def begin(level: str, form: str) -> None:
    """Set up the log of a process that serves."""
    handler = logging.StreamHandler()
    handler.setFormatter(Structured() if form == "json" else Discreet(TEXT))
    logging.basicConfig(level=level, handlers=[handler])


class Discreet(logging.Formatter):
    """Traces say where something failed; what the database quotes of people's texts stays out."""

    def formatException(self, ei: Fault) -> str:  # noqa: N802 as above it
        kind, fault, _trace = ei
        if kind is None or fault is None or not any(map(_tells, _chain(fault))):
            return super().formatException(ei)
        places = "".join(traceback.format_tb(fault.__traceback__))
        return places + " from ".join(type(each).__name__ for each in _chain(fault))


def _tells(fault: BaseException) -> bool:
    kinds = {f"{each.__module__}.{each.__qualname__}" for each in type(fault).__mro__}
    return not kinds.isdisjoint(TELL_TALES)


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    while fault is not None:
        yield fault
        fault = fault.__cause__ or fault.__context__


class Structured(Discreet):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {
            "at": now().isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            said["trace"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False, default=str)


def install(app: Flask) -> None:
    if app.config["LOG_FORMAT"] not in FORMATS:
        raise ValueError(f"LOG_FORMAT is one of {', '.join(FORMATS)}")
    app.before_request(_arrived)
    app.after_request(_answered)
    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", _counted)


def request_id() -> str:
    """By which those who ask and those who run the house speak of the same request."""
    if "request_id" not in g:
        told = request.headers.get("X-Request-Id", "")
        known = current_app.config["TRUSTED_PROXIES"] and FROM_A_PROXY.fullmatch(told)
        g.request_id = told if known else secrets.token_hex(8)
    found: str = g.request_id
    return found


def _arrived() -> None:
    g.arrived, g.statements = time.perf_counter(), 0


def _counted(*_of_the_statement: object) -> None:
    if has_request_context() and "statements" in g:
        g.statements += 1


def _answered(answer: Response) -> Response:
    answer.headers["X-Request-Id"] = request_id()
    if log.isEnabledFor(logging.INFO):
        facts = _facts(answer)
        log.info("%(method)s %(route)s %(status)s %(ms)s ms", facts, extra={"facts": facts})
    return answer


def _facts(answer: Response) -> dict[str, Any]:
    """The route, not the address: what people look for is theirs."""
    return {
        "id": request_id(),
        "person": known_by_now(),
        "method": request.method,
        "route": request.url_rule.rule if request.url_rule else None,
        "status": answer.status_code,
        "ms": round((time.perf_counter() - g.get("arrived", time.perf_counter())) * 1000, 1),
        "statements": g.get("statements", 0),
    }
