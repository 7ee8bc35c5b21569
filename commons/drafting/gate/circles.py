"""Do pieces of several clients lean on each other in a circle? Such pieces would wait for ever."""

from collections.abc import Mapping
from typing import NamedTuple


class Span(NamedTuple):
    """Which pieces of one client: from the first to before `beyond`."""

    first: int
    beyond: int


class Id(NamedTuple):
    client: int
    clock: int


Leans = dict[int, list[tuple[int, Id]]]
"""Of each client, in order: at which clock it leans on which piece of another."""


def circular(spans: Mapping[int, Span], leans: Leans) -> bool:
    """Put in place whatever can be, client after client, until nothing moves: is some left?"""
    reached = {client: span.first for client, span in spans.items()}
    waiting = {client: list(reversed(of_it)) for client, of_it in leans.items()}
    moved = True
    while moved:
        moved = False
        for client, of_it in waiting.items():
            while of_it and _is_there(of_it[-1][1], reached):
                of_it.pop()
                moved = True
            reached[client] = of_it[-1][0] if of_it else spans[client].beyond
    return any(waiting.values())


def _is_there(piece: Id, reached: Mapping[int, int]) -> bool:
    return piece.client not in reached or piece.clock < reached[piece.client]
