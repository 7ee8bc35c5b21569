"""The good rows of a file on their way: put down in pieces, seen by nobody, and taken away again
where they are not wanted. Between two pieces others have their turn.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from pathlib import Path
from typing import Any

import gevent
from sqlalchemy import String, and_, column, delete, insert, select, values

from alliance.indicators.models import Indicator, IndicatorValue, Load, State
from alliance.indicators.queries.loads import shown_loads
from alliance.indicators.queries.values import V, held
from kernel.database import db
from kernel.streams import stir
from kernel.transactions import unit_of_work

PIECE = 1_000
SHOWN = 100
"""Changed values that are shown one by one before they are kept."""
UNWANTED = (State.DROPPED, State.FAILED, State.UNREADABLE)
Key = tuple[str, str, str, str]
Said = tuple[float | None, str]


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
    """Put down what says anything new."""
    counts = Counts()
    indicator = db.session.get_one(Load, load_id).indicator
    first = not shown_loads(indicator)
    for piece in _pieces(rows):
        with unit_of_work():
            _still_wanted(load_id)
            known = {} if first else _known(indicator, list(piece))
            if new := list(_new(piece, known, counts)):
                db.session.execute(insert(IndicatorValue), _as_rows(indicator.id, load_id, new))
        gevent.sleep(0)
    return counts


def _pieces(rows: Path) -> Iterator[dict[Key, Said]]:
    with rows.open(newline="") as file:
        lines = csv.reader(file)
        while some := list(islice(lines, PIECE)):
            yield {
                (sector, size, geo, time): (float(value) if value else None, flag)
                for sector, size, geo, time, value, flag in some
            }


def _known(indicator: Indicator, keys: Sequence[Key]) -> dict[Key, Said]:
    """What holds for these places now: one look into the index for each of them. A list of them
    behind IN would be compared with every row there is.
    """
    names = ("sector", "size", "geo", "time")
    wanted = values(*(column(name, String) for name in names), name="wanted").data(keys)
    asked = wanted.cte("wanted")
    same = and_(*(getattr(V, name) == asked.c[name] for name in names))
    rows = db.session.execute(held(indicator).join(asked, same))
    return {(r.sector, r.size, r.geo, r.time): (r.value, r.flag) for r in rows}


def _new(
    piece: dict[Key, Said], known: dict[Key, Said], counts: Counts
) -> Iterator[tuple[Key, Said]]:
    for key, said in piece.items():
        before = known.get(key)
        if before == said:
            counts.same += 1
            continue
        if before is None:
            counts.fresh += 1
        else:
            counts.revised += 1
            if len(counts.changes) < SHOWN:
                counts.changes.append([*key, *before, *said])
        yield key, said


def _as_rows(
    indicator_id: int, load_id: int, new: Sequence[tuple[Key, Said]]
) -> list[dict[str, Any]]:
    names = ("sector", "size", "geo", "time", "value", "flag")
    fixed = {"indicator_id": indicator_id, "load_id": load_id}
    return [fixed | dict(zip(names, (*key, *said), strict=True)) for key, said in new]


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
