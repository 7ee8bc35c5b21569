"""Who may annex reasons, and until when?"""

from datetime import date

import pytest

from rules.dissent import dissenting, may_annex, until
from rules.electorate import Choice
from rules.holidays import COMMISSION

LAST = date(2026, 11, 6)


@pytest.mark.parametrize(
    ("said", "today", "may"),
    [
        (Choice.AGAINST, LAST, True),
        (Choice.ABSTAIN, LAST, True),
        (Choice.ABSTAIN, date(2026, 11, 7), False),
        (Choice.FOR, LAST, False),
        (None, LAST, False),
    ],
)
def test_who_did_not_agree_may_say_why_in_time(said, today, may):
    answer = may_annex(said, LAST, today)

    assert answer.granted is may
    assert answer.because % answer.facts


def test_the_time_to_say_why_is_in_working_days():
    assert until(date(2026, 10, 29), 5, COMMISSION) == LAST


def test_a_place_is_kept_for_exactly_those():
    said = {"SE": Choice.AGAINST, "BE": Choice.ABSTAIN, "FR": Choice.FOR}

    assert dissenting(said) == ("BE", "SE")
