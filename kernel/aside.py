"""Where does heavy work go? Beside the event loop, so that nobody else waits for it."""

from collections.abc import Callable
from typing import TypeVar

import gevent
from gevent.monkey import is_module_patched

R = TypeVar("R")


def aside(work: Callable[..., R], *args: object) -> R:
    """Run on a thread of its own; the caller waits, the loop goes on."""
    if not is_module_patched("threading"):
        return work(*args)
    answer: R = gevent.get_hub().threadpool.apply(work, args)
    return answer
