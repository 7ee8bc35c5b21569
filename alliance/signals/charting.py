"""Which chart belongs to a line? The course of its series up to now."""

from alliance.indicators.queries import origin_of, series
from alliance.signals.crossing import place_said
from alliance.signals.models import Threshold
from commons.charts.plots import Column, Datum, Kind, Origin, Plot, Row
from kernel.words import gettext as _


def chart_of(line: Threshold) -> Plot:
    """With the line itself, so that one sees where it was crossed."""
    of = line.indicator
    points = series(of, [line.geo], sector=line.sector, size=line.size)
    origin = origin_of(of)
    rows = (
        Row(line.geo, place_said(line.geo), tuple(Datum(p.value, p.flag) for p in points)),
        Row("line", _("Our line"), tuple(Datum(line.bound) for _point in points)),
    )
    unit = "%" if of.unit.startswith("%") else of.unit
    known = (tuple(Column(p.time) for p in points), rows, unit, of.decimals)
    return Plot(
        Kind.LINES, of.name, *known, note=of.unit, origin=Origin(*origin) if origin else None
    )
