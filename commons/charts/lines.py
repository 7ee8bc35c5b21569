"""How do numbers go over time? Lines with their names at the end; a gap where no number is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from commons.charts.axis import Axis, axis, places
from commons.charts.marks import Drawing, Mark, dot, line, run, words
from commons.charts.placing import shortened, spread, width_of
from commons.charts.plots import Plot, Row, moments


class Say(Protocol):
    """A number in words of the reader; at an axis, with as many digits as that needs."""

    def __call__(self, value: float, decimals: int | None = None) -> str: ...


LOOKS = 6
TOP, FOOT, LEFT = 14, 28, 8
SMALL, LABEL = 12, 12.5
LABEL_GAP = 16
SLIM = 480
ESTIMATED = frozenset("efps")
"""Numbers that may still change: estimated, forecast, provisional, estimated by Eurostat."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The frame, and both axes inside it."""

    width: float
    height: float
    x: Axis
    y: Axis


def lines(plot: Plot, say: Say, width: float = 640, height: float = 280) -> Drawing:
    """On narrow paper the ends carry numbers alone: the names stand in the legend."""
    paper, labels = _paper(plot, say, width, height), _labels(plot, say, width)
    marks = [*_grid(paper, say), *_moments(plot, paper)]
    for number, row in enumerate(plot.rows[:LOOKS]):
        marks += _course(row, paper, moments(plot.columns), f"c{number + 1}")
    return Drawing(width, height, (*marks, *_names(plot, paper, labels)))


def _paper(plot: Plot, say: Say, width: float, height: float) -> Paper:
    shown = [v for row in plot.rows[:LOOKS] for v in _known(row)]
    y = axis(shown, height - FOOT, TOP, from_zero=False)
    left = LEFT + 8 + max(width_of(say(each, places(y.ticks)), SMALL) for each in y.ticks)
    longest = max((width_of(e, LABEL) for e in _labels(plot, say, width)), default=0)
    when = moments(plot.columns)
    ends = (when[0], when[-1]) if len(when) > 1 else (when[0] - 1, when[0] + 1) if when else (0, 1)
    return Paper(width, height, Axis(ends, left, max(left + 1, width - longest - 14)), y)


def _known(row: Row) -> list[float]:
    return [each.value for each in row.data if each.value is not None]


def _labels(plot: Plot, say: Say, width: float) -> list[str]:
    return [_label(row, say, width) for row in plot.rows[:LOOKS]]


def _label(row: Row, say: Say, width: float) -> str:
    known = _known(row)
    if not known:
        return ""
    last = say(known[-1])
    name = "" if width < SLIM else shortened(row.name, LABEL, width * 0.28)
    return f"{name} {last}".strip()


def _grid(paper: Paper, say: Say) -> Iterator[Mark]:
    for each in paper.y.ticks:
        at = paper.y.at(each)
        look = "c-zero" if each == 0 else "c-grid"
        yield line(look, (paper.x.start, at), (paper.x.end, at))
        yield words("c-axis", (paper.x.start - 8, at + 4), say(each, places(paper.y.ticks)), "end")


def _moments(plot: Plot, paper: Paper) -> Iterator[Mark]:
    """As many as have room, from the last one backwards."""
    free = paper.width
    for when, column in reversed(list(zip(moments(plot.columns), plot.columns, strict=True))):
        at, half = paper.x.at(when), width_of(column.label, SMALL) / 2
        at = min(max(at, half), paper.width - half)
        if at + half <= free:
            free = at - half - 10
            yield words("c-axis", (at, paper.height - 8), column.label, "middle")


def _course(row: Row, paper: Paper, when: Sequence[float], look: str) -> Iterator[Mark]:
    for part in stretches(row, when, paper):
        yield run(f"c-line {look}", part)
    for at, each in zip(when, row.data, strict=False):
        if each.value is None:
            continue
        place = (paper.x.at(at), paper.y.at(each.value))
        if "b" in each.flag:
            yield line(f"c-break {look}", (place[0], place[1] - 12), (place[0], place[1] + 12))
        yield dot(f"{'c-hollow' if ESTIMATED & set(each.flag) else 'c-dot'} {look}", place, 3.5)


def stretches(row: Row, when: Sequence[float], paper: Paper) -> list[list[tuple[float, float]]]:
    """Each run of numbers that follow one another: no line is drawn over what is not known."""
    found: list[list[tuple[float, float]]] = [[]]
    for at, each in zip(when, row.data, strict=False):
        if each.value is None:
            found.append([])
        else:
            found[-1].append((paper.x.at(at), paper.y.at(each.value)))
    return [each for each in found if len(each) > 1]


def _names(plot: Plot, paper: Paper, labels: list[str]) -> Iterator[Mark]:
    shown = [
        (n, row, text) for n, (row, text) in enumerate(zip(plot.rows, labels, strict=False)) if text
    ]
    wanted = [paper.y.at(_known(row)[-1]) for _n, row, _text in shown]
    for (n, _row, text), at in zip(shown, _placed(wanted, paper), strict=True):
        yield words(f"c-label c{n + 1}", (paper.x.end + 10, at + 4), text)


def _placed(wanted: list[float], paper: Paper) -> list[float]:
    return spread(wanted, LABEL_GAP, TOP - 4, paper.height - FOOT)
