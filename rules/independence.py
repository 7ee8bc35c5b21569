"""Whose interest touches what, and what follows from it?

AIA 68(2) and 68(4), SPR 10 to 13; the headings of interests are those of the form for members in a
personal capacity (C(2016) 3301, Annex 4).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from rules.cases import Standing, Verdict
from rules.periods import months_on
from rules.permissions import Permission
from rules.words import sentence as _

if TYPE_CHECKING:  # a charter holds what is asked here of its rules
    from rules.charter import Charter

COUNTS_YEARS = "declaration.counts_years"
REMIND_MONTHS = "declaration.remind_months"
FRESH_MONTHS = "declaration.fresh_months"
SIGN_FIRST = "commitment.sign_first"


class Interest(StrEnum):
    """Under which heading of the form does an interest stand?"""

    EMPLOYMENT = "employment"
    ADVICE = "advice"
    GOVERNING = "governing"
    AFFILIATION = "affiliation"
    RESEARCH = "research"
    FINANCIAL = "financial"
    PROPERTY = "property"
    STATEMENTS = "statements"
    OTHER = "other"


INTERESTS = {
    Interest.EMPLOYMENT: _("Employment"),
    Interest.ADVICE: _("Consultancy, contracts, legal advice"),
    Interest.GOVERNING: _("Seat in a managing or advisory body"),
    Interest.AFFILIATION: _("Membership or other affiliation"),
    Interest.RESEARCH: _("Support for research"),
    Interest.FINANCIAL: _("Shares and other financial interests"),
    Interest.PROPERTY: _("Patents and other intellectual property"),
    Interest.STATEMENTS: _("Public statements and positions"),
    Interest.OTHER: _("Other"),
}


class Whose(StrEnum):
    """SPR 10(3): the circumstances of family members count as well."""

    OWN = "own"
    FAMILY = "family"


class Stand(StrEnum):
    """How far a recusal has come."""

    PROPOSED = "proposed"
    CLOSED = "closed"
    LIFTED = "lifted"


@dataclass(frozen=True, slots=True)
class Line:
    """One interest of a declaration, as far as it decides anything."""

    provider: int | None
    until: date | None


def counts_still(line: Line, day: date, years: int) -> bool:
    """Does it still touch on the provider? What ended does so for some years more."""
    return line.until is None or line.until >= months_on(day, -12 * years)


def touched(lines: Iterable[Line], day: date, years: int) -> frozenset[int]:
    """In which providers is an interest declared that counts on this day?"""
    return frozenset(
        line.provider
        for line in lines
        if line.provider is not None and counts_still(line, day, years)
    )


def is_fresh(declared_on: date | None, appointed_on: date, months: int) -> bool:
    """Was it declared so shortly before the appointment that it can be relied on?"""
    return declared_on is not None and months_on(declared_on, months) >= appointed_on


ON_DOCUMENTS = frozenset(
    {
        Permission.READ_DOCUMENT,
        Permission.ADD_DOCUMENT,
        Permission.COMMENT,
        Permission.SUGGEST,
        Permission.WRITE_TEXT,
        Permission.ARRANGE,
        Permission.SHARE,
        Permission.SETTLE_TEXT,
    }
)
TO_SIGN = (
    _("I act independently and in the public interest, in person, and take no instructions."),
    _("What I learn here and is covered by professional secrecy I tell nobody, then or later."),
)
"""The commitment of SPR 11, and the confidentiality of SPR 13 and TFEU 339."""


def sign_first(standing: Standing, permission: Permission) -> Verdict | None:
    """Before the first document is opened, one signs: SPR 11 and 13."""
    if standing.unsigned and permission in ON_DOCUMENTS:
        return Verdict(False, _("Sign the commitment and the confidentiality first."))
    return None


def declares(charter: "Charter") -> bool:
    """Do those who sit in this body declare their interests?"""
    return value_of(charter, COUNTS_YEARS) != ""


def tells_of_careers(charter: "Charter") -> bool:
    """Does the public read the curricula vitae of those who sit in it? SPR 12."""
    return any(rule.key == "public.experts" for rule in charter.outsiders_see)


def asks_to_sign(charter: "Charter") -> bool:
    return value_of(charter, SIGN_FIRST) == "yes"


def value_of(charter: "Charter", key: str) -> str:
    """The figure of a body that has it; nothing, where it does not."""
    return next((rule.value for rule in charter.rules if rule.key == key), "")
