"""What happens when many people register for a full event in the same second?

Each has a browser of their own and sends at the same moment. Whoever is told to come again does so,
as a browser would; in the end nobody may be lost, and nobody booked past the last place.
"""

import json
import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, NamedTuple

from bench.processes import Server, told
from bench.sides import Side
from bench.visits import Browser

PEOPLE, PLACES = 500, 100
TRIES = 20
PAUSE = 0.25
Figure = tuple[str, float]


class Came(NamedTuple):
    took: float
    """Milliseconds until the answer that counted."""
    tries: int


def registered(ours: Side, settings: dict[str, str]) -> Iterator[Figure]:
    made = json.loads(told("bench.crowd", settings, str(PEOPLE), str(PLACES)))
    before, began = ours.spent(), time.perf_counter()
    came = list(_rush(ours.server, made))
    seconds, spent = time.perf_counter() - began, ours.spent() - before
    took = [each.took for each in came]
    yield "crowd", spent / PEOPLE
    yield "crowd.seconds", seconds
    yield "crowd.p50", statistics.median(took)
    yield "crowd.p99", statistics.quantiles(took, n=100)[98]
    yield "crowd.again", sum(each.tries - 1 for each in came)
    yield from _held(json.loads(told("bench.crowd", settings, "count", str(made["occasion"]))))


def _held(standings: list[list[Any]]) -> Iterator[Figure]:
    """Who is lost, booked past the last place, or out of order."""
    numbers, words = [number for number, _word in standings], [word for _n, word in standings]
    yield "crowd.lost", PEOPLE - len(standings)
    yield "crowd.over", max(0, words.count("in") - PLACES)
    due = ["in"] * PLACES + ["waits"] * max(0, len(words) - PLACES)
    wrong = sum(found != wanted for found, wanted in zip(words, due, strict=False))
    yield "crowd.disorder", wrong + (numbers != list(range(1, len(numbers) + 1)))


def _rush(server: Server, made: dict[str, Any]) -> Iterator[Came]:
    path, ready = f"/pact/events/{made['occasion']}/register", Barrier(PEOPLE)

    def come(cookie: str) -> Came:
        ready.wait()
        began = time.perf_counter()
        for tries in range(1, TRIES + 1):
            try:
                Browser(server.port, cookie, made["csrf"]).post(path)
            except (OSError, RuntimeError):
                time.sleep(PAUSE * tries)
            else:
                return Came((time.perf_counter() - began) * 1000, tries)
        return Came((time.perf_counter() - began) * 1000, TRIES + 1)

    with ThreadPoolExecutor(PEOPLE) as people:
        yield from people.map(come, made["cookies"])
