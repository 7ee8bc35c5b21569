"""Which charts does an indicator have, and how does one of them look as it was asked for?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from alliance.indicators.models import Indicator
from alliance.indicators.queries import Point, dims_of, heat, held, origin_of, series, values_at
from alliance.indicators.queries.values import V
from alliance.sectors.codes import code_name
from alliance.sectors.drawing import (
    UNION,
    Frame,
    Seen,
    by_country,
    newest,
    over_time,
    sector_by_size,
)
from commons.charts.plots import Kind, Origin, Plot
from kernel.database import db
from kernel.words import gettext as _

LONGEST = 40


class Show(StrEnum):
    """The charts there are: each is one kind of drawing of one kind of slice."""

    TIME = "time"
    """Countries over time."""
    SIZES = "sizes"
    """Size classes over time, of one country."""
    MAP = "map"
    RANKING = "ranking"
    SECTORS = "sectors"
    """Sectors by size, of one country."""


class View(NamedTuple):
    """What is looked at, as an address says it; nothing said is what the indicator begins with."""

    show: Show = Show.TIME
    geo: str = ""
    sector: str = ""
    size: str = ""
    time: str = ""

    @property
    def asked(self) -> dict[str, str]:
        """As an address says it."""
        return {name: str(said) for name, said in self._asdict().items() if said}


def view_of(asked: Mapping[str, str]) -> View:
    """Of what is no chart, the first there is."""
    said = {name: asked.get(name, "")[:LONGEST] for name in ("geo", "sector", "size", "time")}
    shows = [show for show in Show if show == asked.get("show")]
    return View(shows[0] if shows else Show.TIME, **said)


def plot_of(indicator: Indicator, view: View) -> Plot:
    return DRAW[view.show](indicator, view)


def whole(indicator: Indicator) -> str:
    """The Union as this indicator calls it, or the first country it has."""
    geos = dims_of(indicator).geo
    return next((each for each in UNION if each in geos), geos[0] if geos else "")


def _time(indicator: Indicator, view: View) -> Plot:
    found = series(indicator, [view.geo] if view.geo else None, **_slice(view))
    return over_time(_seen(found), _frame(indicator, view), "geo")


def _sizes(indicator: Indicator, view: View) -> Plot:
    geo = view.geo or whole(indicator)
    sector = view.sector or indicator.sector
    found = held(indicator).where(V.geo == geo, V.sector == sector)
    rows = [Point(*row) for row in db.session.execute(found)]
    return over_time(_seen(rows), _frame(indicator, view._replace(geo=geo)), "size")


def _map(indicator: Indicator, view: View) -> Plot:
    return by_country(_at(indicator, view), _frame(indicator, view), Kind.MAP)


def _ranking(indicator: Indicator, view: View) -> Plot:
    return by_country(_at(indicator, view), _frame(indicator, view), Kind.BARS)


def _sectors(indicator: Indicator, view: View) -> Plot:
    geo = view.geo or whole(indicator)
    found = heat(indicator, view.time or _last(indicator), geo)
    return sector_by_size(_seen(found), _frame(indicator, view._replace(geo=geo)))


DRAW = {
    Show.TIME: _time,
    Show.SIZES: _sizes,
    Show.MAP: _map,
    Show.RANKING: _ranking,
    Show.SECTORS: _sectors,
}


def _at(indicator: Indicator, view: View) -> list[Seen]:
    time = view.time or newest(_seen(series(indicator, **_slice(view))))
    return _seen(values_at(indicator, time, **_slice(view)))


def _last(indicator: Indicator) -> str:
    times = dims_of(indicator).time
    return times[-1] if times else ""


def _slice(view: View) -> dict[str, Any]:
    return {"sector": view.sector or None, "size": view.size or None}


def _seen(points: Sequence[Point]) -> list[Seen]:
    return [Seen(p.sector, p.size, p.geo, p.time, p.value, p.flag) for p in points]


def _frame(indicator: Indicator, view: View) -> Frame:
    corners = {"geo": _("Country"), "sector": _("Sector"), "size": _("Size")}
    origin = origin_of(indicator)
    return Frame(
        title=indicator.name,
        unit="%" if indicator.unit.startswith("%") else indicator.unit,
        decimals=indicator.decimals,
        name=code_name,
        note=note_of(indicator, view),
        origin=Origin(*origin) if origin else None,
        corners=corners,
    )


def note_of(indicator: Indicator, view: View) -> str:
    """What is meant, in one line: the unit in words, and of whom."""
    over_sizes = view.show in {Show.SIZES, Show.SECTORS}
    said = [
        indicator.unit,
        code_name("geo", view.geo) if view.geo else "",
        code_name("sector", view.sector) if view.sector else "",
        code_name("size", view.size or indicator.size) if not over_sizes else "",
    ]
    return "; ".join(each for each in said if each)


@dataclass(frozen=True)
class Shown:
    """A chart with the indicator it is of, and the view it shows; found where it is drawn."""

    indicator: Indicator
    view: View

    @cached_property
    def plot(self) -> Plot:
        return plot_of(self.indicator, self.view)
