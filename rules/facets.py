"""What is left of a list when somebody chooses by country, sector or kind, and how many each choice
would leave.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
Values = Callable[[Any], Iterable[str]]
Facets = Mapping[str, Values]
"""By its name, what a row says under a facet; a row may say several things, or nothing."""
Chosen = Mapping[str, str]


def fits(row: object, facets: Facets, chosen: Chosen, but: str = "") -> bool:
    """Does a row say all that was chosen, one facet left aside?"""
    asked = ((name, value) for name, value in chosen.items() if value and name != but)
    return all(value in facets[name](row) for name, value in asked if name in facets)


def sifted(rows: Iterable[T], facets: Facets, chosen: Chosen) -> list[T]:
    return [row for row in rows if fits(row, facets, chosen)]


def counted(rows: Sequence[object], facets: Facets, chosen: Chosen) -> dict[str, Counter[str]]:
    """For each facet, how many rows each of its values leaves beside what else was chosen: so one
    can see where another choice would lead.
    """
    return {name: _counts(rows, facets, chosen, name) for name in facets}


def _counts(rows: Sequence[object], facets: Facets, chosen: Chosen, name: str) -> Counter[str]:
    found = (row for row in rows if fits(row, facets, chosen, but=name))
    return Counter(value for row in found for value in dict.fromkeys(facets[name](row)))


def says(words: str, *texts: str) -> bool:
    """Do these texts hold every word somebody looks for, however it is written?"""
    whole = " ".join(texts).casefold()
    return all(word in whole for word in words.casefold().split())
