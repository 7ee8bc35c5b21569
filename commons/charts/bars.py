"""How do things stand beside one another? A bar for each, all from the same zero."""

from typing import NamedTuple

from commons.charts.axis import bounds
from commons.charts.lines import Say
from commons.charts.marks import Drawing, Mark, box, line, words
from commons.charts.placing import shortened, width_of
from commons.charts.plots import Plot, Row

ROW, THICK = 26, 14
NAME = 13
ROOM = 0.4
"""The part of the paper that names may take."""


class Bar(NamedTuple):
    """From where to how far, in parts of a hundred; and where zero lies."""

    start: float
    length: float
    zero: float


def bar_of(plot: Plot, value: float | None) -> Bar:
    """Equal numbers, equal lengths; what is below zero goes the other way."""
    low, high = bounds(plot.values, from_zero=True)
    whole = (high - low) or 1.0
    zero = -low / whole * 100
    length = abs(value or 0.0) / whole * 100
    return Bar(zero - length if (value or 0.0) < 0 else zero, length, zero)


def bars(plot: Plot, say: Say, width: float = 640) -> Drawing:
    """For a file: on a page they are the rows of a table."""
    names = min(width * ROOM, max((width_of(e.name, NAME) for e in plot.rows), default=0)) + 8
    values = max((width_of(_said(row, say), NAME) for row in plot.rows), default=0) + 8
    frame = (names, max(40.0, width - names - values))
    marks = [m for n, row in enumerate(plot.rows) for m in _row(plot, row, n * ROW, frame, say)]
    return Drawing(width, len(plot.rows) * ROW + 4, tuple(marks))


def _said(row: Row, say: Say) -> str:
    value, flag = row.first
    return ":" if value is None else f"{say(value)} {flag}".strip()


def _row(plot: Plot, row: Row, top: float, frame: tuple[float, float], say: Say) -> list[Mark]:
    left, wide = frame
    bar, at = bar_of(plot, row.first.value), top + ROW / 2 + 4
    zero, start = left + bar.zero * wide / 100, left + bar.start * wide / 100
    return [
        words("c-name", (left - 8, at), shortened(row.name, NAME, left - 8), "end"),
        box("c-bar strong" if row.strong else "c-bar", (start, top + (ROW - THICK) / 2),
            (bar.length * wide / 100, THICK), 2),
        line("c-zero", (zero, top), (zero, top + ROW)),
        words("c-value", (left + wide + 8, at), _said(row, say)),
    ]  # fmt: skip
