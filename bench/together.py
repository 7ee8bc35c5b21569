"""Which figures tell what it costs to write in one text? Typing beside a peer, and opening a text
that was changed very often.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.drafting import Crew, Drafting, peer
from bench.processes import Server, told
from bench.sides import Facts, Side
from bench.visits import measured

Figure = tuple[str, float]


def typed(
    plenary: Server, folder: Path, settings: dict[str, str], facts: Facts, crews: list[Crew],
    seconds: int,
) -> Iterator[Figure]:  # fmt: skip
    """Nothing, where no Node.js is new enough for the peer."""
    node = peer(folder)
    if node is None:
        sys.stderr.write("Hocuspocus is left out: it needs Node.js 22 or later\n")
        return
    drafting = Drafting(node, folder, settings, facts)
    for crew in crews:
        theirs = drafting.theirs(crew, seconds)
        found = drafting.ours(plenary, crew, seconds)
        sys.stderr.write(f"{crew}: theirs {theirs}, ours {found}\n")
        yield f"{crew.key}.cpu", found.cpu / theirs.cpu
        yield f"{crew.key}.cpu.ms", found.cpu / 1000
        for name in ("p50", "p99", "lost", "memory", "apart"):
            yield f"{crew.key}.{name}", getattr(found, name)
            yield f"{crew.key}.theirs.{name}", getattr(theirs, name)


def opened(
    ours: Side, settings: dict[str, str], changes: list[int], times: int
) -> Iterator[Figure]:
    """As an editor fetches it, against the same words without a history; in turn."""
    made = json.loads(told("bench.histories", settings, *map(str, changes)))
    for count, (often, once) in made.items():
        with_it, without = _fetch(ours, often), _fetch(ours, once)
        found, least = measured(ours.spent, times, with_it), measured(ours.spent, times, without)
        yield f"history{count}", found.cpu / least.cpu
        yield f"history{count}.ms", found.cpu
        yield f"history{count}.kb", len(with_it(0)) / 1000


def _fetch(side: Side, document: int) -> Callable[[int], bytes]:
    return lambda _number: side.browsers[0].get(f"/board/documents/{document}/state?deflated")
