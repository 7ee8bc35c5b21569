"""Does a set of people keep the rules? Counted here by itself: it knows nothing of any solver."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from rules.selection.balance import Candidate, Limit, Measure, Trait


class Finding(NamedTuple):
    """One thing that was counted: what a rule asks of a kind, and how many there are."""

    limit: Limit
    value: str
    needed: int
    found: int
    whole: int
    kept: bool

    @property
    def least(self) -> bool:
        return self.limit.balance.measure not in {Measure.MOST, Measure.CAP}


def findings(
    limits: Sequence[Limit], chosen: Sequence[Candidate], pool: Sequence[Candidate]
) -> list[Finding]:
    """Every rule, counted: `pool` are all who could have been chosen."""
    return [finding for limit in limits for finding in _look(limit, chosen, pool)]


def broken(
    limits: Sequence[Limit], chosen: Sequence[Candidate], pool: Sequence[Candidate]
) -> list[Finding]:
    return [each for each in findings(limits, chosen, pool) if not each.kept]


def _look(limit: Limit, chosen: Sequence[Candidate], pool: Sequence[Candidate]) -> list[Finding]:
    measure, many = limit.balance.measure, len(chosen)
    if measure == Measure.MOST:
        return [Finding(limit, "", limit.number, many, many, many <= limit.number)]
    if measure == Measure.FILL:
        needed = min(limit.number, len(pool))
        return [Finding(limit, "", needed, many, many, many >= needed)]
    if measure == Measure.FLOOR:
        return [_floor(limit, kind, chosen, pool) for kind in _kinds(limit, pool)]
    if measure == Measure.CAP:
        return [_cap(limit, kind, chosen) for kind in _kinds(limit, pool)]
    if measure == Measure.SHARE:
        return [_share(limit, limit.balance.values, chosen)]
    return [_share(limit, (kind,), chosen) for kind in _kinds(limit, pool)]


def _kinds(limit: Limit, pool: Sequence[Candidate]) -> list[str]:
    """A floor is for kinds that somebody is of; a share for those that are named."""
    named = set(limit.balance.values)
    there: set[str] = set()
    for each in pool:
        there |= each.of(limit.balance.trait)
    if limit.balance.measure == Measure.FLOOR:
        return sorted(there & named if named else there)
    return sorted(named or there)


def _count(people: Sequence[Candidate], trait: Trait, kinds: Sequence[str]) -> int:
    return sum(1 for each in people if any(kind in each.of(trait) for kind in kinds))


def _floor(
    limit: Limit, kind: str, chosen: Sequence[Candidate], pool: Sequence[Candidate]
) -> Finding:
    trait = limit.balance.trait
    needed = min(limit.number, _count(pool, trait, [kind]))
    found = _count(chosen, trait, [kind])
    return Finding(limit, kind, needed, found, len(chosen), found >= needed)


def _cap(limit: Limit, kind: str, chosen: Sequence[Candidate]) -> Finding:
    found = _count(chosen, limit.balance.trait, [kind])
    return Finding(limit, kind, limit.number, found, len(chosen), found <= limit.number)


def _share(limit: Limit, kinds: Sequence[str], chosen: Sequence[Candidate]) -> Finding:
    trait, among = limit.balance.trait, limit.balance.among
    within = [each for each in chosen if not among or any(k in each.of(trait) for k in among)]
    found, whole = _count(within, trait, kinds), len(within)
    needed = -((-limit.part * whole) // 1)
    kept = Fraction(found) >= limit.part * whole
    value = "" if len(kinds) > 1 else kinds[0]
    return Finding(limit, value, int(needed), found, whole, kept)
