"""Who has a place, who is called in, and in which order?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.events import Dates, Stage, counts_code, due_reminders, in_order, stage_at, takes
from rules.places import Promotes, Waiting, ahead, comes_in, promoted

FIRST, ORGANISATIONS = Promotes
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DATES = Dates(NOON - 5 * DAY, NOON - DAY, NOON, NOON + HOUR)


def test_whoever_comes_has_a_place_while_there_is_one_and_nobody_waits():
    assert comes_in(2, 1, 0)
    assert not comes_in(2, 2, 0)
    assert not comes_in(2, 1, 1)


def test_first_come_first_served():
    line = [Waiting(7, 1), Waiting(5, 1), Waiting(6, 2)]

    assert promoted(3, [1], line, FIRST) == [5, 6]


def test_an_organisation_without_a_place_goes_before_those_that_have_one():
    line = [Waiting(5, 1), Waiting(6, 2), Waiting(7, 2), Waiting(8, None), Waiting(9, None)]

    assert promoted(4, [1], line, ORGANISATIONS) == [6, 8, 9]
    assert promoted(9, [1], line, ORGANISATIONS) == [6, 8, 9, 5, 7]


@given(
    st.integers(0, 8),
    st.lists(st.none() | st.integers(1, 3), max_size=8),
    st.sets(st.integers(1, 40)),
    st.sampled_from(Promotes),
    st.data(),
)
def test_nobody_comes_past_the_capacity_and_no_place_stays_free(capacity, inside, line, how, data):
    waiting = [Waiting(n, data.draw(st.none() | st.integers(1, 3))) for n in line]
    called = promoted(capacity, inside, waiting, how)

    assert len(set(called)) == len(called) == min(len(line), max(0, capacity - len(inside)))
    of = {each.number: each.organisation for each in waiting}
    for who in {*of.values(), None}:
        own = [n for n in called if of[n] == who]
        assert own == sorted(own), "within an organisation the order of arrival holds"


def test_how_many_came_before():
    assert ahead(6, [Waiting(5, None), Waiting(6, None), Waiting(9, None)]) == 1


@pytest.mark.parametrize(
    ("at", "stage", "open_now"),
    [
        (NOON - 6 * DAY, Stage.ANNOUNCED, False),
        (NOON - 5 * DAY, Stage.OPEN, True),
        (NOON - DAY, Stage.CLOSED, False),
        (NOON, Stage.RUNNING, False),
        (NOON + HOUR, Stage.OVER, False),
    ],
)
def test_an_event_goes_from_stage_to_stage(at, stage, open_now):
    found = stage_at(DATES, at, published=True, cancelled=False)

    assert found == stage
    assert takes(DATES, at, found) is open_now
    assert stage_at(DATES, at, published=False, cancelled=False) == Stage.DRAFT
    assert stage_at(DATES, at, published=True, cancelled=True) == Stage.CANCELLED


def test_moments_that_cannot_stand_together_are_named():
    assert not DATES.fault()
    assert Dates(NOON, NOON + HOUR, NOON, NOON - HOUR).fault()
    assert Dates(NOON, NOON, NOON, NOON + HOUR).fault()
    assert Dates(NOON, NOON + DAY, NOON, NOON + HOUR).fault()
    assert Dates(NOON, NOON + DAY, NOON, NOON + 8 * DAY).fault()


def test_reminders_fall_due_one_after_the_other():
    before = (timedelta(days=1), timedelta(minutes=60))

    assert due_reminders(NOON, NOON - 2 * DAY, before) == 0
    assert due_reminders(NOON, NOON - DAY, before) == 1
    assert due_reminders(NOON, NOON - HOUR, before) == 2
    assert due_reminders(NOON, NOON - HOUR, (timedelta(), timedelta())) == 0


def test_a_code_is_taken_from_the_beginning_until_shortly_after_the_end():
    assert not counts_code(DATES, NOON - HOUR, 30)
    assert counts_code(DATES, NOON + HOUR + timedelta(minutes=30), 30)
    assert not counts_code(DATES, NOON + HOUR + timedelta(minutes=31), 30)


def test_what_most_want_answered_stands_first_then_what_was_asked_first():
    assert in_order([(0, 4), (2, 9), (2, 3)]) == [3, 9, 4]
