"""Who sat on a day, as what, and how did the balance go over time?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rules.selection.balance import Candidate, Trait
from rules.terms import Days, sits

Traits = Mapping[Trait, frozenset[str]]
QUARTER = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated of a member, from a day on."""

    since: date
    traits: Traits


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's time on a seat, with all that was ever stated of them, in the order it was."""

    number: int
    days: Days
    stated: Sequence[Stated] = field(default_factory=tuple)


def on_day(members: Sequence[Member], day: date) -> list[Candidate]:
    """Those who sat on that day, as far as is stated of them for it."""
    there = [each for each in members if sits(each.days, day)]
    return [Candidate(each.number, 0, traits_on(each.stated, day), sits=True) for each in there]


def traits_on(stated: Sequence[Stated], day: date) -> Traits:
    """What was stated last of those statements that hold by then; nothing, where none does."""
    known: dict[Trait, frozenset[str]] = {}
    for each in sorted(stated, key=lambda one: one.since):
        if each.since <= day:
            known |= each.traits
    return known


def quarters(first: date, last: date, most: int = 12) -> list[date]:
    """The first days of the quarters between two days, and the last day itself; newest kept."""
    found = [day for day in _quarters_from(first) if day < last] if first < last else []
    return [*found[-(most - 1) :], last]


def _quarters_from(first: date) -> Iterator[date]:
    """From the day itself on; bounded, since nobody sits for a century."""
    yield first
    year, month = first.year, first.month
    for _n in range(400):
        month += QUARTER - (month - 1) % QUARTER
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        yield date(year, month, 1)


def first_day(members: Sequence[Member], otherwise: date) -> date:
    """The day on which the first of them sat down."""
    begun = [each.days.sits.first for each in members if each.days.sits.first]
    return min(begun, default=otherwise)
