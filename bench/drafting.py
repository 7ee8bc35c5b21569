"""What does it cost to draft together, beside a server that does nothing else (Hocuspocus)?

It is installed from npm beside the bench, for the bench alone. It keeps texts in memory; Plenary
has every change on disk before it says that it is saved.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from bench.processes import PATIENCE, ROOT, SERVED_ON, Server, cpu, placed_on, told
from bench.sides import Facts
from bench.visits import answers
from tools.node import Node, of_the_machine, of_the_wheel
from tools.servers import _free_port

SOURCES = ROOT / "bench" / "peer"
OLDEST = 22
"""The first Node.js that runs it."""
RATE = 5
"""Letters a second, of everybody."""


class Crew(NamedTuple):
    """So many documents, and so many people in each."""

    documents: int
    together: int

    @property
    def key(self) -> str:
        return f"draft{self.documents}x{self.together}"


class Found(NamedTuple):
    """CPU microseconds for each delivery, milliseconds to the reader, KB for each document."""

    cpu: float
    p50: float
    p99: float
    lost: int
    memory: float
    apart: int
    """Texts beside the one that all should have in the end."""


def peer(folder: Path) -> Node | None:
    """Installed into this folder, and what runs it; nothing where no Node.js is new enough."""
    node = next((each for each in (of_the_wheel(), of_the_machine()) if each and _runs(each)), None)
    if node is not None:
        shutil.copytree(SOURCES, folder, dirs_exist_ok=True)
        node.install(folder)
    return node


def _runs(node: Node) -> bool:
    answer = subprocess.run([node.node, "--version"], capture_output=True, text=True, check=False)
    digits = answer.stdout.lstrip("v").partition(".")[0]
    return digits.isdigit() and int(digits) >= OLDEST


class Peer:
    """The other server, on the core on which Plenary runs."""

    def __init__(self, node: Node, folder: Path) -> None:
        self.port = _free_port()
        with placed_on(SERVED_ON):
            self.process = subprocess.Popen(
                [node.node, "server.mjs", str(self.port)], cwd=folder, stdin=subprocess.DEVNULL,
                env=os.environ | {"NODE_ENV": "production"},
            )  # fmt: skip

    def expect(self) -> "Peer":
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and not answers(self.port, "/"):
            time.sleep(0.05)
        return self


@contextmanager
def beside(node: Node, folder: Path) -> Iterator[Peer]:
    server = Peer(node, folder)
    try:
        yield server.expect()
    finally:
        server.process.kill()
        server.process.wait()


class Drafting:
    """Both sides, and those who type on them."""

    def __init__(self, node: Node, folder: Path, settings: dict[str, str], facts: Facts) -> None:
        self.node, self.folder, self.settings, self.facts = node, folder, settings, facts

    def ours(self, plenary: Server, crew: Crew, seconds: int) -> Found:
        facts = {"side": "plenary", "port": plenary.port}
        return self._found(facts, plenary.process.pid, crew, seconds)

    def theirs(self, crew: Crew, seconds: int) -> Found:
        with beside(self.node, self.folder) as server:
            facts = {"side": "hocuspocus", "port": server.port}
            return self._found(facts, server.process.pid, crew, seconds)

    def _found(self, facts: dict[str, Any], pid: int, crew: Crew, seconds: int) -> Found:
        ours = {"csrf": self.facts.csrf, "epoch": self.facts.epoch}
        times = {"rate": RATE, "seconds": seconds, "together": crew.together}
        plan = {**facts, **ours, **times, "desks": self._desks(crew)}
        (self.folder / "plan.json").write_text(json.dumps(plan))
        alone = _memory(pid)
        with _typing(self.node, self.folder) as heard:
            heard("open")
            opened = _memory(pid)
            heard("typing")
            before = _spent(pid)
            done = heard("done")
            spent = _spent(pid) - before
        memory = (opened - alone) / crew.documents
        lost = done["expected"] - done["delivered"]
        cost = spent * 1000 / done["expected"]
        return Found(cost, done["p50"], done["p99"], lost, memory, done["apart"])

    def _desks(self, crew: Crew) -> list[dict[str, object]]:
        made = json.loads(told("bench.drafts", self.settings, *map(str, crew)))
        return [
            {
                "number": number,
                "stream": f"document:{text['id']}",
                "cookie": self.facts.cookies[who],
            }
            for text in made
            for number, who in text["desks"]
        ]


@contextmanager
def _typing(node: Node, folder: Path) -> Iterator[Any]:
    process = subprocess.Popen(
        [node.node, "load.mjs", "plan.json"], cwd=folder, stdout=subprocess.PIPE, text=True
    )

    def heard(what: str) -> dict[str, Any]:
        """What was said when it came so far."""
        line = process.stdout.readline() if process.stdout else ""
        said: dict[str, Any] = json.loads(line or "{}")
        if said.get("what") != what:
            sys.exit(f"those who type did not come as far as {what}")
        return said

    try:
        yield heard
    finally:
        process.kill()
        process.wait()


def _family(pid: int) -> list[int]:
    """A process and those it began: Plenary opens texts in one of its own."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [each for child in task.read_text().split() for each in _family(int(child))]
    return found


def _spent(pid: int) -> float:
    return sum(map(cpu, _family(pid)))


def _memory(pid: int) -> float:
    """Kilobytes."""
    rollups = (Path(f"/proc/{each}/smaps_rollup").read_text() for each in _family(pid))
    lines = (line for text in rollups for line in text.splitlines() if line.startswith("Pss:"))
    return sum(int(line.split()[1]) for line in lines)
