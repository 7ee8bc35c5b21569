"""What does an indicator say: of a country over time, of all countries at one time, of sectors by
size class? Now, or as it was at some moment.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, Select, and_, exists, select
from sqlalchemy.orm import aliased

from alliance.indicators.models import Indicator, IndicatorValue
from alliance.indicators.queries.loads import shown_loads
from kernel.database import db

V = IndicatorValue
Later = aliased(IndicatorValue)


Held: TypeAlias = Select[*tuple[Any, ...]]


class Point(NamedTuple):
    geo: str
    time: str
    sector: str
    size: str
    value: float | None
    """None where a flag says why: c is confidential, m is not there."""
    flag: str
    load_id: int
    """The load it came by."""


def series(
    indicator: Indicator,
    geos: Iterable[str] | None = None,
    *,
    sector: str | None = None,
    size: str | None = None,
    as_of: datetime | None = None,
) -> list[Point]:
    """Values over time, by country and then by period; of all sectors and sizes unless said."""
    only = [*_slice(indicator, sector, size)]
    if geos is not None:
        only.append(V.geo.in_(list(geos)))
    return _points(held(indicator, as_of), only, V.geo, V.time)


def values_at(
    indicator: Indicator,
    time: str,
    *,
    sector: str | None = None,
    size: str | None = None,
    as_of: datetime | None = None,
) -> list[Point]:
    """Every country and aggregate at one time."""
    only = [V.time == time, *_slice(indicator, sector, size)]
    return _points(held(indicator, as_of), only, V.geo)


def heat(indicator: Indicator, time: str, geo: str, as_of: datetime | None = None) -> list[Point]:
    """Every sector by every size class, of one country at one time."""
    only = [V.time == time, V.geo == geo]
    return _points(held(indicator, as_of), only, V.sector, V.size)


def latest_time(
    indicator: Indicator,
    *,
    geo: str | None = None,
    sector: str | None = None,
    size: str | None = None,
    as_of: datetime | None = None,
) -> str | None:
    """The newest period for which there is a value."""
    only = [V.value.is_not(None), *_slice(indicator, sector, size)]
    if geo is not None:
        only.append(V.geo == geo)
    found = held(indicator, as_of).where(*only).order_by(V.time.desc()).limit(1)
    row = db.session.execute(found).first()
    return row.time if row else None


def held(indicator: Indicator, as_of: datetime | None = None) -> Held:
    """The values that hold, or held at a moment: each from the newest load that is shown."""
    loads = [each.id for each in shown_loads(indicator, as_of)]
    mine = select(V.geo, V.time, V.sector, V.size, V.value, V.flag, V.load_id).where(
        V.indicator_id == indicator.id, V.load_id.in_(loads)
    )
    if len(loads) < 2:  # noqa: PLR2004 nothing can have taken the place of anything
        return mine
    return mine.where(~_replaced(loads))


def _replaced(loads: Sequence[int]) -> ColumnElement[bool]:
    same = (getattr(Later, name) == getattr(V, name) for name in ("sector", "size", "geo", "time"))
    return exists().where(
        and_(
            Later.indicator_id == V.indicator_id,
            *same,
            Later.load_id > V.load_id,
            Later.load_id.in_(loads),
        )
    )


def _slice(
    indicator: Indicator, sector: str | None, size: str | None
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Of all sectors and all size classes together, unless others are named."""
    return (
        V.sector == (indicator.sector if sector is None else sector),
        V.size == (indicator.size if size is None else size),
    )


def _points(found: Held, only: Sequence[ColumnElement[bool]], *order: Any) -> list[Point]:
    return [Point(*row) for row in db.session.execute(found.where(*only).order_by(*order))]
