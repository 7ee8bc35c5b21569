"""When does a period end? Regulation (EEC, Euratom) No 1182/71.

Article 3(1): the day of the event is not counted. 3(2): it ends with the last hour of the last day.
3(4): if that is a holiday, a Saturday or a Sunday, with the last hour of the next working day; not
so for periods counted back from a day. 3(5): two days or more hold two working days at least.
"""

from calendar import monthrange
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from rules.silence import on_the_clock

CITE = "Regulation (EEC, Euratom) No 1182/71"
DAY = timedelta(days=1)
SATURDAY = 5


class Unit(StrEnum):
    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Period:
    length: int
    unit: Unit = Unit.DAYS


def is_working_day(day: date, holidays: AbstractSet[date]) -> bool:
    """Article 2(2): all days but holidays, Saturdays and Sundays."""
    return day.weekday() < SATURDAY and day not in holidays


def last_day(event: date, period: Period, holidays: AbstractSet[date]) -> date:
    """The last day of a period that an event sets going."""
    nominal = end_of_count(event, period, holidays)
    if period.unit is Unit.WORKING_DAYS:
        return nominal
    ends = _working_day_from(nominal, holidays)
    short = nominal - event >= 2 * DAY
    return max(ends, _nth_working_day(event, 2, holidays)) if short else ends


def end_of_count(event: date, period: Period, holidays: AbstractSet[date]) -> date:
    """Where the bare count ends, whatever day that is."""
    if period.unit is Unit.WORKING_DAYS:
        return _nth_working_day(event, period.length, holidays)
    if period.unit in {Unit.MONTHS, Unit.YEARS}:
        return months_on(event, _months(period))
    return event + timedelta(days=_days(period))


def over_at(day: date, zone: tzinfo) -> datetime:
    """The first moment after the last hour of that day; up to it, it is not too late."""
    return on_the_clock(datetime.combine(day + DAY, datetime.min.time()), zone)


def latest_day(event: date, period: Period, holidays: AbstractSet[date]) -> date:
    """Counted back from a day: the last day on which it is still early enough (Article 3(4), end:
    it may be a holiday).
    """
    if period.unit is Unit.WORKING_DAYS:
        return _nth_working_day(event, period.length, holidays, back=True)
    if period.unit in {Unit.MONTHS, Unit.YEARS}:
        return months_on(event, -_months(period))
    return event - timedelta(days=_days(period))


def _days(period: Period) -> int:
    return period.length * (7 if period.unit is Unit.WEEKS else 1)


def _months(period: Period) -> int:
    return period.length * (12 if period.unit is Unit.YEARS else 1)


def months_on(day: date, months: int) -> date:
    """The same date; where the month has none, its last day (Article 3(2)(c))."""
    years, month = divmod(day.month - 1 + months, 12)
    room = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, room))


def _working_day_from(day: date, holidays: AbstractSet[date]) -> date:
    return next(each for each in _days_from(day, DAY) if is_working_day(each, holidays))


def _nth_working_day(
    event: date, number: int, holidays: AbstractSet[date], *, back: bool = False
) -> date:
    """The event's own day never counts."""
    if number == 0:
        return event
    step = -DAY if back else DAY
    working = (d for d in _days_from(event + step, step) if is_working_day(d, holidays))
    return next(day for count, day in enumerate(working, 1) if count == number)


def _days_from(day: date, step: timedelta) -> Iterator[date]:
    while True:
        yield day
        day += step
