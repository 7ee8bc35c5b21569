"""On which days does the Commission not work? Its lists by year, and reckoning where none is known.

Regulation (EEC, Euratom) No 1182/71, Article 2(1): the public holidays are those the institution
concerned designates; the Commission publishes its list in the Official Journal each year. A year
whose list is not entered here is reckoned from what the lists have in common.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rules.charter import Source
from rules.sources import official, unverified

ALWAYS = ((1, 1), (1, 2), (5, 1), (5, 9), (7, 21), (8, 15), (11, 1), (11, 2))
"""New Year and the day after, Labour, Schuman, Belgium, Assumption, All Saints, All Souls."""
AFTER_EASTER = (-3, -2, 1, 39, 40, 50)
"""Maundy Thursday, Good Friday, Easter Monday, Ascension and the day after, Whit Monday."""
YEAR_END = range(24, 32)
YEARS = range(2023, 2041)


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of one year, as published for Brussels: (month, day)."""

    source: Source
    days: tuple[tuple[int, int], ...]


LISTS: Mapping[int, Listed] = {
    2023: Listed(
        official("OJ C 201 I, 28.5.2021, p. 2"),
        (
            *((1, 2), (4, 6), (4, 7), (4, 10), (5, 1), (5, 9), (5, 18), (5, 19), (5, 29)),
            *((7, 21), (8, 15), (11, 1), (11, 2)),
            *((12, 25), (12, 26), (12, 27), (12, 28), (12, 29)),
        ),
    ),
}


def days_off(year: int) -> frozenset[date]:
    """Of the list, or reckoned; days that fall on a weekend may be left out of a list."""
    listed = LISTS.get(year)
    if listed is None:
        return frozenset(reckoned(year))
    return frozenset(date(year, month, day) for month, day in listed.days)


def known_from(year: int) -> Source:
    """Where the days off of a year are known from."""
    listed = LISTS.get(year)
    return listed.source if listed else unverified("reckoned from the lists of earlier years")


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar."""
    century, golden = year // 100, year % 19
    leaps = century // 4
    epact = (19 * golden + century - leaps - (8 * century + 13) // 25 + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + leaps) % 7
    return date(year, 3, 28) + timedelta(days=epact - weekday)


def reckoned(year: int) -> Iterator[date]:
    yield from (date(year, month, day) for month, day in ALWAYS)
    yield from (easter(year) + timedelta(days=days) for days in AFTER_EASTER)
    yield from (date(year, 12, day) for day in YEAR_END)


COMMISSION = frozenset(day for year in YEARS for day in days_off(year))
