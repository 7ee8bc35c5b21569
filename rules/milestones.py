"""How far is an initiative, and what of it is late? A milestone is due on a day or in a quarter.

COM(2025) 723, annex 3, gives its target dates as years and quarters.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

QUARTER = re.compile(r"(\d{4})[ -]?[Qq]([1-4])\Z")
FIRST_YEAR, LAST_YEAR = 2015, 2100
"""Between these everything lies that an initiative of the Union on AI can mean."""


class State(StrEnum):
    """What its owner says of a milestone."""

    PLANNED = "planned"
    RUNNING = "under way"
    DONE = "done"
    DROPPED = "dropped"


class Looks(StrEnum):
    """What the calendar makes of it today."""

    DONE = "done"
    DROPPED = "dropped"
    LATE = "late"
    SOON = "soon"
    AHEAD = "ahead"


class Due(NamedTuple):
    """The last day on which it is in time, and whether only the quarter was said."""

    last: date
    by_quarter: bool = False


def due_in(text: str) -> Due | None:
    """A day (2027-06-30) or a quarter (2027 Q2); None where it is neither."""
    if found := QUARTER.match(text.strip()):
        return _within(Due(last_of_quarter(int(found[1]), int(found[2])), by_quarter=True))
    try:
        return _within(Due(date.fromisoformat(text.strip())))
    except ValueError:
        return None


def _within(due: Due) -> Due | None:
    return due if FIRST_YEAR <= due.last.year <= LAST_YEAR else None


def last_of_quarter(year: int, quarter: int) -> date:
    after = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    return after - timedelta(days=1)


def due_text(due: Due) -> str:
    """As it is written in a form."""
    if due.by_quarter:
        return f"{due.last.year} Q{(due.last.month + 2) // 3}"
    return due.last.isoformat()


def looks(state: State, last: date, today: date, soon: int) -> Looks:
    """Late is what is neither done nor dropped when its last day is over."""
    if state in {State.DONE, State.DROPPED}:
        return Looks(str(state))
    if last < today:
        return Looks.LATE
    return Looks.SOON if (last - today).days <= soon else Looks.AHEAD


def worst(all_of_them: Iterable[Looks]) -> Looks | None:
    """How an initiative stands as a whole: as its worst milestone that is still to come; done when
    all that was not dropped is done.
    """
    found = set(all_of_them)
    order = (Looks.LATE, Looks.SOON, Looks.AHEAD, Looks.DONE, Looks.DROPPED)
    return next((each for each in order if each in found), None)
