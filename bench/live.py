"""How soon does everybody who watches see a reply, and what does each of them cost?"""

import json
import subprocess
import sys
import time
import uuid
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.processes import PATIENCE, ROOT
from bench.sides import Facts, Side
from bench.texts import WRITTEN
from bench.viewers import Plan
from bench.visits import Browser

EVERY = 0.4
"""Seconds between two replies."""


class Delivery(NamedTuple):
    """Milliseconds from asking to seeing, CPU microseconds and memory in KB for each viewer."""

    p50: float
    p99: float
    cpu: float
    lost: int
    memory: float


class Room:
    """Somebody who says something, and what must be known to watch it: the floor's one room."""

    event = "said"

    def __init__(self, side: Side) -> None:
        self.side = side
        self.last = 0
        side.open(1)

    def plan(self, viewers: int) -> Plan:
        return Plan(self.side.server.port, [""] * viewers, "", [], self.event)

    def say(self) -> int:
        """Say something more; returns the number under which it will be heard."""
        self.last += 1
        self.side.browsers[0].post("/say", text=WRITTEN[0], number=str(self.last))
        return self.last


class Discussion(Room):
    """A thread of Plenary: its pages watch the thread and the workspace around it."""

    event = "events"

    def __init__(self, side: Side, facts: Facts) -> None:
        super().__init__(side)
        self.facts = facts
        self.base = facts.path("room")
        self.last = self.say()

    def plan(self, viewers: int) -> Plan:
        thread = f"thread:{self.facts.threads['room']}"
        watches: list[dict[str, object]] = [
            {"stream": thread, "since": self.last, "epoch": self.facts.epoch},
            {"stream": f"workspace:{self.facts.place}"},
        ]
        cookies = self.facts.cookies[:viewers]
        return Plan(self.side.server.port, cookies, self.facts.csrf, watches, self.event)

    def say(self) -> int:
        answer = self.side.browsers[0].post(
            f"{self.base}/posts", text=WRITTEN[0], key=str(uuid.uuid4())
        )
        self.last = int(json.loads(answer)["number"])
        return self.last


class Vote(Room):
    """A decision of Plenary on which all seats vote: its pages watch it, and look again."""

    event = "touch"

    def __init__(self, side: Side, facts: Facts) -> None:
        super().__init__(side)
        self.facts, self.cast = facts, 0
        self.voters = [
            (Browser(side.server.port, facts.cookies[who], facts.csrf), seat)
            for who, seat in facts.voters
        ]

    def plan(self, viewers: int) -> Plan:
        self.last = 0
        watches: list[dict[str, object]] = [{"stream": f"decision:{self.facts.vote}"}]
        cookies = self.facts.cookies[:viewers]
        return Plan(self.side.server.port, cookies, self.facts.csrf, watches, self.event)

    def say(self) -> int:
        """One seat after the other, and each time round they change their minds."""
        rounds, turn = divmod(self.cast, len(self.voters))
        browser, seat = self.voters[turn]
        choice = "against" if rounds % 2 else "for"
        path = f"/board/decisions/{self.facts.vote}/answer"
        browser.post(path, seat=seat, choice=choice, text="")
        self.cast, self.last = self.cast + 1, self.last + 1
        return self.last


def delivered(room: Room, viewers: int, replies: int, folder: Path) -> Delivery:
    """So many replies, one at a time, to all who watch."""
    server, alone = room.side.server, room.side.server.memory()
    with _watching(room.plan(viewers), folder) as watching:
        crowded = server.memory()
        room.say()
        time.sleep(EVERY)
        before = room.side.spent()
        began = dict(_said(room, replies))
        spent = room.side.spent() - before
        arrived = _arrived(watching)
    took = sorted(
        (moment - start) * 1000 for number, start in began.items() for moment in arrived[number]
    )
    every = replies * viewers
    memory = (crowded - alone) * 1024 / viewers
    return Delivery(
        _at(took, 0.5), _at(took, 0.99), spent * 1000 / every, every - len(took), memory
    )


def _said(room: Room, replies: int) -> Iterator[tuple[int, float]]:
    for _ in range(replies):
        began = time.monotonic()
        yield room.say(), began
        time.sleep(EVERY)


@contextmanager
def _watching(plan: Plan, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that watches, once all its viewers are there."""
    told = folder / "viewers.json"
    told.write_text(json.dumps(plan._asdict()))
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.viewers", str(told)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        if process.stdout is None or process.stdout.readline() != "ready\n":
            sys.exit("the viewers did not come in")
        yield process
    finally:
        process.kill()
        process.wait()


def _arrived(watching: subprocess.Popen[str]) -> dict[int, list[float]]:
    answer, _nothing = watching.communicate(timeout=PATIENCE)
    found: dict[int, list[float]] = defaultdict(list)
    found.update({int(number): moments for number, moments in json.loads(answer).items()})
    return found


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0
