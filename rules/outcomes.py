"""Does it carry, is that certain already, and how is it said? One answer for every kind of vote."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from rules.electorate import Choice, Electorate, Tally
from rules.words import sentence as _

AHEAD = _("Carried if nobody else votes; votes still out: %(out)s.")


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence to be translated, and the facts that fill it in."""

    because: str
    facts: Mapping[str, object] = field(default_factory=dict)


class State(StrEnum):
    """How a vote stands; open means that the votes still out can change it."""

    OPEN = "open"
    CARRIED = "carried"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a vote stands now, or ended: `carries` is what counting at this moment gives."""

    carries: bool
    state: State
    says: tuple[Saying, ...]
    cite: str = ""
    in_favour: int = 0
    base: int = 0
    needed: int = 0
    """Votes in favour that carry, of the base as it is now."""
    more: int | None = None
    """How many more in favour carry; None: the votes still out are too few."""
    outstanding: int = 0

    def __bool__(self) -> bool:
        return self.carries

    @property
    def certain(self) -> bool:
        return self.state is not State.OPEN

    def text(self, translate: Callable[[str], str] = str) -> str:
        """All its sentences as one text."""
        return " ".join(translate(each.because) % each.facts for each in self.says)


class Deciding(Protocol):
    """Any rule that says yes or no to a tally and an electorate, and explains itself."""

    @property
    def keeps_recused(self) -> bool:
        """Do seats that take no part stay in the base?"""

    def carries(self, tally: Tally, electorate: Electorate) -> bool: ...

    def size(self, tally: Tally, electorate: Electorate, /) -> int: ...

    def needed(self, base: int, /) -> int: ...

    def bar(self, base: int, cite: str) -> Saying:
        """What has to be reached."""

    def short(self, tally: Tally, electorate: Electorate, more: int, /) -> Saying:
        """What is missing while the vote is open; nothing more may be."""


def outstanding(tally: Tally, electorate: Electorate) -> int:
    """How many may still vote?"""
    return max(electorate.able - tally.total(), 0)


def ahead(tally: Tally, electorate: Electorate) -> Saying:
    """It would carry now, and is not certain yet."""
    return Saying(AHEAD, {"out": outstanding(tally, electorate)})


def with_more(tally: Tally, choice: Choice, number: int) -> Tally:
    """The tally if so many more voted like this."""
    return tally + Counter({choice: number})


def standing(rule: Deciding, tally: Tally, electorate: Electorate, *, closed: bool) -> State:
    """Can the votes still out change it? At best all are in favour, at worst all against."""
    out = 0 if closed else outstanding(tally, electorate)
    if rule.carries(with_more(tally, Choice.AGAINST, out), electorate):
        return State.CARRIED
    best = rule.carries(with_more(tally, Choice.FOR, out), electorate)
    return State.OPEN if best else State.REJECTED


def more_needed(rule: Deciding, tally: Tally, electorate: Electorate, out: int) -> int | None:
    """The fewest of those still out who carry it in favour, if everybody else stays away."""
    tries = range(out + 1)
    return next(
        (n for n in tries if rule.carries(with_more(tally, Choice.FOR, n), electorate)), None
    )
