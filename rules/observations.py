"""What may one observation of an indicator say? Its place, its time, its flag and its value.

Codes are Eurostat's: places by its list of countries and aggregates (EL and UK, where ISO 3166
writes GR and GB), periods as SDMX writes them, flags as its tables do.
"""

import re
from typing import NamedTuple

from rules.states import EEA_EFTA, MEMBER_STATES
from rules.words import sentence as _

MEMBERS = frozenset(state.code for state in MEMBER_STATES)
AGGREGATES = frozenset(
    {"EU27_2020", "EU28", "EU27_2007", "EU25", "EU15", "EU", "EU_V", "EA", "EA11", "EA12", "EA18",
     "EA19", "EA20", "EA21", "EEA", "EEA30_2007", "EEA31", "EFTA"}
)  # fmt: skip
"""Several countries together: their values are shown, and never coloured on a map."""
OTHERS = frozenset(
    {*(state.code for state in EEA_EFTA), "CH", "UK", "ME", "MK", "AL", "RS", "TR", "BA", "XK",
     "UA", "MD", "GE", "AM", "AZ", "US", "JP", "KR", "CN", "CA", "AU", "NZ", "IN", "BR", "MX",
     "ZA", "SG", "IL", "TW"}
)  # fmt: skip
"""What Eurostat and the OECD show beside the Member States."""
PLACES = MEMBERS | AGGREGATES | OTHERS
AS_THE_UNION_WRITES = {"GR": "EL", "GB": "UK"}
FLAGS = {
    "b": _("break in the series"),
    "c": _("confidential"),
    "d": _("definition differs"),
    "e": _("estimated"),
    "f": _("forecast"),
    "i": _("see the notes of the source"),
    "m": _("not there"),
    "n": _("not significant"),
    "p": _("provisional"),
    "r": _("revised"),
    "s": _("estimated by Eurostat"),
    "u": _("of low reliability"),
    "z": _("does not apply"),
}
SAYS_WHY = frozenset("cmnz")
"""Flags that say why there is no value."""
CONFIDENTIAL = "c"
PERIODS = (
    (re.compile(r"(\d{4})(?:-?A1?)?"), "{0}"),
    (re.compile(r"(\d{4})-?[SH]([12])"), "{0}-S{1}"),
    (re.compile(r"(\d{4})-?Q([1-4])"), "{0}-Q{1}"),
    (re.compile(r"(\d{4})-?M?(0[1-9]|1[0-2])"), "{0}-{1}"),
)
EARLIEST, LATEST = 1900, 2200
CODE = re.compile(r"[A-Z0-9][A-Z0-9_.+-]{0,39}")

UNKNOWN_PLACE = _("is no country or aggregate that is known")
NO_PERIOD = _("is no period: write 2025, 2025-S1, 2025-Q3 or 2025-07")
UNKNOWN_FLAG = _("is no flag that is known")
NO_CODE = _("is no code: capitals, figures and - _ . + alone")
NO_VALUE = _("is missing, and no flag says why")
TOLD = _("stands beside a value that is marked as confidential")


class Fault(Exception):
    """What a cell says is nothing an observation can say; the sentence says why."""


class Place(NamedTuple):
    code: str
    written: str
    """How it came, where that was not as the Union writes it."""


def place_of(said: str) -> Place:
    """The code of a place; GR and GB are read as EL and UK."""
    code = said.strip().upper()
    meant = AS_THE_UNION_WRITES.get(code, code)
    if meant not in PLACES:
        raise Fault(UNKNOWN_PLACE)
    return Place(meant, code if meant != code else "")


def period_of(said: str) -> str:
    """2025Q3 and 2025-Q3 are one period, as are 2025M07 and 2025-07."""
    plain = said.strip().upper()
    for pattern, written in PERIODS:
        if found := pattern.fullmatch(plain):
            if EARLIEST <= int(found[1]) <= LATEST:
                return written.format(*found.groups())
            break
    raise Fault(NO_PERIOD)


def flag_of(said: str) -> str:
    """The letters of a flag, each once, in order; a colon says that there is nothing."""
    letters = said.strip().lower().replace(":", "m").replace(",", "").replace(" ", "")
    if any(letter not in FLAGS for letter in letters):
        raise Fault(UNKNOWN_FLAG)
    return "".join(sorted(set(letters)))


def code_of(said: str) -> str:
    """A sector or a size class, by the code of its list."""
    code = said.strip().upper()
    if not CODE.fullmatch(code):
        raise Fault(NO_CODE)
    return code


def wrong_with(value: float | None, flag: str) -> str:
    """What is wrong with a value beside its flag; empty where nothing is."""
    if value is None:
        return "" if SAYS_WHY & set(flag) else NO_VALUE
    return TOLD if CONFIDENTIAL in flag else ""


def is_aggregate(code: str) -> bool:
    return code in AGGREGATES
