"""What do the lines of a list say, as entries of the directory, and what is wrong in the others?"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple

from alliance.choosing import sectors_offered
from commons.sheets import Bounds, Column, Line, Report, Table, Wrong, guarded, number, sheet_in
from kernel.countries import countries
from kernel.words import gettext as _
from rules.structures import (
    COLUMNS,
    LONGEST,
    NEEDED,
    SHORT,
    Structure,
    Unfit,
    code_in,
    country_in,
    day_in,
    kind_in,
    link_in,
    sectors_in,
    share_of,
    words_in,
)

MOST = Bounds(rows=20_001, columns=40, unpacked=50 * 1024 * 1024, words=20 * 1024 * 1024)
"""Eighty times the hubs there are: a longer list is no directory."""
BESIDE = {
    "code": ("id", "identifier", "kennung"),
    "kind": ("type", "category", "art"),
    "name": ("title", "nom", "titel"),
    "country": ("geo", "pays", "land"),
    "sectors": ("sector", "secteurs", "sektoren"),
    "services": ("service", "offer"),
    "access": ("how to get access",),
    "share": ("price share", "share of the price"),
    "contact": ("e-mail", "email"),
    "link": ("url", "website", "address"),
    "source": ("quelle",),
    "checked_on": ("last checked", "checked", "date"),
}


class Brought(NamedTuple):
    """A list as it was read."""

    rows: list[dict[str, Any]]
    report: Report
    assumed: str


NOTHING = Brought([], Report(), "")


def read_list(content: bytes, tell: Callable[[int], object] = lambda _line: None) -> Brought:
    """Raises Unreadable where the whole list is none. Says of each line that it comes to it."""
    sheet = sheet_in(content, MOST)
    table, report, rows = Table(sheet, _columns(sheet.mark)), Report(), dict[str, Any]()
    for line in table:
        tell(line.number)
        _refuse_double(line, rows)
        if report.take(line):
            rows[line.values["code"]] = {**_plain(line.values), "line": line.number}
    return Brought(list(rows.values()), report, sheet.assumed)


def _refuse_double(line: Line, rows: dict[str, Any]) -> None:
    code = line.values.get("code", "")
    if code in rows:
        line.refuse("code", _("stands in line %(line)s already", line=rows[code]["line"]), code)


def _columns(mark: str) -> list[Column]:
    readers: dict[str, Callable[[str], Any]] = {
        "code": code_in,
        "kind": kind_in,
        "country": partial(country_in, known=countries()),
        "sectors": partial(sectors_in, known=sectors_offered()),
        "share": partial(_share, mark=mark),
        "link": link_in,
        "checked_on": day_in,
    }
    return [_column(name, readers.get(name, words_in)) for name in COLUMNS]


def _column(name: str, reader: Callable[[str], Any]) -> Column:
    needed = name in NEEDED
    named = (name, *BESIDE[name])
    empty: Any = {"sectors": (), "share": None, "checked_on": None}.get(name, "")
    longest = LONGEST.get(name, SHORT)
    return Column(name, named, needed, needed, partial(_or_wrong, reader), empty, longest)


def _or_wrong(reader: Callable[[str], Any], cell: str) -> Any:
    try:
        return reader(cell)
    except Unfit as unfit:
        raise Wrong(_(unfit.because)) from unfit


def _share(cell: str, mark: str) -> Decimal:
    return share_of(number(mark)(cell.removesuffix("%").strip()))


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """To be kept as JSON until somebody says what becomes of it."""
    return {name: _kept(value) for name, value in values.items()}


def _kept(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, Decimal | date) else value


def entry_of(row: dict[str, Any]) -> Structure:
    """The entry a kept line stands for."""
    said = {name: row[name] for name in COLUMNS}
    said["sectors"] = tuple(said["sectors"])
    said["share"] = None if said["share"] is None else Decimal(said["share"])
    said["checked_on"] = said["checked_on"] and date.fromisoformat(said["checked_on"])
    return Structure(**said)


def as_csv(rows: Iterable[Structure]) -> str:
    """The directory as a list that can be brought again; begins with the mark by which programs
    know its encoding.
    """
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(list(_cells(row)) for row in rows)
    return out.getvalue()


def _cells(row: Structure) -> Iterator[str]:
    for value in asdict(row).values():
        said = "|".join(value) if isinstance(value, tuple) else value
        yield guarded("" if said is None else str(said))
