"""How does a written procedure end?"""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.consent import Consensus, Silence
from rules.electorate import Choice, Electorate
from rules.holidays import COMMISSION
from rules.majority import MAJORITY_OF_SEATS
from rules.written import Ending, Written, end_of, ended, in_time

FOR, AGAINST, ABSTAIN = Choice
END = datetime(2026, 10, 1, 22, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ASKED = Written(END)
DEAF = Written(END, Silence.NOTHING)
BOARD = Electorate(27)


def tally(in_favour, against=0, abstained=0):
    return Counter({FOR: in_favour, AGAINST: against, ABSTAIN: abstained})


@pytest.mark.parametrize(
    ("before", "counts"), [(SECOND, True), (0 * SECOND, False), (-SECOND, False)]
)
def test_an_answer_counts_before_the_end_and_not_at_it(before, counts):
    assert in_time(ASKED, END - before) is counts


@pytest.mark.parametrize(
    ("written", "rule", "votes", "electorate", "ending"),
    [
        (ASKED, MAJORITY_OF_SEATS, tally(0), BOARD, Ending.ADOPTED),
        (ASKED, MAJORITY_OF_SEATS, tally(0, 13), BOARD, Ending.ADOPTED),
        (ASKED, MAJORITY_OF_SEATS, tally(0, 14), BOARD, Ending.REJECTED),
        (ASKED, MAJORITY_OF_SEATS, tally(0, 10, 4), BOARD, Ending.REJECTED),
        (ASKED, MAJORITY_OF_SEATS, tally(0, 12), Electorate(27, vacant=2), Ending.REJECTED),
        (DEAF, MAJORITY_OF_SEATS, tally(13), BOARD, Ending.REJECTED),
        (DEAF, MAJORITY_OF_SEATS, tally(14), BOARD, Ending.ADOPTED),
        (ASKED, Consensus(), tally(0), BOARD, Ending.ADOPTED),
        (ASKED, Consensus(), tally(26, 1), BOARD, Ending.REJECTED),
    ],
)
def test_at_its_end_silence_means_what_was_announced(written, rule, votes, electorate, ending):
    found = ended(written, rule, votes, electorate, END)

    assert found.ending is ending
    assert found.over


def test_before_its_end_it_runs_even_where_the_result_is_certain():
    found = ended(ASKED, MAJORITY_OF_SEATS, tally(20), BOARD, END - SECOND)

    assert (found.ending, found.over) == (Ending.RUNNING, False)
    assert found.outcome is not None
    assert found.outcome.certain


@pytest.mark.parametrize(("stops", "ending"), [(13, Ending.ADOPTED), (14, Ending.TO_A_MEETING)])
def test_more_than_half_of_the_members_take_it_to_a_meeting(stops, ending):
    found = ended(ASKED, MAJORITY_OF_SEATS, tally(5), BOARD, END, stops=stops)

    assert found.ending is ending
    assert (found.outcome is None) is (ending is Ending.TO_A_MEETING)


@pytest.mark.parametrize("what", ["stopped_by_chair", "text_changed"])
@pytest.mark.parametrize(
    ("at", "moment", "halted"),
    [
        (END - SECOND, END, True),
        (END - SECOND, END - 2 * SECOND, False),
        (END, END + SECOND, False),
        (END + SECOND, END + 2 * SECOND, False),
    ],
)
def test_what_stops_it_stops_it_only_before_its_end(what, at, moment, halted):
    found = ended(replace(ASKED, **{what: at}), MAJORITY_OF_SEATS, tally(5), BOARD, moment)

    ending = Ending.TO_A_MEETING if what == "stopped_by_chair" else Ending.VOID
    assert (found.ending is ending) is halted


def test_it_says_how_many_kept_silent_and_what_that_meant():
    found = ended(ASKED, MAJORITY_OF_SEATS, tally(5, 2), BOARD, END, cite="written.silence_means")

    assert [each.because % each.facts for each in found.says] == [
        "Carried: 25 in favour, 2 against, 0 abstained.",
        "Needed: 14 in favour, of all 27 seats with a vote (written.silence_means).",
        "Not answering counted as consent; not answered: 20.",
    ]


def test_it_ends_with_the_last_hour_in_brussels_of_so_many_working_days():
    until = end_of(date(2026, 10, 16), 10, COMMISSION, ZoneInfo("Europe/Brussels"))

    assert until == datetime(2026, 10, 30, 23, tzinfo=UTC)
