"""Can the year still have the meetings that the act asks for? AIA 67(7): at least two."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MONTH = 30.44
"""Days, on average."""


class Year(StrEnum):
    HELD = "held"
    CALLED = "called"
    """As many as are asked for, with those to come."""
    OPEN = "open"
    """One more must be called, and there is time."""
    URGENT = "urgent"
    """Only with the short notice of an urgent case."""
    LOST = "lost"
    """No notice is short enough."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The figures of the rules profile."""

    fewest: int
    notice_days: int
    urgent_days: int
    warn_months: int


@dataclass(frozen=True, slots=True)
class Yearly:
    """How a year stands, and until when something can be done about it."""

    year: int
    state: Year
    fewest: int
    held: int
    coming: int
    call_by: date
    """The last day on which an invitation goes out in time."""
    months_since: int | None
    """Since the last meeting; None: there was none yet."""
    too_long: bool

    @property
    def missing(self) -> int:
        return max(0, self.fewest - self.held - self.coming)

    @property
    def warns(self) -> bool:
        late = self.state in {Year.URGENT, Year.LOST}
        return late or (self.state == Year.OPEN and self.too_long)


def yearly(asked: Asked, held: Sequence[date], coming: Sequence[date], day: date) -> Yearly:
    """Held are the meetings that took place, in this year or before; coming those called since."""
    last = max((each for each in held if each <= day), default=None)
    since = None if last is None else int((day - last).days / MONTH)
    have = sum(1 for each in held if each.year == day.year)
    more = sum(1 for each in coming if each.year == day.year and each >= day)
    end = date(day.year, 12, 31)
    call_by = end - timedelta(days=asked.notice_days)
    state = _state(asked, have, more, (end - day).days)
    months = day.month - 1 if since is None else since
    too_long = months >= asked.warn_months
    silent = too_long and not any(each >= day for each in coming)
    return Yearly(day.year, state, asked.fewest, have, more, call_by, since, silent)


def _state(asked: Asked, held: int, coming: int, left: int) -> Year:
    if held >= asked.fewest:
        return Year.HELD
    if held + coming >= asked.fewest:
        return Year.CALLED
    if left >= asked.notice_days:
        return Year.OPEN
    return Year.URGENT if left >= asked.urgent_days else Year.LOST
