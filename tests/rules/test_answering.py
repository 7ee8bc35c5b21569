"""By when must the AI Office answer a complete file?"""

from datetime import date

import pytest

from rules.answering import Asked, Reading, answer_by
from rules.holidays import COMMISSION

RECEIVED = date(2026, 9, 1)
TWICE = [
    Asked(date(2026, 9, 4), date(2026, 9, 10)),
    Asked(date(2026, 9, 14), date(2026, 12, 18)),
]


@pytest.mark.parametrize(
    ("asked", "reading", "due"),
    [
        ([], Reading.ANEW, date(2026, 9, 15)),
        ([Asked(date(2026, 9, 4), date(2026, 9, 10))], Reading.ANEW, date(2026, 9, 24)),
        ([Asked(date(2026, 9, 4), date(2026, 9, 10))], Reading.GOES_ON, date(2026, 9, 21)),
        (TWICE, Reading.ANEW, date(2027, 1, 4)),
        (TWICE, Reading.GOES_ON, date(2027, 1, 4)),
        ([Asked(date(2026, 9, 4))], Reading.ANEW, None),
        ([*TWICE, Asked(date(2026, 12, 20))], Reading.GOES_ON, None),
    ],
)
def test_two_weeks_run_from_the_day_the_file_is_complete(asked, reading, due):
    assert answer_by(RECEIVED, asked, COMMISSION, reading).due == due


def test_it_says_since_when_it_waits_or_by_when_it_is_due():
    waits = answer_by(RECEIVED, [Asked(date(2026, 9, 4))], COMMISSION).says
    runs = answer_by(RECEIVED, [], COMMISSION).says

    assert "asked for on 2026-09-04" in waits.because % waits.facts
    assert runs.because % runs.facts == (
        "Complete on 2026-09-01: to be answered by 2026-09-15 "
        "(Regulation (EEC, Euratom) No 1182/71)."
    )


def test_what_comes_anew_after_it_was_completed_has_its_own_two_weeks():
    completed = [Asked(date(2026, 9, 4), date(2026, 9, 10))]

    assert answer_by(date(2026, 9, 15), completed, COMMISSION).due == date(2026, 9, 29)
