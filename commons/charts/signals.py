"""What does the platform itself tell? Features hand in figures of what goes on in them; each is a
chart of counts, made from what is public or from many together.

A feature says so once, where it is installed:

    @signal("practices.adopted", _("Practices that others took up"))
    def adopted(asked: Asked) -> Plot | None: ...
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from commons.charts.plots import Datum, Plot, Row

HIDDEN = Datum(None, "c")


class Asked(NamedTuple):
    """How many must stand behind a number, how far back to look, and for which sector alone."""

    least: int
    days: int
    sector: str = ""


Find = Callable[[Asked], Plot | None]


class Signal(NamedTuple):
    key: str
    name: str
    find: Find
    by_sector: bool
    """Can it be told for one sector alone?"""
    public: bool
    """Does it count only what anybody can read one by one? Then no number is a secret."""


signals: dict[str, Signal] = {}
"""By key, in the order in which features were installed."""


def signal(
    key: str, name: str, *, by_sector: bool = False, public: bool = False
) -> Callable[[Find], Find]:
    def add(find: Find) -> Find:
        signals[key] = Signal(key, name, find, by_sector, public)
        return find

    return add


def told_by(each: Signal, asked: Asked) -> Plot | None:
    """What a feature tells, without anything that is true of a few only."""
    if asked.sector and not each.by_sector:
        return None
    found = each.find(asked)
    if found is None or each.public:
        return found
    return kept_from_few(found, asked.least)


def kept_from_few(plot: Plot, least: int) -> Plot:
    """Whoever hands it in, no number below the setting is shown; none at all is no secret."""
    return replace(plot, rows=tuple(_kept(row, least) for row in plot.rows))


def _kept(row: Row, least: int) -> Row:
    data = [HIDDEN if each.value and each.value < least else each for each in row.data]
    return replace(row, data=tuple(data))
