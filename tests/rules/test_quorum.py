"""May this meeting decide?"""

import pytest

from rules.electorate import Electorate
from rules.majority import MAJORITY_OF_MEMBERS, MAJORITY_OF_SEATS, TWO_THIRDS_OF_SEATS
from rules.quorum import quorum


@pytest.mark.parametrize(
    ("electorate", "share", "met", "sentence"),
    [
        (
            Electorate(27, present=14),
            MAJORITY_OF_SEATS,
            True,
            "Present: 14 of 27; enough to decide: 14 (quorum).",
        ),
        (
            Electorate(27, present=12),
            MAJORITY_OF_SEATS,
            False,
            "Present: 12 of 27; needed to decide: 2 more (quorum).",
        ),
        (
            Electorate(27, vacant=2, present=13),
            MAJORITY_OF_SEATS,
            False,
            "Present: 13 of 27; needed to decide: 1 more (quorum).",
        ),
        (
            Electorate(27, vacant=2, present=13),
            MAJORITY_OF_MEMBERS,
            True,
            "Present: 13 of 25; enough to decide: 13 (quorum).",
        ),
        (
            Electorate(27, present=18),
            TWO_THIRDS_OF_SEATS,
            True,
            "Present: 18 of 27; enough to decide: 18 (quorum).",
        ),
        (
            Electorate(27),
            MAJORITY_OF_SEATS,
            False,
            "Who is present was not taken; needed to decide: 14 of 27 (quorum).",
        ),
        (
            Electorate(0, present=0),
            MAJORITY_OF_SEATS,
            False,
            "Present: 0 of 0; needed to decide: 1 more (quorum).",
        ),
    ],
)
def test_enough_seats_with_a_vote_are_in_the_room(electorate, share, met, sentence):
    found = quorum(electorate, share)

    assert (found.met, found.says.because % found.says.facts) == (met, sentence)
    assert bool(found) is met is (found.more == 0)
