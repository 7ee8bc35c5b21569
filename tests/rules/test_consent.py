"""Does anybody stand in the way, and what does silence add?"""

from collections import Counter

import pytest

from rules.consent import Consensus, Silence, Unanimity, with_silence
from rules.deciding import decide
from rules.electorate import Choice, Electorate
from rules.outcomes import State

FOR, AGAINST, ABSTAIN = Choice


def tally(in_favour, against=0, abstained=0):
    return Counter({FOR: in_favour, AGAINST: against, ABSTAIN: abstained})


@pytest.mark.parametrize(
    ("rule", "votes", "electorate", "carries"),
    [
        (Unanimity(), tally(27), Electorate(27), True),
        (Unanimity(), tally(20, 0, 7), Electorate(27), True),
        (Unanimity(), tally(26, 1), Electorate(27), False),
        (Unanimity(), tally(26), Electorate(27), False),
        (Unanimity(), tally(26), Electorate(27, vacant=1), True),
        (Unanimity(), tally(25), Electorate(27, vacant=1, recused=1), True),
        (Unanimity(), tally(24), Electorate(27, vacant=1, recused=1), False),
        (Unanimity(), tally(24), Electorate(27, vacant=1, recused=1, present=24), False),
        (Unanimity(absence_blocks=False), tally(3), Electorate(27), True),
        (Unanimity(), tally(0, 0, 27), Electorate(27), False),
        (Consensus(), tally(0), Electorate(27), True),
        (Consensus(), tally(1, 0, 5), Electorate(27), True),
        (Consensus(), tally(26, 1), Electorate(27), False),
        (Consensus(), tally(0), Electorate(27, vacant=27), False),
    ],
)
def test_abstention_does_not_stand_in_the_way_and_one_against_does(
    rule, votes, electorate, carries
):
    assert rule.carries(votes, electorate) is carries


@pytest.mark.parametrize(
    ("rule", "votes", "state", "sentence"),
    [
        (
            Unanimity(),
            tally(20, 0, 2),
            State.OPEN,
            "Not spoken yet: 5; one vote against is enough to reject it.",
        ),
        (
            Unanimity(),
            tally(20, 1),
            State.REJECTED,
            "Rejected already; the votes still out are too few: 6.",
        ),
        (Consensus(), tally(1), State.OPEN, "Nobody has objected so far; one objection is enough."),
        (
            Consensus(),
            tally(26, 1),
            State.REJECTED,
            "Not carried: 26 in favour, 1 against, 0 abstained.",
        ),
    ],
)
def test_a_sentence_says_how_it_stands(rule, votes, state, sentence):
    outcome = decide(rule, votes, Electorate(27), closed=False, cite="TFEU 238(4)")

    assert outcome.state is state
    assert outcome.text().startswith(sentence)
    assert "TFEU 238(4)" in outcome.text()


def test_silence_means_what_was_announced():
    votes, electorate = tally(3, 1, 2), Electorate(27, vacant=1, recused=1)

    assert with_silence(votes, electorate, Silence.NOTHING) == votes
    assert with_silence(votes, electorate, Silence.CONSENT) == tally(22, 1, 2)
