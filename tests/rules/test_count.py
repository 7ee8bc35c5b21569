"""Is each seat counted once, whoever spoke for it and in whatever order?"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.electorate import ASIDE, Aside, Ballot, Choice, Electorate, Roll, count, may_be_secret

FOR, AGAINST, ABSTAIN = Choice
ROLL = Roll(frozenset("ABCDEF"), frozenset("E"), frozenset("F"), frozenset("ABCF"))
ballots = st.lists(
    st.builds(
        Ballot,
        st.sampled_from("ABCDEFX"),
        st.sampled_from(Choice),
        st.booleans(),
        st.integers(0, 2),
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("seat", "because"),
    [
        ("X", Aside.NO_SEAT),
        ("E", Aside.VACANT),
        ("F", Aside.RECUSED),
        ("D", Aside.ABSENT),
    ],
)
def test_a_ballot_of_who_may_not_vote_is_set_aside_with_the_reason(seat, because):
    ballot = Ballot(seat, FOR)

    found = count(ROLL, [ballot])

    assert (found.said, found.aside) == ({}, ((ballot, because),))
    assert seat in ASIDE[because] % {"seat": seat}


@pytest.mark.parametrize(
    ("cast", "said", "aside"),
    [
        ([Ballot("A", FOR), Ballot("A", FOR)], FOR, []),
        ([Ballot("A", FOR), Ballot("A", AGAINST, number=1)], AGAINST, [Aside.REPLACED]),
        ([Ballot("A", AGAINST, by_alternate=True)], AGAINST, []),
        (
            [Ballot("A", FOR), Ballot("A", AGAINST, by_alternate=True, number=5)],
            FOR,
            [Aside.HOLDER],
        ),
        ([Ballot("A", FOR), Ballot("A", ABSTAIN)], None, [Aside.CONTRADICTS] * 2),
        (
            [Ballot("A", FOR), Ballot("A", ABSTAIN), Ballot("A", AGAINST, by_alternate=True)],
            None,
            [Aside.HOLDER, Aside.CONTRADICTS, Aside.CONTRADICTS],
        ),
        (
            [Ballot("A", FOR), Ballot("A", ABSTAIN), Ballot("A", AGAINST, number=1)],
            AGAINST,
            [Aside.REPLACED] * 2,
        ),
    ],
)
def test_of_several_ballots_for_one_seat_one_counts(cast, said, aside):
    found = count(ROLL, cast)

    assert found.said.get("A") is said
    assert [why for _, why in found.aside] == aside


@given(ballots, st.integers())
def test_the_order_of_votes_does_not_matter(cast, seed):
    again = list(cast)
    random.Random(seed).shuffle(again)

    assert count(ROLL, again) == count(ROLL, cast)


@given(ballots)
def test_counting_again_gives_the_same_and_loses_no_ballot(cast):
    found = count(ROLL, cast)

    kept = [ballot for ballot in set(cast) if ballot not in {each for each, _ in found.aside}]
    assert count(ROLL, kept).said == found.said
    assert len(kept) == len(found.said)
    assert set(found.said) <= ROLL.able()
    assert found.tally.total() == len(found.said)


@pytest.mark.parametrize(
    ("roll", "electorate", "able"),
    [
        (ROLL, Electorate(6, 1, 1, 3), 3),
        (Roll(frozenset("AB")), Electorate(2), 2),
        (Roll(frozenset("AB"), recused=frozenset("AX")), Electorate(2, 0, 1), 1),
        (Roll(frozenset("AB"), frozenset("A"), frozenset("A")), Electorate(2, 1, 0), 1),
        (Roll(frozenset("AB"), present=frozenset("AX")), Electorate(2, present=1), 1),
    ],
)
def test_the_roll_gives_the_figures(roll, electorate, able):
    assert roll.electorate() == electorate
    assert roll.electorate().able == len(roll.able()) == able


@pytest.mark.parametrize(
    ("weights", "fine"), [((), True), ((1,), True), ((3, 3, 3), True), ((1, 1, 2), False)]
)
def test_a_secret_vote_has_votes_of_one_weight(weights, fine):
    found = may_be_secret(weights)

    assert found.granted is fine
    assert fine or "the weight would tell" in found.because
