"""What is there to draw? Rows of numbers under columns, with a title, a unit and a source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

PERIOD = re.compile(r"(-?\d{4})(?:-?(Q[1-4]|S[12]|M?\d{2}))?")
PARTS = {"Q": 4, "S": 2, "M": 12}


class Kind(StrEnum):
    LINES = "lines"
    """Columns are moments, each row is a line."""
    BARS = "bars"
    """One column; each row is a bar, in the order it comes."""
    MAP = "map"
    """One column; the code of each row is a country as the Union writes it."""
    HEAT = "heat"
    """Rows by columns; the larger, the darker."""
    SHARES = "shares"
    """One column; each row is a share of the whole."""


class Datum(NamedTuple):
    """One number; nothing where there is none. Flags are the letters that Eurostat writes."""

    value: float | None = None
    flag: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    code: str
    name: str = ""

    @property
    def label(self) -> str:
        return self.name or self.code


@dataclass(frozen=True, slots=True)
class Row:
    code: str
    name: str
    data: tuple[Datum, ...]
    strong: bool = False
    """Set apart from the others, as the mean of the Union is among its countries."""

    @property
    def first(self) -> Datum:
        return self.data[0] if self.data else Datum()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the numbers were taken from, when, and what may be done with them."""

    name: str
    url: str = ""
    licence: str = ""
    retrieved: date | None = None


@dataclass(frozen=True, slots=True)
class Plot:
    kind: Kind
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    unit: str = ""
    decimals: int = 0
    corner: str = ""
    """What the rows are: the heading of their column."""
    note: str = ""
    origin: Origin | None = None

    @property
    def values(self) -> list[float]:
        return [each.value for _row, _column, each in self.cells if each.value is not None]

    @property
    def cells(self) -> Iterator[tuple[Row, Column, Datum]]:
        """Every place of the table, also those where no number stands."""
        for row in self.rows:
            for number, column in enumerate(self.columns):
                yield row, column, row.data[number] if number < len(row.data) else Datum()

    @property
    def flags(self) -> list[str]:
        """The letters that need a word below the chart, each once."""
        return sorted({letter for *_place, each in self.cells for letter in each.flag})


def moment(code: str) -> float | None:
    """Where a period lies in time: 2024, 2024-Q3, 2024-S1, 2024-07."""
    found = PERIOD.fullmatch(code.strip())
    if found is None:
        return None
    year, part = int(found[1]), found[2] or ""
    if not part:
        return float(year)
    of = PARTS.get(part[0], PARTS["M"])
    number = int(part.lstrip("QSM"))
    return year + (number - 1) / of if 1 <= number <= of else None


def moments(columns: tuple[Column, ...]) -> list[float]:
    """As far apart as they lie in time; at equal distances where that is not known."""
    found = [moment(each.code) for each in columns]
    known = [each for each in found if each is not None]
    if len(known) == len(found) and known == sorted(set(known)):
        return known
    return [float(number) for number in range(len(columns))]
