"""Is every figure of a balance what counting by hand gives, and what does a vacancy need?"""

from datetime import date
from fractions import Fraction

import pytest

from rules.balance.days import Member, Stated, on_day, quarters
from rules.balance.measured import State, measured, needed_of
from rules.balance.vacancy import needs
from rules.selection.balance import Balance, Candidate, Limit, Measure, Trait
from rules.terms import Days, Span

COMMERCIAL, SMALL = ("industry", "startup", "sme"), ("startup", "sme")
KIND = Trait.CATEGORY


def limit(measure, figure, values=(), among=(), trait=KIND):
    balance = Balance("a.rule", measure, trait, values, among)
    return Limit(balance, figure, "AIA 67(2)", "setting")


INTERESTS = limit(Measure.SHARE, "2/5", COMMERCIAL)
SMALL_ONES = limit(Measure.SHARE, "2/5", SMALL, COMMERCIAL)
WOMEN_AND_MEN = limit(Measure.EACH_SHARE, "2/5", ("woman", "man"), trait=Trait.GENDER)
CAP = limit(Measure.CAP, "2", trait=Trait.COUNTRY)
FLOOR = limit(Measure.FLOOR, "1", ("civil", "academia"))
MOST = limit(Measure.MOST, "4", trait=Trait.NOTHING)


def people(*kinds, trait=KIND):
    """One for each word; an empty one is somebody of whom it is not stated."""
    return [
        Candidate(n, 0, {trait: frozenset({kind})} if kind else {}) for n, kind in enumerate(kinds)
    ]


def figure(rule, members):
    [one] = measured([rule], members)
    return one.found, one.whole, one.unknown, one.needed, one.state


@pytest.mark.parametrize(
    ("rule", "kinds", "wanted"),
    [
        (INTERESTS, ("industry", "sme", "civil", "civil", "civil"), (2, 5, 0, 2, State.KEPT)),
        (INTERESTS, ("industry", "civil", "civil", "civil", "civil"), (1, 5, 0, 2, State.BROKEN)),
        (INTERESTS, ("industry", "", "civil", "civil", "civil"), (1, 5, 1, 2, State.OPEN)),
        (INTERESTS, ("", "civil", "civil", "civil", "civil"), (0, 5, 1, 2, State.BROKEN)),
        (INTERESTS, (), (0, 0, 0, 0, State.EMPTY)),
        (SMALL_ONES, ("industry", "industry", "sme", "civil"), (1, 3, 0, 2, State.BROKEN)),
        (SMALL_ONES, ("industry", "startup", "sme", "civil"), (2, 3, 0, 2, State.KEPT)),
        (SMALL_ONES, ("industry", "industry", "sme", "", ""), (1, 3, 2, 2, State.OPEN)),
        (SMALL_ONES, ("industry", "sme", "", ""), (1, 2, 2, 1, State.OPEN)),
        (SMALL_ONES, ("civil", "academia"), (0, 0, 0, 0, State.EMPTY)),
        (MOST, ("civil",) * 5, (5, 5, 0, 4, State.BROKEN)),
        (MOST, ("civil",) * 4, (4, 4, 0, 4, State.KEPT)),
    ],
)  # fmt: skip
def test_a_figure_is_kept_broken_or_open_as_the_count_says(rule, kinds, wanted):
    assert figure(rule, people(*kinds)) == wanted


def test_each_gender_is_counted_and_what_is_not_stated_is_neither():
    members = people("woman", "woman", "man", "", trait=Trait.GENDER)

    women, men = measured([WOMEN_AND_MEN], members)

    assert (women.kinds, women.found, women.state) == (("woman",), 2, State.KEPT)
    assert (men.kinds, men.found, men.unknown, men.state) == (("man",), 1, 1, State.OPEN)


def test_a_cap_is_open_while_somebody_could_be_of_that_country():
    states = {
        one.kinds[0]: one.state
        for one in measured([CAP], people("BE", "BE", "DE", "", trait=Trait.COUNTRY))
    }

    assert states == {"BE": State.OPEN, "DE": State.KEPT}
    assert measured([CAP], people(*"XXX", trait=Trait.COUNTRY))[0].state is State.BROKEN


def test_a_category_nobody_is_of_is_missed_by_its_floor():
    assert [one.state for one in measured([FLOOR], people("civil"))] == [State.KEPT, State.BROKEN]


@pytest.mark.parametrize(
    ("rule", "kinds", "trait", "asked"),
    [
        (SMALL_ONES, ("industry", "industry", "sme"), KIND, [(SMALL, 1)]),
        (SMALL_ONES, ("industry", "startup", "sme"), KIND, []),
        (SMALL_ONES, ("industry", "industry", "sme", "sme"), KIND, []),
        (INTERESTS, ("civil", "civil", "civil"), KIND, [(COMMERCIAL, 2)]),
        (INTERESTS, ("sme", "sme", "civil", "civil", "civil"), KIND, [(COMMERCIAL, 1)]),
        (FLOOR, ("civil",), KIND, [(("academia",), 1)]),
        (CAP, ("BE", "BE", "DE"), Trait.COUNTRY, [(("BE",), 1)]),
        (MOST, ("civil",) * 4, KIND, [((), 1)]),
        (WOMEN_AND_MEN, ("woman", "man", "man"), Trait.GENDER, [(("woman",), 1)]),
    ],
)  # fmt: skip
def test_what_the_next_seat_must_be(rule, kinds, trait, asked):
    found = needs([rule], people(*kinds, trait=trait))

    assert [(need.figure.kinds, need.times) for need in found] == asked


def test_so_many_in_a_row_reach_a_share_and_one_fewer_does_not():
    for whole in range(1, 12):
        for found in range(whole):
            members = people(*["sme"] * found, *["civil"] * (whole - found))
            for need in needs([INTERESTS], members):
                reached = Fraction(found + need.times, whole + need.times) >= Fraction(2, 5)
                before = Fraction(found + need.times - 1, whole + need.times - 1)
                assert reached
                assert need.times == 1 or before < Fraction(2, 5)
    assert needed_of(Fraction(2, 5), 7) == 3


def test_on_a_day_the_statements_that_hold_by_then_count():
    grew = (
        Stated(date(2026, 6, 1), {KIND: frozenset({"sme"})}),
        Stated(date(2027, 1, 1), {KIND: frozenset({"industry"})}),
    )
    member = Member(1, Days(Span(date(2026, 6, 1), date(2028, 5, 31))), grew)
    gone = Member(2, Days(Span(date(2026, 6, 1), None), ended_on=date(2026, 9, 1)))

    def at(day):
        return [(each.number, set(each.of(KIND))) for each in on_day([member, gone], day)]

    assert at(date(2026, 5, 31)) == []
    assert at(date(2026, 8, 31)) == [(1, {"sme"}), (2, set())]
    assert at(date(2026, 9, 1)) == [(1, {"sme"})]
    assert at(date(2027, 1, 1)) == [(1, {"industry"})]
    assert at(date(2028, 6, 1)) == []


def test_a_course_is_told_by_quarters_and_ends_today():
    assert quarters(date(2026, 6, 1), date(2027, 1, 15)) == [
        date(2026, 6, 1), date(2026, 7, 1), date(2026, 10, 1), date(2027, 1, 1), date(2027, 1, 15)
    ]  # fmt: skip
    assert quarters(date(2026, 6, 1), date(2026, 6, 1)) == [date(2026, 6, 1)]
    assert len(quarters(date(2000, 1, 1), date(2026, 6, 1))) == 12
