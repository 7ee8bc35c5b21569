from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.silence import Outcome, Silence, earliest, on_the_clock

BRUSSELS = ZoneInfo("Europe/Brussels")
NOON = datetime(2026, 11, 20, 11, tzinfo=UTC)
"""The end of the silence in the cases below."""
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)

# Objected and withdrawn, as hours before the end (None: nobody did), then how it stands an hour
# before the end, at its very end, and a day later.
CASES = [
    ("nobody says anything", None, None, "pending agreed agreed"),
    ("an objection two hours before", 2, None, "objected objected objected"),
    ("an objection half an hour before", 0.5, None, "pending objected objected"),
    ("an objection at the very end comes too late", 0, None, "pending agreed agreed"),
    ("an objection the day after comes too late", -24, None, "pending agreed agreed"),
    ("withdrawn in time", None, 3, "withdrawn withdrawn withdrawn"),
    ("withdrawn at the very end: it is agreed", None, 0, "pending agreed agreed"),
    ("objected to, then withdrawn: the objection came first", 5, 3, "objected objected objected"),
    ("withdrawn, then objected to", 3, 5, "withdrawn withdrawn withdrawn"),
    ("both in the same moment: the objection counts", 2, 2, "objected objected objected"),
]


@pytest.mark.parametrize(("objected", "withdrawn", "expected"), [case[1:] for case in CASES],
                         ids=[case[0] for case in CASES])  # fmt: skip
def test_how_it_stands_before_at_and_after_its_end(objected, withdrawn, expected):
    stops = [None if hours is None else NOON - hours * HOUR for hours in (objected, withdrawn)]
    silence = Silence(NOON, *stops)

    found = [silence.outcome(at) for at in (NOON - HOUR, NOON, NOON + 24 * HOUR)]

    assert found == [Outcome(word) for word in expected.split()]


def test_a_second_decides():
    assert Silence(NOON).outcome(NOON - SECOND) is Outcome.PENDING
    assert Silence(NOON, objected=NOON - SECOND).outcome(NOON) is Outcome.OBJECTED


# When it was put forward, how many days there must be, and the first end, all in UTC.
FIRST = [
    ("in winter", "2026-11-10 11:00", 5, "2026-11-15 11:00"),
    ("over the end of summer time: one hour more", "2026-10-23 10:00", 5, "2026-10-28 11:00"),
    ("over its beginning: one hour less", "2026-03-27 11:00", 5, "2026-04-01 10:00"),
    ("over new year", "2026-12-30 23:30", 5, "2027-01-04 23:30"),
    ("no days at all", "2026-11-10 11:00", 0, "2026-11-10 11:00"),
    ("an hour the clocks show twice: the later one", "2026-10-24 00:30", 1, "2026-10-25 01:30"),
    ("an hour the clocks leave out: after it", "2026-03-28 01:30", 1, "2026-03-29 01:30"),
]


@pytest.mark.parametrize(("opened", "days", "expected"), [case[1:] for case in FIRST],
                         ids=[case[0] for case in FIRST])  # fmt: skip
def test_the_first_end_is_so_many_days_on_by_the_clocks_of_brussels(opened, days, expected):
    opened, expected = (
        datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (opened, expected)
    )

    assert earliest(opened, days, BRUSSELS) == expected


def test_nobody_ever_has_less_time_than_was_said():
    days = [datetime.fromisoformat(text) for text in ("2026-03-29", "2026-10-25", "2026-06-01")]
    shown = [day + timedelta(minutes=30 * half) for day in days for half in range(48)]

    for each in shown:
        for fold in (0, 1):
            assert on_the_clock(each, BRUSSELS) >= each.replace(tzinfo=BRUSSELS, fold=fold)
