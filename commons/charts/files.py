"""In which files does a chart leave the house? As a picture of either kind, and as its numbers."""

import csv
import io
from collections.abc import Callable

from flask import Response, abort

from commons.charts.bars import bars
from commons.charts.heat import heat
from commons.charts.lines import Say, lines
from commons.charts.marks import Drawing
from commons.charts.names import flag_word
from commons.charts.pictures import picture_of
from commons.charts.plots import Kind, Plot
from commons.charts.svg import alone
from commons.charts.tiles import tiles
from commons.charts.wording import finding_of, say_of
from kernel.pages import day
from kernel.words import gettext as _

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
DRAWN: dict[Kind, Callable[[Plot, Say], Drawing]] = {
    Kind.LINES: lines,
    Kind.BARS: bars,
    Kind.SHARES: bars,
    Kind.MAP: tiles,
    Kind.HEAT: heat,
}
TYPES = {"svg": "image/svg+xml", "png": "image/png", "csv": "text/csv; charset=utf-8"}


def chart_file(plot: Plot, kind: str, name: str) -> Response:
    """The answer to whoever saves a chart; the name is that of the file, without its ending."""
    if kind not in TYPES:
        abort(404)
    answer = Response(_made(plot, kind), content_type=TYPES[kind])
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer


def _made(plot: Plot, kind: str) -> bytes:
    if kind == "csv":
        return as_csv(plot).encode()
    drawn = as_svg(plot)
    return drawn.encode() if kind == "svg" else picture_of(drawn)


def as_svg(plot: Plot) -> str:
    drawing = DRAWN[plot.kind](plot, say_of(plot))
    return alone(drawing, plot.title, finding_of(plot), foot_of(plot))


def foot_of(plot: Plot) -> list[str]:
    """What stands below: the unit, the note, what the letters mean and the source."""
    unit = plot.unit if len(plot.unit) > 1 else ""
    flags = "; ".join(f"{letter}: {flag_word(letter)}" for letter in plot.flags)
    return [each for each in (unit, plot.note, flags, source_line(plot)) if each]


def source_line(plot: Plot) -> str:
    """Where the numbers are from, under which licence, and when they were taken."""
    origin = plot.origin
    if origin is None:
        return ""
    said = [_("Source: %(name)s", name=origin.name), origin.licence]
    said += [_("retrieved on %(day)s", day=day(origin.retrieved))] if origin.retrieved else []
    return ", ".join(each for each in said if each)


def as_csv(plot: Plot) -> str:
    """A line for each number, for programs: codes beside names, numbers with a point."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("row", "name", "column", "value", "flag", "unit", "source"))
    source = plot.origin.name if plot.origin else ""
    for row, column, each in plot.cells:
        number = "" if each.value is None else f"{each.value:.15g}"
        named = [cell(text) for text in (row.code, row.name, column.code)]
        writer.writerow((*named, number, each.flag, cell(plot.unit), cell(source)))
    return out.getvalue()


def cell(text: str) -> str:
    """No program that opens the table takes a name for a formula."""
    return f"'{text}" if text.startswith(FORMULAS) else text
