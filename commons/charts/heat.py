"""Where in a table are the large numbers? The larger, the darker; every cell says its number."""

from commons.charts.lines import Say
from commons.charts.marks import Drawing, Mark, box, words
from commons.charts.placing import split
from commons.charts.plots import Datum, Plot, Row
from commons.charts.shading import Shades

LINE, GAP, NAMES, HEAD = 34, 3, 210, 40
LETTERS = 30
"""Of a name of a row, on one line."""


def heat(plot: Plot, say: Say, width: float = 760) -> Drawing:
    """For a file: on a page it is a table."""
    wide = (width - NAMES) / max(1, len(plot.columns))
    shades = Shades(plot.values)
    marks = [*_heads(plot, wide)]
    for number, row in enumerate(plot.rows):
        marks += _line(plot, row, HEAD + number * (LINE + GAP), wide, shades, say)
    return Drawing(width, HEAD + len(plot.rows) * (LINE + GAP), tuple(marks))


def _heads(plot: Plot, wide: float) -> list[Mark]:
    return [
        words("c-axis", (NAMES + (n + 0.5) * wide, 14 + 14 * m), text, "middle")
        for n, column in enumerate(plot.columns)
        for m, text in enumerate(split(column.label, max(4, int(wide / 7))))
    ]


def _line(plot: Plot, row: Row, top: float, wide: float, shades: Shades, say: Say) -> list[Mark]:
    names = split(row.name, LETTERS)
    first = top + LINE / 2 + (4 if len(names) == 1 else -3)
    marks = [words("c-name", (0, first + 14 * n), text) for n, text in enumerate(names)]
    for n in range(len(plot.columns)):
        datum = row.data[n] if n < len(row.data) else Datum()
        marks += _cell(datum, (NAMES + n * wide, top), wide - GAP, shades, say)
    return marks


def _cell(
    datum: Datum, corner: tuple[float, float], wide: float, shades: Shades, say: Say
) -> list[Mark]:
    shade = f"q{shades.of(datum.value)}"
    said = ":" if datum.value is None else f"{say(datum.value)} {datum.flag}".strip()
    middle = (corner[0] + wide / 2, corner[1] + LINE / 2 + 4)
    return [
        box(f"c-cell {shade}", corner, (wide, LINE), 5),
        words(f"c-cell-value {shade}", middle, said, "middle"),
    ]
