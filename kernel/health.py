"""Is the house alive, and may people be sent to it? Strangers hear yes or no, the log hears why."""

import logging
import shutil
import time
from collections.abc import Callable, Iterator

import gevent
import redis
from flask import Blueprint, Flask, current_app
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from kernel.database import db
from kernel.hub import hub_of
from kernel.limits import limiter

log = logging.getLogger(__name__)
health = Blueprint("health", __name__)
PATIENCE = 3.0
"""Seconds after which what did not answer counts as away."""
FRESH = 1.0
"""Seconds for which an answer holds: many probes cost no more than one."""
MEGABYTE = 1024 * 1024
Check = Callable[[Flask], bool]


@health.get("/health")
@limiter.exempt
def alive() -> ResponseReturnValue:
    """Does the event loop turn?"""
    return _said(yes=True)


@health.get("/ready")
@limiter.exempt
def ready() -> ResponseReturnValue:
    """May people be sent here now?"""
    app = current_app
    known: tuple[float, bool] | None = app.extensions.get("plenary.ready")
    if known is None or time.monotonic() - known[0] > FRESH:
        known = app.extensions["plenary.ready"] = (time.monotonic(), is_ready(app))
    return _said(yes=known[1] and not hub_of(app).closing)


def _said(*, yes: bool) -> ResponseReturnValue:
    headers = {"Content-Type": "text/plain", "Cache-Control": "no-store"}
    return ("yes" if yes else "no"), (200 if yes else 503), headers


def is_ready(app: Flask) -> bool:
    wanting = list(faults(app))
    for fault in wanting:
        log.warning("not ready: %s", fault)
    return not wanting


def faults(app: Flask) -> Iterator[str]:
    """What is wanting before people can be let in?"""
    checks = {"tables": _tables_are_at_head, "redis": _redis_answers, "disk": _disk_has_room}
    for name, holds in checks.items():
        if not _in_time(holds, app):
            yield name


def _in_time(holds: Check, app: Flask) -> bool:
    try:
        with gevent.Timeout(PATIENCE, TimeoutError):
            return holds(app)
    except Exception as fault:  # noqa: BLE001 whatever it is, it is not there
        log.info("a check failed: %s", type(fault).__name__)
        db.session.rollback()
        return False


def revision() -> str | None:
    """The revision of the tables as they are."""
    found: str | None = db.session.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _tables_are_at_head(app: Flask) -> bool:
    """The question reaches the database, so it answers too."""
    newest: str | None = app.extensions["migrate"].newest
    return revision() == newest


def _redis_answers(app: Flask) -> bool:
    url = app.config["REDIS_URL"]
    if not url:
        return True
    with redis.Redis.from_url(str(url), socket_timeout=1, socket_connect_timeout=1) as client:
        return bool(client.ping())


def _disk_has_room(app: Flask) -> bool:
    free = shutil.disk_usage(app.config["PLENARY_HOME"]).free
    return free >= int(app.config["DISK_FREE_MB"]) * MEGABYTE


def install(app: Flask) -> None:
    app.register_blueprint(health)
