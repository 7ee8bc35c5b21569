"""Where does heavy work go? Beside the event loop, so that nobody else waits for it."""

import logging
from collections.abc import Callable
from typing import Any, TypeVar

import gevent
from flask import Flask, current_app
from gevent.monkey import is_module_patched

R = TypeVar("R")
log = logging.getLogger(__name__)


def aside(work: Callable[..., R], *args: object) -> R:
    """Run on a thread of its own; the caller waits, the loop goes on."""
    if not is_module_patched("threading"):
        return work(*args)
    answer: R = gevent.get_hub().threadpool.apply(work, args)
    return answer


def later(work: Callable[..., object], *args: object) -> None:
    """Do it once the answer is on its way: how long it takes tells the caller nothing."""
    if not is_module_patched("threading"):
        work(*args)
        return
    gevent.spawn(_within, this_house(), work, args)


def this_house() -> Flask:
    """The app that serves, for what goes on when this request or job is over."""
    house: Any = current_app
    app: Flask = house._get_current_object()  # noqa: SLF001 Flask's own way
    return app


def _within(house: Flask, work: Callable[..., object], args: tuple[object, ...]) -> None:
    with house.test_request_context():
        try:
            work(*args)
        except Exception:
            log.exception("%s failed", getattr(work, "__qualname__", work))
