"""Was it sent in time before a meeting, and when are the minutes due after it?"""

from datetime import date

import pytest

from rules.holidays import COMMISSION
from rules.notice_days import Notice, Sent, due_after, in_time, latest

MEETING = date(2026, 10, 15)


@pytest.mark.parametrize(
    ("days", "day"),
    [(30, date(2026, 9, 15)), (14, date(2026, 10, 1)), (5, date(2026, 10, 10))],
)
def test_the_last_day_to_send_is_so_many_days_before(days, day):
    assert latest(MEETING, days) == day
    assert in_time(day, MEETING, days, "key")
    assert not in_time(day.replace(day=day.day + 1), MEETING, days, "key")


@pytest.mark.parametrize(
    ("sent", "urgent", "days"),
    [
        (Sent.INVITATION, False, 30),
        (Sent.DOCUMENTS, False, 14),
        (Sent.DOCUMENTS, True, 5),
        (Sent.INVITATION, True, 5),
        (Sent.URGENT, False, 5),
    ],
)
def test_in_an_urgent_case_fewer_days_are_enough(sent, urgent, days):
    assert Notice().days(sent, urgent=urgent) == days


@pytest.mark.parametrize(
    ("sent_on", "sentence"),
    [
        (
            date(2026, 9, 1),
            "In time. Days before the meeting: 44, asked for: 30.",
        ),
        (
            date(2026, 9, 20),
            "Too late by 5. Days before the meeting: 25, asked for: 30.",
        ),
        (
            date(2026, 10, 16),
            "Too late by 31. Days before the meeting: 0, asked for: 30.",
        ),
    ],
)
def test_a_sentence_says_how_late_it_was(sent_on, sentence):
    answer = in_time(sent_on, MEETING, 30, Sent.INVITATION)

    assert answer.because % answer.facts == sentence


def test_draft_minutes_are_due_after_so_many_working_days():
    assert due_after(date(2026, 10, 15), 15, COMMISSION) == date(2026, 11, 6)
