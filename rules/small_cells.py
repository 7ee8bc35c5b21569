"""Which counts can be made public so that nobody is found behind a small one?

Statistics of the Pact by country, role, size and sector. A count from 1 to less than the threshold
is kept back, and with it the next one, so that it cannot be worked out from the total: all that is
kept back stands together as one rest, without names. Zeros are not listed, so what is not listed
may be none or some.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median as middle

SMALLEST = 3
"""A threshold below this keeps nothing back: of two ones each would be known."""


@dataclass(frozen=True, slots=True)
class Published:
    """What of a table of counts can be shown."""

    shown: Mapping[str, int]
    rest: int
    """All that is not listed, together; with what is listed it makes the total."""
    total: int | None
    """None: so few are counted in all that nothing is shown."""

    def of(self, key: str) -> int | None:
        return self.shown.get(key)


def published(cells: Mapping[str, int], threshold: int) -> Published:
    """The table as it can be shown; `cells` add up to its total."""
    least, total = max(threshold, SMALLEST), sum(cells.values())
    if total < least:
        return Published({}, 0, None)
    some = sorted((key for key in cells if cells[key]), key=lambda key: (cells[key], key))
    hidden = _hidden([cells[key] for key in some], least)
    kept = set(some[:hidden])
    shown = {key: cells[key] for key in cells if cells[key] and key not in kept}
    return Published(shown, sum(cells[key] for key in kept), total)


def _hidden(ascending: Sequence[int], least: int) -> int:
    """How many of the smallest are kept back? The small ones, the next, and whoever equals it:
    so whoever knows this rule and the total still finds two answers for each.
    """
    small = sum(1 for each in ascending if each < least)
    if not small or small == len(ascending):
        return small
    return sum(1 for each in ascending if each <= ascending[small])


def share_published(some: int, of_all: int, threshold: int) -> int | None:
    """How many of all did this? Nothing where few did, or few did not."""
    return published({"yes": some, "no": of_all - some}, threshold).of("yes")


def median(shares: Sequence[int], threshold: int) -> int | None:
    """The middle of what peers say of themselves; of too few there is none."""
    return round(middle(shares)) if len(shares) >= max(threshold, SMALLEST) else None
