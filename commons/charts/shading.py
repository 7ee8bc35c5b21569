"""Into which of five shades does a number fall? As many numbers in each as can be, equal numbers
always in the same.
"""

from collections.abc import Iterable
from typing import NamedTuple

SHADES = 5


class Step(NamedTuple):
    """One entry of the legend: from here up to, but without, there."""

    shade: int
    low: float
    high: float | None


class Shades:
    def __init__(self, values: Iterable[float]) -> None:
        self.lows = lows(values)

    def of(self, value: float | None) -> int:
        """From 1, the lightest, to 5; 0 where there is no number."""
        if value is None or not self.lows:
            return 0
        step = max(0, sum(1 for low in self.lows if value >= low) - 1)
        return _spaced(step, len(self.lows))

    @property
    def legend(self) -> list[Step]:
        ends = [*self.lows[1:], None]
        shades = [_spaced(n, len(self.lows)) for n in range(len(self.lows))]
        return [Step(*each) for each in zip(shades, self.lows, ends, strict=True)]


def lows(values: Iterable[float]) -> list[float]:
    """The smallest number of each shade."""
    order = sorted(values)
    found = {order[len(order) * step // SHADES] for step in range(SHADES)} if order else set()
    return sorted(found)


def _spaced(step: int, steps: int) -> int:
    """Fewer shades lie as far apart as five do: both ends are used."""
    return 3 if steps == 1 else 1 + round(step * (SHADES - 1) / (steps - 1))
