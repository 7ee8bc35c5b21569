"""May these people hold an office together, and may one of them hold it once more? AIA 67(6).

Few hold it at once, so a share is asked of all its places: one that is still free may be filled by
whoever is missing.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rules.balance.measured import needed_of
from rules.selection.balance import Candidate, Limit
from rules.words import sentence as _

OUTSIDE = _(
    "This result is outside the balance: at least %(needed)s of %(places)s must come from:"
    " %(kinds)s; there would be %(found)s."
)
NO_SET = _("No choice among those who stand would be within the balance.")


class Outside(NamedTuple):
    """A share that could no longer be reached, however the free places are filled."""

    limit: Limit
    found: int
    needed: int
    places: int


def outside(limits: Sequence[Limit], chairs: Sequence[Candidate], places: int) -> list[Outside]:
    """What these people would break together; what is not stated of somebody helps no share."""
    return list(_outside(limits, chairs, places))


def _outside(
    limits: Sequence[Limit], chairs: Sequence[Candidate], places: int
) -> Iterator[Outside]:
    free = places - len(chairs)
    for limit in limits:
        found = sum(1 for each in chairs if each.is_any(limit.balance.trait, limit.balance.values))
        needed = needed_of(limit.part, places)
        if found + max(0, free) < needed:
            yield Outside(limit, found, needed, places)


def can_be_within(
    limits: Sequence[Limit],
    staying: Sequence[Candidate],
    standing: Sequence[Candidate],
    places: int,
) -> bool:
    """Is there any choice among those who stand that keeps the balance?"""
    free = min(places - len(staying), len(standing))
    return any(
        not outside(limits, [*staying, *chosen], places) for chosen in combinations(standing, free)
    )
