"""What do the letters beside a number mean, and what is said around a chart?"""

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from commons.charts.bars import Bar, bar_of
from commons.charts.lines import lines
from commons.charts.plots import Datum, Plot, Row
from commons.charts.shading import Shades, Step
from commons.charts.svg import inside
from commons.charts.tiles import AS_THE_UNION_WRITES, PLACES, on_the_map
from commons.charts.wording import number_said, say_of
from kernel.countries import countries
from kernel.words import gettext as _
from rules.words import sentence

FLAGS = {
    "b": sentence("break in the series: not comparable with what was before"),
    "c": sentence("confidential: not shown"),
    "d": sentence("defined differently"),
    "e": sentence("estimated"),
    "f": sentence("forecast"),
    "i": sentence("see the notes of the source"),
    "m": sentence("not there"),
    "n": sentence("not significant"),
    "p": sentence("provisional"),
    "r": sentence("revised"),
    "s": sentence("estimated by Eurostat"),
    "u": sentence("not reliable"),
    "z": sentence("does not apply"),
}
"""The letters that Eurostat writes."""
WIDE, SLIM = (640, 300), (340, 250)
"""The two sizes in which lines are drawn for a page."""


def flag_word(letter: str) -> str:
    return _(FLAGS[letter]) if letter in FLAGS else letter


def datum_said(plot: Plot, datum: Datum) -> str:
    return "" if datum.value is None else say_of(plot)(datum.value)


def step_said(plot: Plot, step: Step) -> str:
    """An entry of the legend, in words."""
    say = say_of(plot)
    if step.high is None:
        return _("%(low)s and more", low=say(step.low))
    return _("%(low)s to under %(high)s", low=say(step.low), high=say(step.high))


def bar_in(plot: Plot, datum: Datum) -> Bar:
    return bar_of(plot, datum.value)


def lines_drawn(plot: Plot, says: str, *, slim: bool = False) -> Markup:
    """Twice on each page: the style sheet shows the one that has room, and hides the other."""
    size = SLIM if slim else WIDE
    return inside(lines(plot, say_of(plot), *size), "slim" if slim else "wide", says)


class Square(NamedTuple):
    code: str
    name: str
    datum: Datum


def squares_of(plot: Plot) -> list[Square]:
    """All twenty-seven, also those of which nothing is known."""
    here = {AS_THE_UNION_WRITES.get(row.code, row.code): row for row in on_the_map(plot)}
    named = countries()
    return [_square(code, here.get(code), named) for code in PLACES]


def _square(code: str, row: Row | None, named: dict[str, str]) -> Square:
    return Square(code, row.name if row else named.get(code, code), row.first if row else Datum())


def map_shades(plot: Plot) -> Shades:
    known = [row.first.value for row in on_the_map(plot)]
    return Shades(each for each in known if each is not None)


SAID: tuple[Callable[..., object], ...] = (
    flag_word,
    datum_said,
    step_said,
    bar_in,
    lines_drawn,
    squares_of,
    map_shades,
    number_said,
)
