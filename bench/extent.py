"""How much is measured: in a minute, usually, and at most?"""

from typing import NamedTuple

from bench.drafting import Crew


class Extent(NamedTuple):
    """How much is done: more of it is steadier, and takes longer."""

    rounds: int
    times: int
    live_rounds: int
    replies: int
    viewers: list[int]
    votes: list[int]
    crews: list[Crew]
    seconds: int
    """How long those who draft together type."""
    changes: list[int]
    """In the histories of the texts that are opened."""
    asking: list[int]
    """Pages that are open, and ask what has moved."""
    large: bool = True
    """Libraries and figures that take minutes to come in, too."""
    observations: int = 1_000_000
    """Of one indicator."""


CREWS = [Crew(1, 2), Crew(1, 10), Crew(1, 50), Crew(1, 100), Crew(500, 2)]
QUICK = Extent(rounds=3, times=24, live_rounds=1, replies=6, viewers=[100], votes=[27],
               crews=[Crew(1, 2), Crew(1, 10)], seconds=4, changes=[10_000], asking=[40],
               large=False, observations=100_000)  # fmt: skip
USUAL = Extent(rounds=7, times=40, live_rounds=2, replies=10, viewers=[100, 500], votes=[27, 200],
               crews=CREWS, seconds=8, changes=[10_000, 100_000], asking=[40, 300])  # fmt: skip
MOST = USUAL._replace(viewers=[100, 1000, 3000], votes=[27, 200, 1000],
                      changes=[10_000, 100_000, 1_000_000], asking=[40, 300, 1000])  # fmt: skip
