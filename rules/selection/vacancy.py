"""Who of the reserve list takes a seat that fell vacant, like for like? SPR 4(3).

The rules come first: whoever breaks none, or the fewest. Then likeness: the same country, gender
and field. Then the score, and at last the lot.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rules.selection.balance import Candidate, Limit, Trait
from rules.selection.checker import Finding, broken
from rules.selection.programme import lot_of

LIKE = (Trait.COUNTRY, Trait.GENDER, Trait.CATEGORY)


class Replacement(NamedTuple):
    candidate: Candidate
    breaks: list[Finding]
    """What cannot be kept with this person, and was kept while the seat was filled; also where
    nobody is left who could keep it.
    """
    alike: list[Trait]
    """In what they are like whoever left."""


def replacements(
    reference: str,
    limits: Sequence[Limit],
    left: Candidate,
    staying: Sequence[Candidate],
    reserve: Sequence[Candidate],
) -> list[Replacement]:
    """The reserve list in the order in which it serves this seat."""
    before = {_what(each) for each in broken(limits, [*staying, left], [*staying, left, *reserve])}
    found = [_with(limits, left, staying, each, reserve, before) for each in reserve]
    return sorted(found, key=lambda each: _order(reference, left, each))


def _with(
    limits: Sequence[Limit],
    left: Candidate,
    staying: Sequence[Candidate],
    comes: Candidate,
    reserve: Sequence[Candidate],
    before: set[tuple[str, str]],
) -> Replacement:
    now = broken(limits, [*staying, comes], [*staying, left, *reserve])
    new = [each for each in now if _what(each) not in before]
    return Replacement(comes, new, [t for t in LIKE if left.of(t) and left.of(t) == comes.of(t)])


def _what(finding: Finding) -> tuple[str, str]:
    return finding.limit.key, finding.value


def _order(reference: str, left: Candidate, each: Replacement) -> tuple[int, ...]:
    fields = len(left.of(Trait.AREA) & each.candidate.of(Trait.AREA))
    lot = lot_of(reference, each.candidate.number)
    return len(each.breaks), -len(each.alike), -fields, -each.candidate.score, -lot
