"""Is each balance kept by those who sit, and how sure is that where something is not stated?

A member of whom a fact is not stated is counted as neither: what they could be makes a figure open,
never kept and never broken.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from rules.selection.balance import Candidate, Limit, Measure, Trait

SHARES = frozenset({Measure.SHARE, Measure.EACH_SHARE})


class State(StrEnum):
    KEPT = "kept"
    OPEN = "open"
    """Depends on what is not stated."""
    BROKEN = "broken"
    EMPTY = "empty"
    """Nobody sits of whom it could be asked."""


class Measured(NamedTuple):
    """One figure: of which kinds, how many of how many, and how many of them there must be."""

    limit: Limit
    kinds: tuple[str, ...]
    found: int
    whole: int
    """For a share: those of whom it is asked, and whose fact is stated or counts anyway."""
    unknown: int
    needed: int
    state: State

    @property
    def is_share(self) -> bool:
        return self.limit.balance.measure in SHARES

    @property
    def is_most(self) -> bool:
        """Is the figure a bound from above?"""
        return self.limit.balance.measure in {Measure.MOST, Measure.CAP}


def measured(limits: Sequence[Limit], members: Sequence[Candidate]) -> list[Measured]:
    """Every rule on those who sit; how many seats a call fills is no rule about them."""
    return [
        one
        for limit in limits
        if limit.balance.measure != Measure.FILL
        for one in _of(limit, members)
    ]


def _of(limit: Limit, members: Sequence[Candidate]) -> Iterator[Measured]:
    balance = limit.balance
    if balance.measure == Measure.MOST:
        yield _bounded(limit, (), len(members), 0)
    elif balance.measure == Measure.SHARE:
        yield share_of(limit, balance.values, members)
    elif balance.measure == Measure.EACH_SHARE:
        yield from (share_of(limit, (kind,), members) for kind in balance.values)
    else:
        counted, unknown = counts(members, balance.trait), unstated(members, balance.trait)
        kinds = balance.values or tuple(sorted(counted))
        yield from (_bounded(limit, (kind,), counted[kind], unknown) for kind in kinds)


def counts(members: Sequence[Candidate], trait: Trait) -> Counter[str]:
    """How many there are of each kind."""
    return Counter(value for each in members for value in each.of(trait))


def unstated(members: Sequence[Candidate], trait: Trait) -> int:
    return sum(1 for each in members if not each.of(trait))


def _bounded(limit: Limit, kinds: tuple[str, ...], found: int, unknown: int) -> Measured:
    """At most so many, or at least."""
    most = limit.balance.measure in {Measure.MOST, Measure.CAP}
    number, could = limit.number, found + unknown
    sure, never = (could <= number, found > number) if most else (found >= number, could < number)
    state = State.KEPT if sure else State.BROKEN if never else State.OPEN
    return Measured(limit, kinds, found, found, unknown, number, state)


def share_of(limit: Limit, kinds: tuple[str, ...], members: Sequence[Candidate]) -> Measured:
    """A part of all members, or of those who are of the kinds it is asked among."""
    trait, among = limit.balance.trait, limit.balance.among
    within = [each for each in members if not among or each.is_any(trait, among)]
    found = sum(1 for each in within if each.is_any(trait, kinds))
    unknown = unstated(members, trait)
    beside = unknown if among else 0
    return Measured(
        limit,
        kinds,
        found,
        len(within),
        unknown,
        needed_of(limit.part, len(within)),
        _state(limit.part, found, len(within) + beside, unknown),
    )


def needed_of(part: Fraction, whole: int) -> int:
    """How many are that part of them at least."""
    return int(-((-part * whole) // 1))


def _state(part: Fraction, found: int, whole: int, unknown: int) -> State:
    if whole == 0:
        return State.EMPTY
    if Fraction(found, whole) >= part:
        return State.KEPT
    return State.OPEN if Fraction(found + unknown, whole) >= part else State.BROKEN
