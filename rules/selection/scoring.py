"""What is an application worth? The mean of its evaluators, each weighed by the criteria."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

WHOLE = 10_000
"""A score is in hundredths of a per cent, so that it can be reckoned exactly."""


@dataclass(frozen=True, slots=True)
class Criterion:
    code: str
    name: str
    weight: int
    most: int
    """Points there are for it: 0 to this."""


def fits(criteria: Sequence[Criterion], points: Mapping[str, int]) -> bool:
    """Is there a possible number of points for each criterion, and for nothing else?"""
    most = {each.code: each.most for each in criteria}
    return points.keys() == most.keys() and all(0 <= n <= most[code] for code, n in points.items())


def score_of(criteria: Sequence[Criterion], given: Sequence[Mapping[str, int]]) -> int:
    """The score of one application; nobody has looked at it yet: nought."""
    if not given:
        return 0
    return int(sum(_weighed(criteria, points) for points in given) / len(given) * WHOLE)


def _weighed(criteria: Sequence[Criterion], points: Mapping[str, int]) -> Fraction:
    whole = sum(each.weight for each in criteria)
    return sum(
        (Fraction(each.weight * points[each.code], each.most * whole) for each in criteria),
        Fraction(0),
    )
