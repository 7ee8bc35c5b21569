"""By when, and why that day? The last day of a period, with the sentences that explain it.

Regulation (EEC, Euratom) No 1182/71, Article 3.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from rules.outcomes import Saying
from rules.periods import Period, Unit, end_of_count, is_working_day, last_day
from rules.words import sentence as _

COUNTED = _("It runs from the day after %(event)s and ends with the last hour of %(day)s.")
MOVED = _("Its count ends on %(counted)s, no working day: the next one is the last (3(4)).")
HELD_OPEN = _("It holds two working days at least: %(counted)s would be too early (3(5)).")


@dataclass(frozen=True, slots=True)
class Deadline:
    day: date
    counted: date
    """Where the bare count ends."""
    says: tuple[Saying, ...]


def deadline(event: date, period: Period, holidays: AbstractSet[date]) -> Deadline:
    day, counted = last_day(event, period, holidays), end_of_count(event, period, holidays)
    facts = {"event": event, "day": day, "counted": counted}
    texts = (COUNTED, *_why(day, counted, period, holidays))
    return Deadline(day, counted, tuple(Saying(text, facts) for text in texts))


def _why(day: date, counted: date, period: Period, holidays: AbstractSet[date]) -> Iterator[str]:
    """Why is it later than the bare count?"""
    if day == counted or period.unit is Unit.WORKING_DAYS:
        return
    following = last_day(counted, Period(0), holidays)
    if not is_working_day(counted, holidays):
        yield MOVED
    if day > following:
        yield HELD_OPEN
