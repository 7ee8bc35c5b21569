"""What does one cell say? Words, a number in either notation; never a formula."""

import re
from collections.abc import Callable
from decimal import Decimal

from kernel.words import gettext as _

FORMULA = re.compile(r"^(=|@|[+-][^|!(]*[|!(])")
"""How a formula begins; a telephone number, a negative figure and a dash in a list are none."""
GUARD = re.compile(r"^[=+\-@\t\r]")
SPACES = re.compile("[\\s\u00a0\u2009\u202f']")
PLAIN = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,2})?")
LONGEST_NUMBER = 40


class Wrong(Exception):
    """What a cell says is not what its column takes; the sentence says why."""


class Formula(str):
    """The text of a cell that a workbook would work out."""

    __slots__ = ()


def is_formula(cell: str) -> bool:
    return isinstance(cell, Formula) or bool(FORMULA.match(cell))


def guarded(cell: str) -> str:
    """For a CSV we give out: no program that opens it takes a cell for a formula."""
    return f"'{cell}" if GUARD.match(cell) else cell


def unguarded(cell: str) -> str:
    """What a cell said before `guarded`."""
    return cell[1:] if cell[:1] == "'" and GUARD.match(cell[1:]) else cell


def number(mark: str) -> Callable[[str], Decimal]:
    """The reader of a column of numbers in a file whose decimal mark is probably this one."""
    return lambda cell: number_of(cell, mark)


def number_of(cell: str, mark: str) -> Decimal:
    """13.5 and 13,5 alike; what may be 1.234 or 1234 is refused unless the file tells which."""
    plain = SPACES.sub("", cell.replace("\u2212", "-"))
    if len(plain) > LONGEST_NUMBER:
        raise Wrong(_("is no number"))
    plain = _with_point(plain, mark)
    if not PLAIN.fullmatch(plain) or not plain.isascii():
        raise Wrong(_("is no number"))
    return Decimal(plain)


def _with_point(plain: str, mark: str) -> str:
    """The same number with a point for its decimals and no mark for its thousands."""
    commas, points = plain.count(","), plain.count(".")
    if commas and points:
        return _of_both(plain)
    sign = "," if commas else "."
    if commas + points > 1:
        return _grouped(plain, sign)
    if (commas or points) and sign != mark and _may_be_thousands(plain, sign):
        raise Wrong(_("may be a decimal or thousands: write it without a mark for thousands"))
    return plain.replace(",", ".")


def _of_both(plain: str) -> str:
    """The sign that comes last parts the decimals, the other one the thousands."""
    last = max(",.", key=plain.rfind)
    other = "." if last == "," else ","
    if plain.count(last) > 1:
        raise Wrong(_("is no number"))
    whole, _sign, part = plain.partition(last)
    return f"{_grouped(whole, other)}.{part}"


def _grouped(plain: str, sign: str) -> str:
    first, *groups = plain.lstrip("+-").split(sign)
    if not 1 <= len(first) <= 3 or any(len(group) != 3 for group in groups):  # noqa: PLR2004 thousands
        raise Wrong(_("is no number"))
    return plain.replace(sign, "")


def _may_be_thousands(plain: str, sign: str) -> bool:
    whole, _sign, part = plain.lstrip("+-").partition(sign)
    return len(part) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")  # noqa: PLR2004
