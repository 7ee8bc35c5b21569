"""The good rows of a file on their way: put down in pieces, seen by nobody, and taken away again
where they are not wanted. Between two pieces others have their turn.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, product
from operator import itemgetter
from pathlib import Path
from typing import Any

import gevent
from sqlalchemy import delete, insert, select

from alliance.indicators.models import Indicator, IndicatorValue, Load, State
from alliance.indicators.queries.loads import shown_loads
from alliance.indicators.queries.values import V
from kernel.database import db
from kernel.streams import stir
from kernel.transactions import unit_of_work

PIECE = 1_000
SHOWN = 100
"""Changed values that are shown one by one before they are kept."""
UNWANTED = (State.DROPPED, State.FAILED, State.UNREADABLE)
Key = tuple[str, str]
"""A place and a period."""
Said = tuple[float | None, str]
VALUES: Any = IndicatorValue.__table__


class Stopped(Exception):
    """Somebody dropped the load while it was read."""


@dataclass(slots=True)
class Counts:
    fresh: int = 0
    revised: int = 0
    same: int = 0
    changes: list[list[Any]] = field(default_factory=list)

    @property
    def numbers(self) -> dict[str, int]:
        return {"fresh": self.fresh, "revised": self.revised, "same": self.same}


@dataclass(slots=True)
class Part:
    """What a file says of some places, of one sector and size."""

    sector: str
    size: str
    values: dict[Key, Said] = field(default_factory=dict)


def move(load_id: int, **facts: Any) -> None:
    """Write down how far a load is, unless it was dropped."""
    with unit_of_work():
        load = _still_wanted(load_id)
        for name, said in facts.items():
            setattr(load, name, said)
        stir("indicator-load", load_id)


def _still_wanted(load_id: int) -> Load:
    load = db.session.get_one(Load, load_id, with_for_update=True, populate_existing=True)
    if load.state != State.READING:
        raise Stopped
    return load


def stage(load_id: int, rows: Path) -> Counts:
    """Put down what says anything new. Which loads are shown is asked once: where another one is
    kept or undone meanwhile, this one is not kept.
    """
    counts = Counts()
    indicator_id = db.session.get_one(Load, load_id).indicator_id
    loads = [each.id for each in shown_loads(db.session.get_one(Indicator, indicator_id))]
    for some in _gathered(_parts(rows)):
        with unit_of_work():
            _still_wanted(load_id)
            for part in some:
                known = _known(indicator_id, loads, part) if loads else {}
                _put_down({"indicator_id": indicator_id, "load_id": load_id}, part,
                          _new(part, known, counts))  # fmt: skip
        gevent.sleep(0)
    return counts


def _gathered(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Small ones together: one transaction for each would cost more than what it holds."""
    some: list[Part] = []
    for part in parts:
        some.append(part)
        if sum(len(each.values) for each in some) >= PIECE:
            yield some
            some = []
    yield some


def _parts(rows: Path) -> Iterator[Part]:
    """Some places at a time of one sector and size, as they lie in the file and in the table."""
    with rows.open(newline="") as file:
        for (sector, size), lines in groupby(csv.reader(file), itemgetter(0, 1)):
            part = Part(sector, size)
            for _geo, mine in groupby(lines, itemgetter(2)):
                part.values |= {
                    (geo, time): _said(v, f) for _sector, _size, geo, time, v, f in mine
                }
                if len(part.values) >= PIECE:
                    yield part
                    part = Part(sector, size)
            if part.values:
                yield part


def _said(value: str, flag: str) -> Said:
    return (float(value) if value else None, flag)


def _known(indicator_id: int, loads: Sequence[int], part: Part) -> dict[Key, Said]:
    """What holds for these places now: of each the value that came last."""
    found = (
        select(V.geo, V.time, V.value, V.flag)
        .where(V.indicator_id == indicator_id, V.sector == part.sector, V.size == part.size)
        .where(V.geo.in_({geo for geo, _time in part.values}), V.load_id.in_(loads))
        .order_by(V.load_id)
    )
    return {(geo, time): (value, flag) for geo, time, value, flag in db.session.execute(found)}


def _new(part: Part, known: dict[Key, Said], counts: Counts) -> Iterator[tuple[Key, Said]]:
    for key, said in part.values.items():
        before = known.get(key)
        if before == said:
            counts.same += 1
            continue
        if before is None:
            counts.fresh += 1
        else:
            counts.revised += 1
            if len(counts.changes) < SHOWN:
                counts.changes.append([part.sector, part.size, *key, *before, *said])
        yield key, said


def _put_down(fixed: dict[str, Any], part: Part, new: Iterable[tuple[Key, Said]]) -> None:
    mine = {**fixed, "sector": part.sector, "size": part.size}
    rows = [
        {**mine, "geo": geo, "time": time, "value": value, "flag": flag}
        for (geo, time), (value, flag) in new
    ]
    if rows:
        db.session.connection().execute(insert(VALUES), rows)


def clear_left_over() -> None:
    """Take away the rows of loads nobody wants."""
    unwanted = select(Load).where(Load.staged, Load.state.in_(UNWANTED)).order_by(Load.id)
    for load in db.session.scalars(unwanted).all():
        _clear(load)
        with unit_of_work():
            db.session.get_one(Load, load.id).staged = False


def _clear(load: Load) -> None:
    """Sector by sector and size by size, as the rows lie."""
    dims = load.report.get("dims", {})
    for sector, size in product(dims.get("sector", []), dims.get("size", [])):
        with unit_of_work():
            mine = delete(IndicatorValue).where(
                IndicatorValue.indicator_id == load.indicator_id,
                IndicatorValue.sector == sector,
                IndicatorValue.size == size,
                IndicatorValue.load_id == load.id,
            )
            db.session.execute(mine)
        gevent.sleep(0)
