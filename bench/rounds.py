"""What is done in one round? Every operation once, floors and Plenary in turn."""

import uuid
from collections import defaultdict
from itertools import count
from typing import Any

from bench.sides import Facts, Side
from bench.texts import WRITTEN
from bench.visits import Act, Browser, Window, at_once, measured

WARM = 1_500
"""Visits to a floor before it counts; Plenary gets a tenth."""
EVERYBODY = range(8)
MINUTED = 3
"""Meetings written up in a round."""


class Rounds:
    """Visits both sides, and keeps what each round found."""

    def __init__(self, floor: Side, plenary: Side, facts: Facts, times: int) -> None:
        self.floor, self.plenary, self.facts, self.times = floor, plenary, facts, times
        self.figures: dict[str, list[float]] = defaultdict(list)
        self.fresh = count(1_000, 100)
        self.keeper = Browser(plenary.server.port, facts.keeper, facts.csrf)
        for side in (floor, plenary):
            side.open(len(EVERYBODY))

    def warm_up(self) -> None:
        for number in range(WARM):
            self._floor_rows(number)
            if number % 10 == 0:
                self._page(90_000)(number)
        measured(self.floor.spent, WARM // 5, self._insert(0))
        measured(self.plenary.spent, self.times, self._reply(0))
        for path in (self.facts.path("long", 1), "/board/threads", "/", "/counts"):
            measured(self.plenary.spent, self.times, self._get(path))
        self._minutes(0)

    def go(self) -> None:
        self._note("ready", self._of_floor(self._floor_get("/ready")))
        self._pages()
        self._replies()
        self._sitting(self._note("rows", self._of_floor(self._floor_rows)))

    def sit(self) -> None:
        """Only what those do who sit together."""
        self._sitting(self._note("rows", self._of_floor(self._floor_rows)))

    def _sitting(self, rows: Window) -> None:
        self._compare("decision", self._get(f"/board/decisions/{self.facts.vote}"), rows)
        found = measured(self.plenary.spent, MINUTED, self._minutes)
        self._add("minutes", found.cpu / rows.cpu)
        self._add("minutes.ms", found.cpu)

    def _minutes(self, _number: int) -> bytes:
        """Each meeting is written up once."""
        path = f"/board/meetings/{self.facts.meetings.pop()}/minutes/write"
        return self.keeper.post(path)

    def _pages(self) -> None:
        rows = self._note("rows", self._of_floor(self._floor_rows))
        pages: dict[str, Act] = {
            "first": self._get(self.facts.path("long", 1)),
            "deep": self._page(90_000),
            "fresh": lambda _number: self._get(self.facts.path("long", next(self.fresh)))(0),
            "list": self._get("/board/threads"),
            "home": self._get("/"),
            "counts": self._get("/counts", "application/json"),
        }
        found = {name: self._compare(name, act, rows) for name, act in pages.items()}
        self._add("deep.p50", found["deep"].p50 / rows.p50)
        self._grow()

    def _grow(self) -> None:
        """The same page, nine tenths into a short, a longer and a very long thread."""
        short, middle, long = (
            self._of_plenary(self._get(self.facts.path(name, number)))
            for name, number in (("short", 90), ("middle", 9_000), ("long", 90_000))
        )
        self._add("middle", middle.cpu / short.cpu)
        self._add("long", long.cpu / short.cpu)

    def _replies(self) -> None:
        insert = self._note("insert", self._of_floor(self._insert(0)))
        found = self._compare("reply", self._reply(0), insert)
        self._add("reply.p50", found.p50 / insert.p50)
        times = self.times // 4
        eight = at_once(self.floor.spent, times * 4, [self._insert(who) for who in EVERYBODY])
        self._note("insert8", eight)
        found = at_once(self.plenary.spent, times, [self._reply(who) for who in EVERYBODY])
        self._add("reply8", found.cpu / eight.cpu)
        self._add("reply8.ms", found.cpu)

    def _compare(self, name: str, act: Act, floor: Window) -> Window:
        found = self._of_plenary(act)
        self._add(name, found.cpu / floor.cpu)
        self._add(f"{name}.ms", found.cpu)
        return found

    def _of_floor(self, act: Act) -> Window:
        return measured(self.floor.spent, self.times * 4, act)

    def _of_plenary(self, act: Act) -> Window:
        return measured(self.plenary.spent, self.times, act)

    def _note(self, name: str, found: Window) -> Window:
        self._add(name, found.cpu)
        return found

    def _add(self, name: str, value: float) -> None:
        self.figures[name].append(value)

    def _get(self, path: str, accept: str = "text/html") -> Act:
        return lambda _number: self.plenary.browsers[0].get(path, accept)

    def _page(self, middle: int) -> Act:
        """Pages around a place, so that it is not always the very same one."""
        return lambda number: self._get(self.facts.path("long", middle + 10 * (number % 8)))(0)

    def _floor_get(self, path: str) -> Act:
        return lambda _number: self.floor.browsers[0].get(path)

    def _floor_rows(self, number: int) -> Any:
        return self.floor.browsers[0].get(f"/rows?first={number * 20 % 900 + 1}")

    def _insert(self, who: int) -> Act:
        return lambda number: self.floor.browsers[who].post("/insert", text=_text(number))

    def _reply(self, who: int) -> Act:
        path = self.facts.path("talk") + "/posts"
        return lambda number: self.plenary.browsers[who].post(
            path, text=_text(number), key=str(uuid.uuid4())
        )


def _text(number: int) -> str:
    return WRITTEN[number % len(WRITTEN)]
