"""How is a choice put to a solver? As a programme of noughts and ones, with a row for each demand.

It knows people and rules; the solver (a program of its own) knows numbers only.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from rules.selection.asked import Asked, demands
from rules.selection.balance import Candidate, Limit, Measure

LOTS = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """`least <= sum of what the chosen weigh <= most`; the name says whose demand it is."""

    name: str
    weighs: dict[int, int]
    """By place in the field of candidates."""
    least: int | None = None
    most: int | None = None

    def plain(self) -> dict[str, Any]:
        weighs = [list(each) for each in sorted(self.weighs.items())]
        return {"name": self.name, "weighs": weighs, "least": self.least, "most": self.most}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What if these are in, and those are out?"""

    inside: frozenset[int] = field(default_factory=frozenset)
    outside: frozenset[int] = field(default_factory=frozenset)


def lot_of(reference: str, number: int) -> int:
    """The lot of a candidate in a call: anybody can draw it again, nobody can choose it."""
    drawn = sha256(f"{reference}/{number}".encode()).digest()
    return int.from_bytes(drawn[:8], "big") % LOTS


def programme(
    reference: str, limits: Sequence[Limit], pool: Sequence[Candidate], wishes: Wishes
) -> dict[str, Any]:
    """The greatest sum of scores; of those, the greatest sum of lots. Independent of the order in
    which candidates are given.
    """
    ordered = sorted(pool, key=lambda each: each.number)
    rows = [_row(asked, ordered) for asked in demands(limits, ordered)]
    return {
        "numbers": [each.number for each in ordered],
        "scores": [each.score for each in ordered],
        "lots": [lot_of(reference, each.number) for each in ordered],
        "rows": [row.plain() for row in (*rows, *_wished(ordered, wishes))],
    }


def _row(asked: Asked, pool: Sequence[Candidate]) -> Row:
    balance, number = asked.limit.balance, asked.number
    match balance.measure:
        case Measure.MOST:
            return Row(asked.name, _each(pool), most=number)
        case Measure.FILL:
            return Row(asked.name, _each(pool), least=number)
        case Measure.FLOOR:
            return Row(asked.name, _those(pool, asked, [asked.value]), least=number)
        case Measure.CAP:
            return Row(asked.name, _those(pool, asked, [asked.value]), most=number)
        case _:
            values = [asked.value] if asked.value else balance.values
            return Row(asked.name, _share(asked, pool, values), least=0)


def _each(pool: Sequence[Candidate]) -> dict[int, int]:
    return dict.fromkeys(range(len(pool)), 1)


def _those(pool: Sequence[Candidate], asked: Asked, values: Collection[str]) -> dict[int, int]:
    trait = asked.limit.balance.trait
    return {n: 1 for n, each in enumerate(pool) if each.is_any(trait, list(values))}


def _share(asked: Asked, pool: Sequence[Candidate], values: Sequence[str]) -> dict[int, int]:
    """A part p/q of the whole: q for each who counts, less p for each of the whole."""
    part, balance = asked.limit.part, asked.limit.balance
    counts = _those(pool, asked, values)
    whole = _those(pool, asked, balance.among) if balance.among else _each(pool)
    weighs = {n: part.denominator * (n in counts) - part.numerator for n in whole}
    return {n: weight for n, weight in weighs.items() if weight}


def _wished(pool: Sequence[Candidate], wishes: Wishes) -> Iterable[Row]:
    for n, each in enumerate(pool):
        if each.sits:
            yield Row(f"sits:{each.number}", {n: 1}, least=1)
        elif each.number in wishes.inside:
            yield Row(f"in:{each.number}", {n: 1}, least=1)
        elif each.number in wishes.outside:
            yield Row(f"out:{each.number}", {n: 1}, most=0)
