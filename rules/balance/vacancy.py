"""What must the next member be, so that each balance is kept, or comes nearer?

Asked of each rule by itself: two rules may ask for what one person cannot be, and then both stand.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rules.balance.measured import Measured, State, measured
from rules.selection.balance import Candidate, Limit, Measure
from rules.words import sentence as _

MOST_IN_A_ROW = 1_000


class Need(NamedTuple):
    """What one rule asks of the next seat that is filled."""

    figure: Measured
    times: int
    """How many seats in a row it takes, until the rule is kept."""
    because: str
    """The sentence; its facts are value, among and number."""


NEXT = {
    Measure.SHARE: _("The next seat must be filled from: %(value)s."),
    Measure.EACH_SHARE: _("The next seat must be filled from: %(value)s."),
    Measure.FLOOR: _("A seat is missing of: %(value)s."),
    Measure.CAP: _("The next seat cannot be filled from: %(value)s."),
    Measure.MOST: _("No further seat can be filled."),
}
NEXT_AMONG = _("The next seat of %(among)s must be filled from: %(value)s.")


def needs(limits: Sequence[Limit], members: Sequence[Candidate]) -> list[Need]:
    """What the rules ask of the next seat; nothing, where anybody would do."""
    return [need for figure in measured(limits, members) for need in _need(figure)]


def _need(figure: Measured) -> Iterator[Need]:
    times = _times(figure)
    if times:
        among = figure.limit.balance.among
        because = NEXT_AMONG if among else NEXT[figure.limit.balance.measure]
        yield Need(figure, times, because)


def _times(figure: Measured) -> int:
    """How often in a row; 0: the next one may be of any kind."""
    number = figure.limit.number
    if figure.is_most:
        return 1 if figure.found >= number else 0
    if figure.limit.balance.measure == Measure.FLOOR:
        return max(0, number - figure.found)
    return _shares(figure)


def _shares(figure: Measured) -> int:
    """Somebody of another kind makes the whole larger and not the part."""
    part, found, whole = figure.limit.part, figure.found, figure.whole
    if figure.state == State.EMPTY or found >= part * (whole + 1):
        return 0
    steps = range(1, MOST_IN_A_ROW)
    return next((n for n in steps if found + n >= part * (whole + n)), MOST_IN_A_ROW)
