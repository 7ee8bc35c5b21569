"""When does a mandate end, may it be renewed, and what does it carry on a given day?"""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.access import Role
from rules.charter import Term
from rules.sources import law
from rules.terms import (
    Days,
    Extension,
    Span,
    Tenure,
    last_day,
    may_last_until,
    most_months,
    renewable,
    sees,
    sits,
    votes,
)

BOARD = Term(36, 1, law("AIA 65(3)"))
PANEL = Term(24, None, law("SPR 4(1)"))
FORUM = Term(24, None, law("AIA 67(4)"), extension_months=48)
CO_CHAIR = Term(24, 1, law("AIA 67(6)"))
NONE = Term(None, None, law("AIA 67(5)"))

DAY = timedelta(days=1)
MARCH = date(2026, 3, 1)
days_of_life = st.dates(date(2024, 8, 1), date(2060, 12, 31))
spans = st.builds(Span, st.none() | days_of_life, st.none() | days_of_life)
mandates = st.builds(Days, spans, spans, spans, st.none() | days_of_life)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 3, 1), 36, date(2029, 2, 28)),
        (date(2025, 3, 1), 36, date(2028, 2, 29)),
        (date(2026, 6, 1), 24, date(2028, 5, 31)),
        (date(2026, 1, 1), 12, date(2026, 12, 31)),
        (date(2026, 12, 1), 1, date(2026, 12, 31)),
        (date(2026, 9, 17), 12, date(2027, 9, 16)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 8, 29), 6, date(2027, 2, 28)),
        (date(2026, 8, 28), 6, date(2027, 2, 27)),
        (date(2028, 2, 29), 36, date(2031, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 28)),
    ],
)
def test_a_term_ends_the_day_before_it_comes_round(start, months, end):
    assert last_day(start, months) == end


@given(days_of_life, st.integers(1, 120))
def test_a_later_start_never_ends_earlier(start, months):
    assert last_day(start, months) <= last_day(start + DAY, months)


@given(days_of_life, st.integers(1, 60), st.integers(1, 60))
def test_two_terms_in_a_row_end_like_one_long_term(start, one, two):
    start = start.replace(day=min(start.day, 28))

    assert last_day(last_day(start, one) + DAY, two) == last_day(start, one + two)


@given(days_of_life, st.integers(1, 120))
def test_a_term_ends_in_its_month_or_on_the_last_day_before(start, months):
    end = last_day(start, months)
    passed = (end.year - start.year) * 12 + end.month - start.month

    if start.day == 1:
        assert (passed, end.day) == (months - 1, monthrange(end.year, end.month)[1])
    else:
        assert (passed, end.day < start.day) == (months, True)


@pytest.mark.parametrize(
    ("term", "reading", "months"),
    [
        (BOARD, Extension.MORE, 72),
        (CO_CHAIR, Extension.MORE, 48),
        (PANEL, Extension.MORE, None),
        (NONE, Extension.MORE, None),
        (FORUM, Extension.MORE, 72),
        (FORUM, Extension.IN_ALL, 48),
        (BOARD, Extension.IN_ALL, 72),
    ],
)
def test_the_longest_stay_is_the_law_s(term, reading, months):
    assert most_months(term, reading) == months


@pytest.mark.parametrize(
    ("term", "reading", "renewals_allowed"),
    [
        (BOARD, Extension.MORE, 1),
        (CO_CHAIR, Extension.MORE, 1),
        (FORUM, Extension.MORE, 2),
        (FORUM, Extension.IN_ALL, 1),
    ],
)
def test_renewals_stop_where_the_law_stops_them(term, reading, renewals_allowed):
    last_one = renewable(term, Tenure(MARCH, renewals_allowed - 1), reading)
    one_more = renewable(term, Tenure(MARCH, renewals_allowed), reading)

    assert (last_one.granted, one_more.granted) == (True, False)


def test_a_third_term_in_the_board_is_refused_with_its_article():
    answer = renewable(BOARD, Tenure(MARCH, renewals=1))

    assert answer.because % answer.facts == (
        "Nobody may stay longer than 72 months in all on this seat (AIA 65(3))."
    )


@given(st.integers(0, 50))
def test_the_panel_sets_no_limit_to_renewals(renewals):
    assert renewable(PANEL, Tenure(MARCH, renewals))


def test_a_permanent_member_has_nothing_to_renew():
    answer = renewable(NONE, Tenure(MARCH))

    assert (answer.granted, "no term" in answer.because) == (False, True)


@pytest.mark.parametrize("reading", Extension)
def test_the_last_day_allowed_is_allowed_and_the_next_is_not(reading):
    most = most_months(FORUM, reading) or 0
    end = last_day(MARCH, most)

    on_time = may_last_until(FORUM, Tenure(MARCH), end, reading)
    too_late = may_last_until(FORUM, Tenure(MARCH), end + DAY, reading)

    assert (on_time.granted, too_late.granted) == (True, False)


@given(days_of_life)
def test_no_day_is_too_late_where_no_limit_is_set(until):
    assert may_last_until(PANEL, Tenure(MARCH), until)


@pytest.mark.parametrize(
    ("day", "sitting"),
    [
        (date(2026, 2, 28), False),
        (date(2026, 3, 1), True),
        (date(2029, 2, 28), True),
        (date(2029, 3, 1), False),
    ],
)
def test_a_mandate_holds_on_its_first_and_last_day(day, sitting):
    assert sits(Days(Span(MARCH, date(2029, 2, 28))), day) is sitting


def test_a_newcomer_may_read_in_before_the_first_day():
    days = Days(Span(MARCH), sees=Span(first=date(2026, 2, 15)))

    assert sees(days, date(2026, 2, 20))
    assert not sits(days, date(2026, 2, 20))
    assert not sees(days, date(2026, 2, 14))


def test_a_mandate_ended_early_leaves_nothing_from_that_day_on():
    ended = Days(Span(MARCH), sees=Span(last=date(2030, 1, 1)), ended_on=date(2026, 9, 1))

    assert sits(ended, date(2026, 8, 31))
    assert not sits(ended, date(2026, 9, 1))
    assert not sees(ended, date(2026, 9, 1))


@pytest.mark.parametrize(
    ("role", "own", "seat_votes", "cast"),
    [
        (Role.MEMBER, Span(), True, True),
        (Role.MEMBER, Span(), False, False),
        (Role.MEMBER, Span(first=MARCH + DAY), True, False),
        (Role.ALTERNATE, Span(), True, False),
        (Role.ALTERNATE, Span(last=MARCH), True, False),
        (Role.ALTERNATE, Span(MARCH, MARCH), True, True),
        (Role.ALTERNATE, Span(MARCH, MARCH), False, False),
        (Role.ADVISER, Span(MARCH, MARCH), True, False),
        (Role.OBSERVER, Span(MARCH, MARCH), True, False),
        (Role.SECRETARIAT, Span(MARCH, MARCH), True, False),
    ],
)
def test_the_seat_votes_through_its_member_or_an_alternate_standing_in(role, own, seat_votes, cast):
    assert votes(Days(Span(MARCH), votes=own), MARCH, role, seat_votes=seat_votes) is cast


@given(mandates, days_of_life, st.sampled_from([Role.MEMBER, Role.ALTERNATE]))
def test_nobody_votes_without_sitting(days, day, role):
    assert sits(days, day) or not votes(days, day, role, seat_votes=True)
