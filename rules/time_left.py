"""How much of a time limit is left, in working days, and how is it said?"""

from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from rules.periods import is_working_day

DAY = timedelta(days=1)


def working_days_left(today: date, last: date, holidays: AbstractSet[date]) -> int:
    """How many working days lie after today, up to the last one; below zero: as many are over."""
    if last < today:
        return -working_days_left(last, today, holidays)
    days = ((today + n * DAY) for n in range(1, (last - today).days + 1))
    return sum(is_working_day(day, holidays) for day in days)
