"""The table of an indicator, a page at a time: from where the last page ended, not by counting."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import false, tuple_

from alliance.indicators.models import Indicator
from alliance.indicators.queries.values import Held, Point, V, held
from kernel.database import db

PAGE = 100
AT_ONCE = 2_000
ORDER = (V.time, V.geo, V.sector, V.size)


class Filters(NamedTuple):
    """What is looked for; nothing said is everything."""

    geo: str = ""
    time: str = ""
    sector: str = ""
    size: str = ""


class Page(NamedTuple):
    rows: list[Point]
    after: str
    """Where the next page begins; empty at the end."""


def page_of(
    indicator: Indicator, filters: Filters, after: str = "", as_of: datetime | None = None
) -> Page:
    found = _from(_filtered(held(indicator, as_of), filters), filters, _place(after))
    rows = [Point(*row) for row in db.session.execute(found.order_by(*ORDER).limit(PAGE + 1))]
    more = len(rows) > PAGE
    return Page(rows[:PAGE], _mark(rows[PAGE - 1]) if more else "")


def every_row(
    indicator: Indicator, filters: Filters, as_of: datetime | None = None
) -> Iterator[Point]:
    """All rows, in pieces: none is held longer than it takes to write it."""
    found, place = _filtered(held(indicator, as_of), filters).order_by(*ORDER), None
    while True:
        begin = _from(found, filters, place).limit(AT_ONCE)
        rows = [Point(*row) for row in db.session.execute(begin)]
        yield from rows
        if len(rows) < AT_ONCE:
            return
        place = _key(rows[-1])


def _filtered(found: Held, filters: Filters) -> Held:
    wanted = {name: code for name, code in filters._asdict().items() if code}
    return found.where(*(getattr(V, name) == code for name, code in wanted.items()))


def _from(found: Held, filters: Filters, place: tuple[str, ...] | None) -> Held:
    """After a place. What the filters fix is the same in all rows: without it the rest is how an
    index lies.
    """
    if place is None:
        return found
    free = [
        (column, said)
        for column, said in zip(ORDER, place, strict=True)
        if not getattr(filters, column.key)
    ]
    if not free:
        return found.where(false())
    columns, begin = zip(*free, strict=True)
    return found.where(tuple_(*columns) > tuple_(*begin))


def _key(row: Point) -> tuple[str, str, str, str]:
    return (row.time, row.geo, row.sector, row.size)


def _mark(row: Point) -> str:
    return "~".join(_key(row))


def _place(mark: str) -> tuple[str, ...] | None:
    """Where a page begins, as the address says it; one that says something else begins at first."""
    parts = tuple(mark.split("~"))
    return parts if len(parts) == len(ORDER) else None
