"""When does a period end, and what is a day off? Regulation 1182/71."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.charter import Trust
from rules.holidays import COMMISSION, LISTS, days_off, easter, known_from, reckoned
from rules.periods import Period, Unit, is_working_day, last_day, latest_day, over_at

BRUSSELS = ZoneInfo("Europe/Brussels")
DAYS, WORKING, WEEKS, MONTHS, YEARS = Unit
dates = st.dates(date(2023, 2, 1), date(2039, 11, 1))
NONE = frozenset()


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2014, date(2014, 4, 20)),
        (2023, date(2023, 4, 9)),
        (2024, date(2024, 3, 31)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
        (1818, date(1818, 3, 22)),
        (1954, date(1954, 4, 18)),
        (1981, date(1981, 4, 19)),
    ],
)
def test_easter_falls_where_the_calendar_says(year, sunday):
    assert easter(year) == sunday


def test_reckoning_gives_the_published_list_of_2023():
    workdays = {day for day in reckoned(2023) if day.weekday() < 5}

    assert workdays == days_off(2023)
    assert known_from(2023).trust is Trust.OFFICIAL


def test_reckoning_gives_the_published_list_of_2014():
    published = {(1, 1), (1, 2), (4, 17), (4, 18), (4, 21), (5, 1), (5, 9), (5, 29), (5, 30)}
    published |= {(6, 9), (7, 21), (8, 15)} | {(12, day) for day in (24, 25, 26, 29, 30, 31)}

    assert {(d.month, d.day) for d in reckoned(2014) if d.weekday() < 5} == published


def test_a_year_without_a_list_says_that_it_is_reckoned():
    assert 2026 not in LISTS
    assert known_from(2026).trust is Trust.UNVERIFIED
    assert date(2026, 4, 2) in COMMISSION


@pytest.mark.parametrize(
    ("event", "period", "ends"),
    [
        # 3(1): the day of the event is not counted
        (date(2026, 9, 1), Period(14), date(2026, 9, 15)),
        (date(2026, 9, 1), Period(2, WEEKS), date(2026, 9, 15)),
        # 3(4): a Saturday, a Sunday, a holiday give way to the next working day
        (date(2026, 9, 5), Period(14), date(2026, 9, 21)),
        (date(2026, 9, 6), Period(14), date(2026, 9, 21)),
        (date(2026, 4, 28), Period(3), date(2026, 5, 4)),
        (date(2026, 12, 10), Period(14), date(2027, 1, 4)),
        # 3(2)(c): the same date, or the last day of the month
        (date(2026, 8, 31), Period(1, MONTHS), date(2026, 9, 30)),
        (date(2027, 1, 31), Period(1, MONTHS), date(2027, 3, 1)),
        (date(2026, 11, 15), Period(3, MONTHS), date(2027, 2, 15)),
        (date(2028, 2, 29), Period(1, YEARS), date(2029, 2, 28)),
        # 3(5): two days or more hold two working days
        (date(2026, 9, 4), Period(2), date(2026, 9, 8)),
        (date(2026, 9, 4), Period(3), date(2026, 9, 8)),
        (date(2026, 9, 3), Period(1), date(2026, 9, 4)),
        (date(2026, 9, 4), Period(1), date(2026, 9, 7)),
        (date(2026, 4, 1), Period(5), date(2026, 4, 8)),
        # in working days: none of the others counts
        (date(2026, 9, 4), Period(10, WORKING), date(2026, 9, 18)),
        (date(2026, 12, 22), Period(2, WORKING), date(2027, 1, 4)),
        (date(2026, 4, 1), Period(1, WORKING), date(2026, 4, 7)),
    ],
)
def test_a_period_ends_where_the_regulation_says(event, period, ends):
    assert last_day(event, period, COMMISSION) == ends


@given(dates, st.integers(1, 90), st.sampled_from(Unit))
def test_a_period_ends_on_a_working_day_and_never_too_early(event, length, unit):
    period = Period(min(length, 5) if unit is YEARS else length, unit)

    ends = last_day(event, period, COMMISSION)

    assert is_working_day(ends, COMMISSION) or ends.year > 2040
    assert ends >= last_day(event, period, NONE) or unit is WORKING
    assert last_day(event + timedelta(days=1), period, COMMISSION) >= ends


@given(dates, st.integers(2, 20))
def test_two_days_or_more_hold_two_working_days(event, length):
    ends = last_day(event, Period(length), COMMISSION)

    inside = (event + timedelta(days=n) for n in range(1, (ends - event).days + 1))
    assert sum(is_working_day(day, COMMISSION) for day in inside) >= 2


@pytest.mark.parametrize(
    ("event", "period", "latest"),
    [
        (date(2026, 10, 15), Period(30), date(2026, 9, 15)),
        (date(2027, 1, 15), Period(14), date(2027, 1, 1)),
        (date(2027, 3, 31), Period(1, MONTHS), date(2027, 2, 28)),
        (date(2026, 9, 14), Period(2, WEEKS), date(2026, 8, 31)),
        (date(2027, 1, 5), Period(2, WORKING), date(2026, 12, 23)),
    ],
)
def test_counted_back_a_day_is_a_day(event, period, latest):
    assert latest_day(event, period, COMMISSION) == latest


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        (date(2026, 9, 15), datetime(2026, 9, 15, 22, tzinfo=UTC)),
        (date(2026, 12, 1), datetime(2026, 12, 1, 23, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 22, tzinfo=UTC)),
    ],
)
def test_the_last_hour_of_a_day_is_that_of_brussels(day, moment):
    assert over_at(day, BRUSSELS) == moment
