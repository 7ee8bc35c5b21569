"""How much may one change hold? What somebody sends, and what stands written already."""

from dataclasses import dataclass

LAST_CLOCK, LAST_CLIENT = 2**31 - 1, 2**53 - 1


@dataclass(frozen=True, slots=True)
class Bounds:
    structs: int
    clients: int
    deleters: int
    """Whoever was away sends along all deletions there are, so these bound a whole text."""
    deletions: int
    depth: int
    words: int
    """The longest piece of words."""
    in_one_place: int


SENT = Bounds(
    structs=20_000,
    clients=64,
    deleters=10_000,
    deletions=100_000,
    depth=24,
    words=2**20,
    in_one_place=50,
)
STORED = Bounds(*[LAST_CLOCK] * 7)
"""What passed the gate once, or was made by the house itself, such as a text of many pages that was
brought in: it is only read again for whose pieces it holds.
"""
