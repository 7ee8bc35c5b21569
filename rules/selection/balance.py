"""Which balance must a body keep, as data that people, a checker and a solver can read?

A charter says what is measured; how much is needed stands in the body's rules profile under the
same key, with its article or with the word that it is a setting.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Any


class Measure(StrEnum):
    """How a figure is meant."""

    MOST = "most"
    """Members there may be."""
    FILL = "fill"
    """Seats that are filled, as far as there are people for them."""
    FLOOR = "floor"
    """Members of each kind at least, as far as there are such people."""
    CAP = "cap"
    """Members of one kind at most."""
    SHARE = "share"
    """The part of the members who are of these kinds, at least."""
    EACH_SHARE = "each share"
    """The part of the members who are of each of these kinds, at least."""


class Trait(StrEnum):
    """What is known of a candidate that a balance asks for."""

    NOTHING = ""
    COUNTRY = "country"
    GENDER = "gender"
    AREA = "area"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Balance:
    """One balance a charter names: its key in the rules profile, and what it measures."""

    key: str
    measure: Measure
    trait: Trait = Trait.NOTHING
    values: tuple[str, ...] = ()
    """The kinds it is about; none: each kind there is."""
    among: tuple[str, ...] = ()
    """For a share: of those who are of these kinds, not of all."""
    name: str = ""
    """What several kinds are together."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A balance with its figure, and where that stands."""

    balance: Balance
    figure: str
    cite: str
    trust: str
    locked: bool = False

    @property
    def key(self) -> str:
        return self.balance.key

    @property
    def part(self) -> Fraction:
        """The figure as a part of a whole, or as a number: both can be reckoned with."""
        return Fraction(self.figure)

    @property
    def number(self) -> int:
        return int(self.part)

    def kept(self) -> dict[str, Any]:
        """As a call keeps it: figures that change later change no call that is published."""
        return asdict(self)


def with_figures(limits: Sequence[Limit], figures: Mapping[str, str]) -> tuple[Limit, ...]:
    """The same rules, some with another figure: what if?"""
    return tuple(replace(each, figure=figures.get(each.key, each.figure)) for each in limits)


def limit_from(kept: Mapping[str, Any]) -> Limit:
    of = dict(kept["balance"])
    balance = Balance(
        of["key"],
        Measure(of["measure"]),
        Trait(of["trait"]),
        tuple(of["values"]),
        tuple(of["among"]),
    )
    return Limit(balance, kept["figure"], kept["cite"], kept["trust"], kept["locked"])


def is_figure(measure: Measure, text: str) -> bool:
    """Can this be such a figure: a whole number, or for a share a part of a whole?"""
    if not WRITTEN.fullmatch(text):
        return False
    value = Fraction(text)
    if measure in {Measure.SHARE, Measure.EACH_SHARE}:
        return 0 <= value <= 1 and value.denominator <= MOST_PARTS
    return value.denominator == 1 and 0 <= value <= MOST_SEATS


MOST_SEATS, MOST_PARTS = 1_000, 1_000
WRITTEN = re.compile(r"[0-9]{1,4}(/[1-9][0-9]{0,3}|\.[0-9]{1,4})?")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person as the balance sees them. The score is in hundredths of a per cent."""

    number: int
    score: int
    traits: Mapping[Trait, frozenset[str]]
    sits: bool = False
    """Sits already, and stays."""

    def of(self, trait: Trait) -> frozenset[str]:
        return self.traits.get(trait, frozenset())

    def is_any(self, trait: Trait, values: Sequence[str]) -> bool:
        return not self.of(trait).isdisjoint(values)
