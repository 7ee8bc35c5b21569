"""Would it carry in the Council, and what would turn it round?"""

import random
from fractions import Fraction
from itertools import combinations

import pytest

from rules.electorate import Choice
from rules.flips import smallest_switch
from rules.populations import TABLES, Populations, table_on
from rules.qualified import (
    COMMISSION_PROPOSAL,
    NO_PROPOSAL,
    blockers_needed,
    enough,
    indicator,
    percent,
)
from rules.states import MEMBER_STATES

TABLE = TABLES[0]
STATES = [state.code for state in MEMBER_STATES]
BY_SIZE = sorted(STATES, key=lambda code: -TABLE.people[code])


def without(*opposed):
    return {code: Choice.FOR for code in STATES if code not in opposed}


def by_the_book(yes, part, people, *, proposal=True):
    """The treaty read aloud: once more, and in another way than the rule."""
    whole, held = sum(people[s] for s in part), sum(people[s] for s in yes)
    members = 100 * len(yes) >= (55 if proposal else 72) * len(part)
    if not members or not part:
        return False
    if 100 * held >= 65 * whole:
        return True
    if not proposal:
        return False
    if len(part) == len(people):
        return len(part) - len(yes) < 4
    ranked = sorted((people[s] for s in part), reverse=True)
    fewest = next(n for n in range(len(part) + 1) if 100 * sum(ranked[:n]) > 35 * whole)
    return len(part) - len(yes) < fewest + 1


def test_the_table_has_every_member_state_and_the_sum_it_was_checked_with():
    assert set(TABLE.people) == set(STATES)
    assert TABLE.total == 449_206_579


@pytest.mark.parametrize(
    ("opposed", "share", "carries", "by_blockers"),
    [
        (("DE", "FR", "IT"), "53.06", True, True),
        (("DE", "FR", "IT", "MT"), "52.94", False, False),
        (("DE", "FR"), "66.20", True, False),
        (("DE", "PL", "NL", "HU"), "67.14", True, False),
        (("DE", "ES", "PL", "RO"), "58.21", False, False),
        (tuple(BY_SIZE[14:]), "90.41", False, False),
        (tuple(BY_SIZE[15:]), "91.85", True, False),
        ((), "100.00", True, False),
        (tuple(STATES), "0.00", False, False),
    ],
)
def test_the_worked_cases_of_the_treaties(opposed, share, carries, by_blockers):
    found = indicator(without(*opposed), TABLE)

    assert f"{float(100 * found.share):.2f}" == share
    assert (found.carries, found.by_blockers) == (carries, by_blockers)
    assert found.not_in_favour == set(opposed)
    assert found.needed == 15


def test_the_bars_of_the_population_are_exact():
    assert COMMISSION_PROPOSAL.people * TABLE.total == Fraction(29_198_427_635, 100)
    assert percent(Fraction(6_499_999, 10_000_000)) == "64.99"


def test_abstaining_is_not_being_in_favour():
    said = without("DE", "ES", "PL") | {"RO": Choice.ABSTAIN}

    assert not indicator(said, TABLE)
    assert indicator(said | {"RO": Choice.FOR}, TABLE)


def test_without_a_proposal_twenty_are_needed_and_population_alone_blocks():
    assert indicator(without("DE", "FR", "IT"), TABLE, NO_PROPOSAL).carries is False
    assert indicator(without(*BY_SIZE[20:]), TABLE, NO_PROPOSAL).carries is True
    assert indicator(without(*BY_SIZE[19:]), TABLE, NO_PROPOSAL).carries is False


def test_it_says_that_it_is_an_indicator_and_why_three_do_not_block():
    found = indicator(without("DE", "FR", "IT"), TABLE)

    told = [each.because % each.facts for each in found.says]
    assert told == [
        "24 of 27 states in favour; 15 needed.",
        "They hold 53.06 % of the population; 65.00 % needed.",
        "Not in favour: 3; a blocking minority needs 4.",
        "An indicator only: this is the Council's rule (TEU 16(4)), not this body's.",
    ]


@pytest.mark.parametrize("proposal", [True, False])
def test_it_agrees_with_the_treaty_read_aloud_on_random_votes(proposal):
    rule = COMMISSION_PROPOSAL if proposal else NO_PROPOSAL
    draw = random.Random(65)
    for _ in range(10_000):
        odds = draw.random()
        part = frozenset(
            STATES if draw.random() < 0.7 else draw.sample(STATES, draw.randint(1, 26))
        )
        yes = frozenset(state for state in sorted(part) if draw.random() < odds)

        said = dict.fromkeys(yes, Choice.FOR)
        found = indicator(said, TABLE, rule, part)

        assert found.carries is by_the_book(yes, part, TABLE.people, proposal=proposal)
        more = sorted(part - yes)
        if found.carries and more:
            assert enough(yes | {draw.choice(more)}, part, TABLE, rule)


def switches(yes, part, table, rule):
    """By trying every set of states that could go over, the smallest first."""
    now = enough(yes, part, table, rule)
    for number in range(1, len(part) + 1):
        for moved in combinations(sorted(part), number):
            if enough(yes ^ frozenset(moved), part, table, rule) is not now:
                return number
    return 0


def test_the_smallest_switch_agrees_with_trying_all():
    draw = random.Random(238)
    for turn in range(200):
        people = {f"S{n}": draw.choice([1, 2, 5, 30, 80]) for n in range(draw.randint(1, 9))}
        table = Populations(TABLE.since, TABLE.source, people)
        rule = COMMISSION_PROPOSAL if turn % 3 else NO_PROPOSAL
        part = frozenset(draw.sample(sorted(people), draw.randint(1, len(people))))
        yes = frozenset(state for state in sorted(part) if draw.random() < 0.6)

        found = smallest_switch(dict.fromkeys(yes, Choice.FOR), table, rule, part)

        assert len(found) == switches(yes, part, table, rule)
        if found:
            turned = enough(yes ^ frozenset(found), part, table, rule)
            assert turned is not enough(yes, part, table, rule)


def test_in_the_trap_case_one_more_state_blocks():
    assert smallest_switch(without("DE", "FR", "IT"), TABLE) == ("ES",)


def test_the_table_of_the_day_counts():
    later = Populations(TABLE.since.replace(year=2030), TABLE.source, dict.fromkeys(STATES, 1))
    tables = (TABLE, later)

    assert table_on(TABLE.since.replace(year=2029, month=12, day=31), tables) is TABLE
    assert table_on(later.since, tables) is later
    assert table_on(TABLE.since.replace(year=2020), tables) is TABLE


TWENTY = {f"S{n:02}": 5 for n in range(20)}


def of_twenty(number):
    return dict.fromkeys(sorted(TWENTY)[:number], Choice.FOR)


@pytest.mark.parametrize(("number", "carries"), [(13, True), (12, False)])
def test_exactly_the_share_of_the_population_is_enough(number, carries):
    table = Populations(TABLE.since, TABLE.source, TWENTY)

    assert indicator(of_twenty(number), table).carries is carries


@pytest.mark.parametrize(("number", "carries"), [(12, True), (11, False)])
def test_where_not_all_take_part_the_fewest_with_more_than_the_rest_and_one_block(number, carries):
    table = Populations(TABLE.since, TABLE.source, TWENTY | {"XX": 100})
    part = frozenset(TWENTY)

    found = indicator(of_twenty(number), table, taking_part=part)

    assert found.carries is carries
    assert found.blockers == blockers_needed(part, table, COMMISSION_PROPOSAL) == 8 + 1
