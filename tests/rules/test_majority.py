"""Does a proposal carry: so much of so many, whatever the order, and with the right sentence?"""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.deciding import decide
from rules.electorate import Choice, Electorate
from rules.majority import (
    HALF,
    MAJORITY_OF_MEMBERS,
    MAJORITY_OF_PRESENT,
    MAJORITY_OF_SEATS,
    SIMPLE,
    TWO_THIRDS,
    TWO_THIRDS_OF_MEMBERS,
    TWO_THIRDS_OF_SEATS,
    Base,
    Majority,
)
from rules.outcomes import State, outstanding

ALL = (
    SIMPLE,
    MAJORITY_OF_PRESENT,
    MAJORITY_OF_SEATS,
    MAJORITY_OF_MEMBERS,
    TWO_THIRDS_OF_SEATS,
    TWO_THIRDS_OF_MEMBERS,
    Majority(TWO_THIRDS),
    Majority(HALF, Base.SEATS, strict=True, recused_count=False),
    Majority(HALF, Base.SEATS, strict=True, abstentions_count=False),
    Majority(HALF, abstentions_count=True),
)
rules = st.sampled_from(ALL)


def tally(in_favour, against=0, abstained=0):
    return Counter({Choice.FOR: in_favour, Choice.AGAINST: against, Choice.ABSTAIN: abstained})


@st.composite
def cases(draw):
    """An electorate, and votes of no more seats than may vote."""
    seats = draw(st.integers(1, 15))
    vacant = draw(st.integers(0, seats))
    recused = draw(st.integers(0, seats - vacant))
    free = seats - vacant - recused
    present = draw(st.none() | st.integers(0, free))
    able = free if present is None else present
    spoken = draw(st.lists(st.sampled_from(Choice), max_size=able))
    return Counter(spoken), Electorate(seats, vacant, recused, present)


@pytest.mark.parametrize(
    ("majority", "votes", "electorate", "carries"),
    [
        # AIA 65(5): two thirds of the designated representatives
        (TWO_THIRDS_OF_MEMBERS, tally(18, 9), Electorate(27), True),
        (TWO_THIRDS_OF_MEMBERS, tally(17, 10), Electorate(27), False),
        (TWO_THIRDS_OF_MEMBERS, tally(18), Electorate(27), True),
        (TWO_THIRDS_OF_MEMBERS, tally(17, 0, 10), Electorate(27), False),
        (TWO_THIRDS_OF_MEMBERS, tally(17), Electorate(27, vacant=2), True),
        (TWO_THIRDS_OF_MEMBERS, tally(17), Electorate(27, vacant=1), False),
        (TWO_THIRDS_OF_SEATS, tally(17), Electorate(27, vacant=2), False),
        # SPR 8(1) and 18(1): a simple majority of the members, not of those voting
        (MAJORITY_OF_MEMBERS, tally(31, 0), Electorate(60), True),
        (MAJORITY_OF_MEMBERS, tally(30, 0), Electorate(60), False),
        (MAJORITY_OF_MEMBERS, tally(30, 29), Electorate(60, vacant=1), True),
        (MAJORITY_OF_MEMBERS, tally(30, 0), Electorate(60, recused=5), False),
        # C(2016) 3301, Annex 3: a simple majority of the members
        (MAJORITY_OF_SEATS, tally(14, 13), Electorate(27), True),
        (MAJORITY_OF_SEATS, tally(13, 0), Electorate(27), False),
        (MAJORITY_OF_SEATS, tally(13, 0, 14), Electorate(27), False),
        # those present: abstention counts against, absence does not
        (MAJORITY_OF_PRESENT, tally(10, 5, 4), Electorate(27, present=19), True),
        (MAJORITY_OF_PRESENT, tally(10, 5, 5), Electorate(27, present=20), False),
        (MAJORITY_OF_PRESENT, tally(5), Electorate(27, present=11), False),
        # votes cast: neither counts
        (SIMPLE, tally(2, 1, 20), Electorate(27), True),
        (SIMPLE, tally(1, 1), Electorate(27), False),
        (SIMPLE, tally(0, 0, 9), Electorate(27), False),
        # a share of a base that it does not divide is never rounded down
        (Majority(TWO_THIRDS), tally(2, 1), Electorate(27), True),
        (Majority(TWO_THIRDS), tally(66, 34), Electorate(100), False),
        (Majority(Fraction(55, 100), Base.SEATS), tally(14), Electorate(27), False),
        # settings: recused seats out of the base, abstentions out of it or in it
        (ALL[7], tally(12), Electorate(27, recused=4), True),
        (ALL[8], tally(10, 0, 8), Electorate(27), True),
        (ALL[8], tally(9, 0, 8), Electorate(27), False),
        (
            Majority(HALF, strict=True, abstentions_count=True),
            tally(5, 3, 2),
            Electorate(27),
            False,
        ),
        # nobody carries nothing
        (MAJORITY_OF_MEMBERS, tally(0), Electorate(27, vacant=27), False),
        (TWO_THIRDS_OF_SEATS, tally(0), Electorate(0), False),
    ],
)
def test_a_proposal_carries_when_its_base_says_so(majority, votes, electorate, carries):
    assert majority.carries(votes, electorate) is carries


@pytest.mark.parametrize(
    ("majority", "base", "needed"),
    [
        (MAJORITY_OF_SEATS, 27, 14),
        (TWO_THIRDS_OF_SEATS, 27, 18),
        (TWO_THIRDS_OF_SEATS, 26, 18),
        (TWO_THIRDS_OF_SEATS, 25, 17),
        (MAJORITY_OF_MEMBERS, 60, 31),
        (MAJORITY_OF_MEMBERS, 59, 30),
        (Majority(Fraction(55, 100)), 27, 15),
        (Majority(Fraction(72, 100)), 27, 20),
    ],
)
def test_how_many_are_needed(majority, base, needed):
    assert majority.needed(base) == needed


@pytest.mark.parametrize(
    ("votes", "electorate", "majority", "closed", "state", "sentence"),
    [
        (
            tally(16, 5),
            Electorate(27),
            TWO_THIRDS_OF_MEMBERS,
            False,
            State.OPEN,
            "2 more in favour needed; rejection certain at 10 not in favour.",
        ),
        (
            tally(10, 10),
            Electorate(27),
            TWO_THIRDS_OF_MEMBERS,
            False,
            State.REJECTED,
            "Rejected already; the votes still out are too few: 7.",
        ),
        (
            tally(18, 0),
            Electorate(27),
            TWO_THIRDS_OF_MEMBERS,
            False,
            State.CARRIED,
            "Carried already; the votes still out cannot change it: 9.",
        ),
        (
            tally(5, 3),
            Electorate(27),
            SIMPLE,
            False,
            State.OPEN,
            "Carried if nobody else votes; votes still out: 19.",
        ),
        (
            tally(3, 5),
            Electorate(27),
            SIMPLE,
            False,
            State.OPEN,
            "3 more in favour needed; rejection certain at 14 against.",
        ),
        (
            tally(5, 5),
            Electorate(27),
            SIMPLE,
            True,
            State.REJECTED,
            "Not carried: 5 in favour and as many against. A tie is no majority.",
        ),
        (
            tally(18, 5, 4),
            Electorate(27),
            TWO_THIRDS_OF_MEMBERS,
            True,
            State.CARRIED,
            "Carried: 18 in favour, 5 against, 4 abstained.",
        ),
    ],
)
def test_a_sentence_says_how_it_stands(votes, electorate, majority, closed, state, sentence):
    outcome = decide(majority, votes, electorate, closed=closed, cite="AIA 65(5)")

    assert (outcome.state, outcome.says[0].because % outcome.says[0].facts) == (state, sentence)
    assert bool(outcome) is outcome.carries
    assert outcome.certain is (state is not State.OPEN)


def test_the_sentences_name_base_and_article():
    outcome = decide(TWO_THIRDS_OF_MEMBERS, tally(18, 5), Electorate(27, 1), cite="AIA 65(5)")

    assert outcome.text().endswith("Needed: 18 in favour, of 26 members in office (AIA 65(5)).")


@given(rules, cases())
def test_one_more_in_favour_never_defeats(majority, case):
    votes, electorate = case
    if outstanding(votes, electorate) and majority.carries(votes, electorate):
        assert majority.carries(votes + Counter([Choice.FOR]), electorate)


@given(rules, cases(), st.sampled_from([Choice.AGAINST, Choice.ABSTAIN]))
def test_going_over_to_those_in_favour_never_defeats(majority, case, before):
    votes, electorate = case
    if votes[before] and majority.carries(votes, electorate):
        moved = votes - Counter([before]) + Counter([Choice.FOR])
        assert majority.carries(moved, electorate)


@given(rules, cases())
def test_what_is_certain_holds_whatever_those_still_out_say(majority, case):
    votes, electorate = case
    out = outstanding(votes, electorate)
    ends = [
        majority.carries(votes + tally(a, b, c), electorate)
        for a in range(out + 1)
        for b in range(out + 1 - a)
        for c in range(out + 1 - a - b)
    ]

    state = decide(majority, votes, electorate, closed=False).state

    expected = State.OPEN
    if all(ends) or not any(ends):
        expected = State.CARRIED if ends[0] else State.REJECTED
    assert state is expected


@given(rules, cases())
def test_what_more_is_said_to_be_needed_is_the_least_that_carries(majority, case):
    votes, electorate = case
    out = outstanding(votes, electorate)

    more = decide(majority, votes, electorate, closed=False).more

    enough = [n for n in range(out + 1) if majority.carries(votes + tally(n), electorate)]
    assert more == (min(enough) if enough else None)


@given(rules, cases())
def test_at_the_bar_of_rejection_it_is_lost_and_one_before_it_is_not(majority, case):
    votes, electorate = case
    out, bar = outstanding(votes, electorate), majority.rejection_at(votes, electorate)
    if decide(majority, votes, electorate, closed=False).state is not State.OPEN:
        return
    fixed = majority.base is not Base.CAST and majority.weighs_abstentions
    size = majority.size(votes, electorate)
    already = size - votes[Choice.FOR] - out if fixed else votes[Choice.AGAINST]

    def best(refusals):
        return majority.carries(votes + tally(out - refusals, refusals), electorate)

    assert already < bar <= already + out
    assert not best(bar - already)
    assert best(bar - already - 1)
