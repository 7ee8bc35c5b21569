"""What may the cells of the directory of support structures say? Each is read alone, or refused
with a sentence that follows on what was read.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from rules.words import sentence as _

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}\Z")
ADDRESS = re.compile(r"https?://[^\s<>\"]+\Z")
DATES = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y")
AS_THE_UNION_WRITES = {"GR": "EL", "GB": "UK"}
APART = re.compile(r"[|,;/]")
MOST_SHARE = 100
UNREADABLE = "\N{REPLACEMENT CHARACTER}"


class Unfit(Exception):
    """What a cell says is not what its column takes."""

    def __init__(self, because: str) -> None:
        super().__init__(because)
        self.because = because


class Kind(StrEnum):
    AI_FACTORY = "ai-factory"
    TESTING = "testing"
    HUB = "hub"
    SANDBOX = "sandbox"
    SKILLS = "skills"


@dataclass(frozen=True, slots=True)
class Structure:
    """One entry of the directory."""

    code: str
    kind: str
    name: str
    country: str
    sectors: tuple[str, ...] = ()
    services: str = ""
    access: str = ""
    share: Decimal | None = None
    """What a user pays of the price, in per cent; None: it is not said."""
    contact: str = ""
    link: str = ""
    source: str = ""
    checked_on: date | None = None


COLUMNS = tuple(each.name for each in fields(Structure))
LONGEST = {"services": 2000, "access": 1000, "name": 200}
SHORT = 300
NEEDED = ("code", "kind", "name", "country", "source")


def words_in(said: str) -> str:
    """On one line; what no program could read is not kept as if it were a letter."""
    if UNREADABLE in said:
        raise Unfit(_("holds signs that could not be read"))
    return " ".join(said.split())


def code_in(said: str) -> str:
    if not CODE.match(said):
        raise Unfit(_("is no code: letters, digits, dots and lines, 40 at most"))
    return said


def kind_in(said: str) -> str:
    if said.strip().lower() not in set(Kind):
        raise Unfit(_("is no kind of support structure"))
    return said.strip().lower()


def country_in(said: str, known: Collection[str]) -> str:
    code = AS_THE_UNION_WRITES.get(said.upper(), said.upper())
    if code not in known:
        raise Unfit(_("is no code of a country"))
    return code


def sectors_in(said: str, known: Collection[str]) -> tuple[str, ...]:
    named = [each.strip().lower() for each in APART.split(said) if each.strip()]
    if not set(named) <= set(known):
        raise Unfit(_("names a sector that is none"))
    return tuple(dict.fromkeys(named))


def share_of(found: Decimal) -> Decimal:
    if not 0 <= found <= MOST_SHARE:
        raise Unfit(_("is no share between 0 and 100 per cent"))
    return found.quantize(Decimal("0.01"))


def link_in(said: str) -> str:
    if not ADDRESS.match(said):
        raise Unfit(_("is no address that begins with https://"))
    return said


def day_in(said: str) -> date:
    """2026-11-24, 24.11.2026 or 24/11/2026."""
    for form in DATES:
        try:
            return datetime.strptime(said, form).date()  # noqa: DTZ007 a day has no zone
        except ValueError:
            continue
    raise Unfit(_("is no day"))
