"""The values of an indicator as a file: plain CSV for people, SDMX-CSV for statistical programs."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from alliance.indicators.models import Indicator
from alliance.indicators.names import geo_name
from alliance.indicators.queries import Point
from alliance.indicators.queries.loads import Origin
from commons.sheets import guarded
from kernel.words import gettext as _

TOGETHER = 500
SDMX = ("STRUCTURE", "STRUCTURE_ID", "ACTION", "nace_r2", "size_emp", "unit", "geo", "TIME_PERIOD",
        "OBS_VALUE", "OBS_FLAG")  # fmt: skip


def plain(indicator: Indicator, rows: Iterable[Point], origin: Origin | None) -> Iterator[str]:
    """With names, unit and source, as a person wants it in a table."""
    heading = (
        _("Code of the place"), _("Place"), _("Period"), _("Sector"), _("Size class"), _("Value"),
        _("Unit"), _("Flag"), _("Source"), _("Licence"),
    )  # fmt: skip
    source = (origin.source, origin.licence) if origin else ("", "")
    return _pieces(heading, (_plain(indicator, row, source) for row in rows))


def _plain(indicator: Indicator, row: Point, source: tuple[str, str]) -> Sequence[object]:
    names = (row.geo, geo_name(row.geo), row.time, row.sector, row.size)
    said = tuple(map(guarded, (indicator.unit, row.flag, *source)))
    return (*names, _bare(row.value), *said)


def sdmx(indicator: Indicator, rows: Iterable[Point]) -> Iterator[str]:
    """SDMX-CSV 2.0: what a statistical program, or another house like this, reads."""
    unit = indicator.unit_code or guarded(indicator.unit)
    fixed = ("dataflow", f"PLENARY:{indicator.code.upper().replace('-', '_')}(1.0)", "I")
    lines = (
        (*fixed, row.sector, row.size, unit, row.geo, row.time, _bare(row.value), row.flag)
        for row in rows
    )
    return _pieces(SDMX, lines)


def _bare(value: float | None) -> str:
    """As short as it is exact, with a point, whatever the reader's language."""
    return "" if value is None else repr(value).removesuffix(".0")


def _pieces(heading: Sequence[object], lines: Iterable[Sequence[object]]) -> Iterator[str]:
    """Some lines at a time, so that none waits for the last."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heading)
    for number, line in enumerate(lines, 1):
        writer.writerow(line)
        if number % TOGETHER == 0:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()
