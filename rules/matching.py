"""Which needs does an offer meet, and why? Said in words, so that nobody has to trust a figure.

The Apply AI Alliance brings together who has and who needs: COM(2025) 723.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from rules.words import sentence as _


class Side(StrEnum):
    OFFER = "offer"
    NEED = "need"


class Subject(StrEnum):
    DATA = "data"
    COMPUTE = "compute"
    TESTING = "testing"
    EXPERTISE = "expertise"
    PARTNER = "partner"


class Listed(NamedTuple):
    """What is offered or needed, by whom, in which sectors and where, and until when."""

    number: int
    side: Side
    subject: Subject
    by: str
    """Whose it is: one does not meet oneself."""
    sectors: frozenset[str]
    """None at all: every sector."""
    country: str
    """Empty: anywhere in the Union."""
    until: date


class Reason(NamedTuple):
    """One sentence with what stands in it; sectors and countries as codes, named when shown."""

    because: str
    facts: dict[str, object]


class Match(NamedTuple):
    number: int
    reasons: tuple[Reason, ...]
    rank: tuple[int, int, int]
    """The same country first, then the more sectors in common, then what stays open longest."""


OFFERED = {
    Subject.DATA: _("They offer the data you need."),
    Subject.COMPUTE: _("They offer the computing time you need."),
    Subject.TESTING: _("They offer the testing facility you need."),
    Subject.EXPERTISE: _("They offer the expertise you need."),
    Subject.PARTNER: _("They would be the partner you look for."),
}
NEEDED = {
    Subject.DATA: _("They need the data you offer."),
    Subject.COMPUTE: _("They need the computing time you offer."),
    Subject.TESTING: _("They need the testing facility you offer."),
    Subject.EXPERTISE: _("They need the expertise you offer."),
    Subject.PARTNER: _("They look for a partner such as you."),
}


def is_open(until: date, today: date) -> bool:
    """The last day still counts."""
    return today <= until


def matches(mine: Listed, others: Iterable[Listed], today: date) -> list[Match]:
    """What meets this offer or need today, the nearest first."""
    if not is_open(mine.until, today):
        return []
    found = [_match(mine, other) for other in others if _meets(mine, other, today)]
    return sorted(found, key=lambda each: (*each.rank, each.number))


def _meets(mine: Listed, other: Listed, today: date) -> bool:
    apart = mine.side != other.side and mine.by != other.by
    alike = mine.subject == other.subject and is_open(other.until, today)
    return apart and alike and _sectors_meet(mine, other)


def _sectors_meet(mine: Listed, other: Listed) -> bool:
    return not mine.sectors or not other.sectors or bool(mine.sectors & other.sectors)


def _match(mine: Listed, other: Listed) -> Match:
    both = min(mine.until, other.until)
    said = OFFERED if mine.side is Side.NEED else NEEDED
    reasons = (
        Reason(said[mine.subject], {}),
        _of_sectors(mine, other),
        _of_country(mine, other),
        Reason(_("Both are open until %(day)s."), {"day": both}),
    )
    near = 0 if mine.country and mine.country == other.country else 1
    return Match(other.number, reasons, (near, -len(mine.sectors & other.sectors),
                                         -both.toordinal()))  # fmt: skip


def _of_sectors(mine: Listed, other: Listed) -> Reason:
    if shared := mine.sectors & other.sectors:
        return Reason(_("Sectors in common: %(sectors)s."), {"sectors": tuple(sorted(shared))})
    if mine.sectors or other.sectors:
        return Reason(_("One of the two is open to every sector."), {})
    return Reason(_("Both are open to every sector."), {})


def _of_country(mine: Listed, other: Listed) -> Reason:
    if not mine.country or not other.country:
        return Reason(_("The place does not matter to one of the two."), {})
    if mine.country == other.country:
        return Reason(_("Both are in %(country)s."), {"country": mine.country})
    return Reason(_("They are in %(country)s, across a border."), {"country": other.country})
