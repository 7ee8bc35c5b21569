"""Where does each Member State stand on the map? Twenty-seven squares, roughly where they lie, so
that the small ones are seen as well as the large ones and no border is drawn.
"""

from commons.charts.lines import Say
from commons.charts.marks import Drawing, Mark, box, words
from commons.charts.plots import Plot, Row
from commons.charts.shading import Shades

PLACES = {
    "SE": (1, 6), "FI": (1, 7), "EE": (2, 7), "IE": (3, 1), "DK": (3, 4), "LV": (3, 7),
    "NL": (4, 3), "DE": (4, 4), "PL": (4, 5), "LT": (4, 6), "BE": (5, 2), "LU": (5, 3),
    "CZ": (5, 4), "SK": (5, 5), "FR": (6, 2), "AT": (6, 4), "HU": (6, 5), "RO": (6, 6),
    "PT": (7, 1), "ES": (7, 2), "IT": (7, 3), "SI": (7, 4), "HR": (7, 5), "BG": (7, 6),
    "MT": (8, 3), "EL": (8, 6), "CY": (8, 7),
}  # fmt: skip
"""Line and column, as `static/src/css/tilemap.css` has them."""
SIDE, GAP = 52, 5
ACROSS, DOWN = 7, 8
AS_THE_UNION_WRITES = {"GR": "EL"}


def on_the_map(plot: Plot) -> list[Row]:
    """Those of the rows that have a square; a table shows the others too."""
    return [row for row in plot.rows if AS_THE_UNION_WRITES.get(row.code, row.code) in PLACES]


def tiles(plot: Plot, say: Say) -> Drawing:
    """For a file: on a page the squares are a list that is read aloud as one."""
    here = {AS_THE_UNION_WRITES.get(row.code, row.code): row for row in on_the_map(plot)}
    shades = Shades(row.first.value for row in here.values() if row.first.value is not None)
    marks = [mark for code in PLACES for mark in _tile(code, here.get(code), shades, say)]
    return Drawing(ACROSS * (SIDE + GAP) - GAP, DOWN * (SIDE + GAP) - GAP, tuple(marks))


def _tile(code: str, row: Row | None, shades: Shades, say: Say) -> list[Mark]:
    line, column = PLACES[code]
    left, top = (column - 1) * (SIDE + GAP), (line - 1) * (SIDE + GAP)
    value, flag = row.first if row else (None, "")
    shade, middle = f"q{shades.of(value)}", left + SIDE / 2
    said = ":" if value is None else f"{say(value)}{flag and ' ' + flag}"
    return [
        box(f"c-cell {shade}", (left, top), (SIDE, SIDE), 7),
        words(f"c-code {shade}", (middle, top + 22), code, "middle"),
        words(f"c-cell-value {shade}", (middle, top + 39), said, "middle"),
    ]
