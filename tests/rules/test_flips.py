"""Is the smallest change that turns a result round really the smallest?"""

import random
from collections import Counter
from itertools import combinations_with_replacement

import pytest

from rules.consent import Consensus, Unanimity
from rules.electorate import Choice, Electorate
from rules.flips import smallest_change
from rules.majority import (
    HALF,
    MAJORITY_OF_MEMBERS,
    MAJORITY_OF_PRESENT,
    SIMPLE,
    TWO_THIRDS,
    TWO_THIRDS_OF_SEATS,
    Base,
    Majority,
)
from rules.outcomes import outstanding

FOR, AGAINST, ABSTAIN = Choice
RULES = (
    SIMPLE,
    MAJORITY_OF_MEMBERS,
    MAJORITY_OF_PRESENT,
    TWO_THIRDS_OF_SEATS,
    Majority(TWO_THIRDS),
    Majority(HALF, Base.SEATS, strict=True, abstentions_count=False),
    Majority(HALF, strict=True, abstentions_count=True),
    Unanimity(),
    Unanimity(absence_blocks=False),
    Consensus(),
)


def by_trying(rule, votes, electorate):
    """Every other way in which those able to vote could have spoken, the nearest first."""
    now = rule.carries(votes, electorate)
    silent = outstanding(votes, electorate)
    before = [votes[FOR], votes[AGAINST], votes[ABSTAIN], silent]
    found = []
    for said in combinations_with_replacement(range(4), electorate.able):
        after = [said.count(n) for n in range(4)]
        tally = Counter({FOR: after[0], AGAINST: after[1], ABSTAIN: after[2]})
        if rule.carries(tally, electorate) is not now:
            found.append(sum(max(b - a, 0) for b, a in zip(before, after, strict=True)))
    return min(found, default=None)


def test_it_agrees_with_trying_all():
    draw = random.Random(27)
    for _ in range(200):
        vacant, recused, able = draw.randint(0, 2), draw.randint(0, 2), draw.randint(0, 7)
        present = draw.choice([None, able])
        away = 0 if present is None else draw.randint(0, 2)
        electorate = Electorate(able + away + vacant + recused, vacant, recused, present)
        votes = Counter(draw.choices(list(Choice), k=draw.randint(0, able)))
        for rule in RULES:
            found = smallest_change(rule, votes, electorate)

            assert (found.number if found else None) == by_trying(rule, votes, electorate)


@pytest.mark.parametrize(
    ("votes", "number", "sentence"),
    [
        (
            Counter({FOR: 20, AGAINST: 7}),
            3,
            "With 3 more against instead (3 of those in favour), it would not carry.",
        ),
        (
            Counter({FOR: 15, AGAINST: 2, ABSTAIN: 10}),
            3,
            "With 3 more in favour instead (2 of those against), it would carry.",
        ),
    ],
)
def test_it_says_who_would_have_had_to_speak_otherwise(votes, number, sentence):
    found = smallest_change(TWO_THIRDS_OF_SEATS, votes, Electorate(27))

    assert (found.number, found.says.because % found.says.facts) == (number, sentence)
    assert sum(found.of.values()) == number
