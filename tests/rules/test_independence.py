"""Which declared interests count, for how long, and when is one asked again?"""

from datetime import date

import pytest

from rules.cases import Standing
from rules.independence import COUNTS_YEARS, Line, is_fresh, sign_first, touched
from rules.periods import months_on
from rules.permissions import Permission, Role
from rules.settings import PLAIN

DAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("until", "counts"),
    [
        (None, True),
        (date(2027, 1, 1), True),
        (date(2021, 11, 30), True),
        (date(2021, 11, 29), False),
    ],
)
def test_an_interest_that_ended_counts_for_the_years_of_the_profile(until, counts):
    assert touched([Line(7, until), Line(None, None)], DAY, 5) == ({7} if counts else set())


def test_every_number_of_years_that_can_be_set_can_be_counted_with():
    assert touched([Line(7, date(1950, 1, 1))], DAY, PLAIN[COUNTS_YEARS].most) == {7}


def test_the_day_of_a_leap_year_has_an_earlier_one():
    assert touched([Line(7, date(2027, 2, 28))], date(2028, 2, 29), 1) == {7}
    assert touched([Line(7, date(2027, 2, 27))], date(2028, 2, 29), 1) == set()


@pytest.mark.parametrize(
    ("at", "months", "due"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 30), 12, date(2027, 11, 30)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
    ],
)
def test_a_declaration_is_asked_about_after_so_many_months(at, months, due):
    assert months_on(at, months) == due


def test_nothing_of_a_library_opens_before_one_has_signed_and_all_else_does():
    waits = Standing(frozenset({Role.MEMBER}), unsigned=True)

    assert sign_first(waits, Permission.READ_DOCUMENT) is not None
    assert "Sign" in sign_first(waits, Permission.ADD_DOCUMENT).because
    assert sign_first(waits, Permission.READ_THREAD) is None
    assert sign_first(Standing(frozenset({Role.MEMBER})), Permission.READ_DOCUMENT) is None


@pytest.mark.parametrize(
    ("declared", "fresh"),
    [(None, False), (date(2026, 5, 29), False), (date(2026, 5, 30), True), (DAY, True)],
)
def test_a_declaration_is_relied_on_for_the_months_of_the_profile(declared, fresh):
    assert is_fresh(declared, DAY, 6) is fresh
