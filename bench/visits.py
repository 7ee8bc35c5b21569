"""How is one operation measured? Many visits in a row, and what the server spent on them."""

import http.client
import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple
from urllib.parse import urlencode

TIMEOUT = 30.0
DONE = {"GET": {200}, "POST": {200, 201, 303}}
"""A form that was taken leads on to a page."""
Act = Callable[[int], object]
"""One operation; it is told how many came before it."""


class Window(NamedTuple):
    """What an operation cost in one round: CPU and time, both in milliseconds."""

    cpu: float
    p50: float


class Browser:
    """Somebody with one connection that stays open."""

    def __init__(self, port: int, cookie: str = "", csrf: str = "") -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
        self.headers = {"Cookie": f"plenary={cookie}"} if cookie else {}
        self.csrf = csrf

    def get(self, path: str, accept: str = "text/html") -> bytes:
        return self._ask("GET", path, None, {"Accept": accept})

    def post(self, path: str, **fields: str) -> bytes:
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
            "X-CSRF-Token": self.csrf,
        }
        return self._ask("POST", path, urlencode(fields), headers)

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> bytes:
        self.connection.request(method, path, body, self.headers | headers)
        answer = self.connection.getresponse()
        read = answer.read()
        if kept := answer.headers.get("Set-Cookie"):
            self.headers["Cookie"] = kept.partition(";")[0]
        if answer.status not in DONE[method]:
            raise RuntimeError(f"{method} {path}: {answer.status} {read[:300]!r}")
        return read


def measured(spent: Callable[[], float], times: int, act: Act) -> Window:
    """One after the other."""
    before, took = spent(), []
    for number in range(times):
        began = time.perf_counter()
        act(number)
        took.append(time.perf_counter() - began)
    return Window((spent() - before) / times, statistics.median(took) * 1000)


def at_once(spent: Callable[[], float], times: int, acts: Sequence[Act]) -> Window:
    """Each of several visitors in a row, all at the same time."""
    before, began = spent(), time.perf_counter()
    with ThreadPoolExecutor(len(acts)) as visitors:
        for done in [visitors.submit(_repeat, act, times) for act in acts]:
            done.result()
    took = time.perf_counter() - began
    every = times * len(acts)
    return Window((spent() - before) / every, took * 1000 / every)


def _repeat(act: Act, times: int) -> None:
    for number in range(times):
        act(number)


def answers(port: int, path: str) -> bool:
    """Is somebody there already?"""
    try:
        Browser(port).get(path)
    except OSError:
        return False
    return True
