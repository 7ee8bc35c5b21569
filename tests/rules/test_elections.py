"""Who is elected, and is a tie always said?"""

import random
from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.elections import Paper, by_lot, choice_of_one, ranked
from rules.electorate import Electorate
from rules.majority import HALF, MAJORITY_OF_SEATS, SIMPLE, Majority

BOARD = Electorate(27)


def papers(*kinds):
    """(how many, "A>B=C") each."""
    made = []
    for number, text in kinds:
        ranking = tuple(frozenset(group.split("=")) for group in text.split(">"))
        made += [Paper(ranking)] * number
    return made


orders = st.lists(
    st.permutations("ABCD").map(lambda names: Paper(tuple(frozenset(n) for n in names))),
    max_size=9,
)


@pytest.mark.parametrize(
    ("votes", "rule", "abstained", "elected", "again"),
    [
        ({"A": 14, "B": 13}, MAJORITY_OF_SEATS, 0, ("A",), ()),
        ({"A": 13, "B": 10}, MAJORITY_OF_SEATS, 4, (), ("A", "B")),
        ({"A": 13, "B": 10}, SIMPLE, 4, ("A",), ()),
        ({"A": 10, "B": 9, "C": 8}, SIMPLE, 0, (), ("A", "B")),
        ({"A": 10, "B": 8, "C": 8}, SIMPLE, 0, (), ("A", "B", "C")),
        ({"A": 9, "B": 9, "C": 8}, SIMPLE, 0, (), ("A", "B")),
        ({"A": 9, "B": 9}, SIMPLE, 0, (), ("A", "B")),
        ({"A": 9, "B": 9}, Majority(HALF), 0, (), ("A", "B")),
        ({"A": 3, "X": 20}, SIMPLE, 0, ("A",), ()),
        ({}, SIMPLE, 0, (), ("A", "B", "C")),
    ],
)
def test_a_choice_of_one_takes_a_majority_or_a_second_round(votes, rule, abstained, elected, again):
    names = [name for name in votes if name != "X"] or ["A", "B", "C"]

    found = choice_of_one(names, Counter(votes), BOARD, rule, abstained=abstained)

    assert (found.elected, found.second_round) == (elected, again)
    assert found.left == (0 if elected else 1)


def test_nobody_stands():
    assert choice_of_one([], Counter(), BOARD).says[0].because == "Nobody stands."
    assert ranked([], []).says[0].because == "Nobody stands."


@pytest.mark.parametrize(
    ("cast", "places", "elected", "tied"),
    [
        # the worked case of Schulze's paper, section 3.1: E
        (
            papers(
                (5, "A>C>B>E>D"),
                (5, "A>D>E>C>B"),
                (8, "B>E>D>A>C"),
                (3, "C>A>B>E>D"),
                (7, "C>A>E>B>D"),
                (2, "C>B>A>D>E"),
                (7, "D>C>E>B>A"),
                (8, "E>B>A>D>C"),
            ),
            1,
            ("E",),
            "",
        ),
        # a winner whom each other would beat alone is found, though few put that one first
        (papers((4, "A>C>B"), (4, "B>C>A"), (1, "C>A>B")), 1, ("C",), ""),
        # a circle: the weakest link breaks
        (papers((4, "A>B>C"), (3, "B>C>A"), (2, "C>A>B")), 1, ("A",), ""),
        (papers((1, "A>B>C"), (1, "B>C>A"), (1, "C>A>B")), 1, (), "ABC"),
        (papers((1, "A>B"), (1, "B>A")), 1, (), "AB"),
        # two places: one sure, two tied for the other
        (papers((3, "A>B=C>D"), (1, "B>A"), (1, "C>A")), 2, ("A",), "BC"),
        (papers((3, "A>B>C"), (2, "B>A>C")), 2, ("A", "B"), ""),
        # who is not named comes last; more places than names
        (papers((1, "B"), (1, "B>A"), (1, "A=C")), 1, ("B",), ""),
        (papers((1, "A")), 5, ("A", "B", "C", "D"), ""),
        ([], 1, (), "ABCD"),
    ],
)
def test_a_ranking_elects_who_has_a_place_however_ties_are_broken(cast, places, elected, tied):
    named = {name for paper in cast for group in paper.ranking for name in group}
    names = named if len(cast) > 1 else "ABCD"

    found = ranked(names, cast, places)

    assert (found.elected, found.tied) == (elected, frozenset(tied))
    assert found.left == min(places, len(set(names))) - len(elected)


@given(orders, st.integers(1, 3))
def test_nobody_left_out_beats_somebody_elected(cast, places):
    found = ranked("ABCD", cast, places)

    assert len(found.elected) + found.left == places
    assert not set(found.elected) & found.tied
    assert bool(found.left) is bool(found.tied)
    assert len(found.tied) > found.left or not found.tied


@given(orders)
def test_who_wins_every_duel_is_elected(cast):
    found = ranked("ABCD", cast)
    for name in "ABCD":
        if all(found.duels[name, o] > found.duels[o, name] for o in "ABCD" if o != name):
            assert found.elected == (name,)


@given(orders, st.randoms())
def test_neither_the_order_of_papers_nor_of_names_decides(cast, draw):
    again, names = list(cast), list("ABCD")
    draw.shuffle(again)
    draw.shuffle(names)

    assert ranked(names, again, 2) == ranked("ABCD", cast, 2)


@given(orders)
def test_names_do_not_decide(cast):
    """Whoever is called what: renaming everybody renames the result, ties included."""
    for order in list(permutations("ABCD"))[1:6]:
        name = dict(zip("ABCD", order, strict=True))
        renamed = [
            Paper(tuple(frozenset(name[n] for n in group) for group in paper.ranking))
            for paper in cast
        ]
        found, again = ranked("ABCD", cast), ranked("ABCD", renamed)

        assert {name[n] for n in found.elected} == set(again.elected)
        assert {name[n] for n in found.tied} == again.tied


@given(orders, st.integers(0, 1000))
def test_to_be_put_first_by_one_more_never_costs_a_sure_place(cast, seed):
    found = ranked("ABCD", cast)
    if found.elected and cast:
        at = random.Random(seed).randrange(len(cast))
        winner = frozenset(found.elected)
        rest = tuple(group for group in cast[at].ranking if group != winner)
        raised = [*cast[:at], Paper((winner, *rest)), *cast[at + 1 :]]

        assert ranked("ABCD", raised).elected == found.elected


def test_a_tie_is_said_and_broken_by_somebody_on_the_record():
    tied = ranked("AB", papers((1, "A>B"), (1, "B>A")))

    found = by_lot(tied, ["B"], "the secretariat")

    assert tied.says[-1].because % tied.says[-1].facts == (
        "Tied: A, B. Places left for them: 1. The votes alone do not decide it."
    )
    assert (found.elected, found.left, found.lot) == (("B",), 0, ("B",))
    assert found.says[-1].because % found.says[-1].facts == (
        "The tie was broken by lot, drawn by the secretariat: B."
    )


@pytest.mark.parametrize("drawn", [[], ["C"], ["A", "B"]])
def test_a_lot_names_as_many_of_the_tied_as_there_are_places(drawn):
    tied = ranked("AB", papers((1, "A>B"), (1, "B>A")))

    with pytest.raises(ValueError, match="as many of those tied"):
        by_lot(tied, drawn, "the secretariat")
