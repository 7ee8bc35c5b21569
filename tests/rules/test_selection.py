"""Are the best chosen that keep the balance? Held against counting all sets there are."""

import json
import subprocess
import sys
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.charter import CHARTER as FORUM
from panel.charter import CHARTER as PANEL
from panel.selecting import NEAR
from rules.selection.balance import (
    Balance,
    Candidate,
    Limit,
    Measure,
    Trait,
    is_figure,
    limit_from,
    with_figures,
)
from rules.selection.checker import broken
from rules.selection.programme import Wishes, lot_of, programme
from rules.selection.scoring import Criterion, fits, score_of
from rules.selection.vacancy import replacements

SOLVER = Path(__file__).parents[2] / "commons" / "selection" / "solver.py"
REFERENCE = "SP/CALL 2026/1"


def rules_of(charter, **figures):
    def figure(balance):
        return figures.get(
            balance.key.removeprefix("composition."), charter.rule(balance.key).value
        )

    return tuple(Limit(b, figure(b), "x", "law") for b in charter.selecting.balances)


def limit(measure, figure, trait=Trait.NOTHING, *values, among=()):
    return Limit(Balance(f"{measure} {trait}", measure, trait, values, among), figure, "x", "law")


def person(number, score=5000, country="BE", gender="woman", areas=("risk",), category=""):
    traits = {Trait.COUNTRY: {country}, Trait.GENDER: {gender} - {""}, Trait.AREA: set(areas),
              Trait.CATEGORY: {category} - {""}}  # fmt: skip
    return Candidate(number, score, {k: frozenset(v) for k, v in traits.items()})


def solved(limits, pool, wishes=Wishes(), reference=REFERENCE):
    asked = json.dumps(programme(reference, limits, pool, wishes))
    with NamedTemporaryFile("w", suffix=".json") as file:
        file.write(asked)
        file.flush()
        command = [sys.executable, "-I", SOLVER, file.name]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(ran.stdout.splitlines()[-1])["found"]


def by_counting(limits, pool):
    """The best of all sets: the sum of scores, then the sum of lots."""
    sets = (s for n in range(len(pool) + 1) for s in combinations(pool, n))
    kept = [s for s in sets if not broken(limits, s, pool)]
    return max((worth(s) for s in kept), default=None)


def worth(people):
    lots = (lot_of(REFERENCE, p.number) for p in people)
    return sum(p.score for p in people), sum(lots)


PEOPLE = st.lists(
    st.builds(
        lambda score, country, gender, area: (score, country, gender, (area,)),
        st.integers(0, 5).map(lambda n: n * 1000),  # few values: many ties
        st.sampled_from(["BE", "MT", "CH"]),
        st.sampled_from(["woman", "man", ""]),
        st.sampled_from(["risk", "cyber"]),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=12)
@given(PEOPLE, st.integers(1, 5), st.sampled_from(["0", "2/5", "1/2"]), st.booleans())
def test_the_optimum_is_that_of_counting_all_sets(people, seats, share, fills):
    pool = [person(n, *facts) for n, facts in enumerate(people, 1)]
    figures = {"most": str(seats), "fill": str(seats if fills else 0), "gender": share,
               "areas": "1", "country_cap": "2"}  # fmt: skip
    limits = rules_of(PANEL, **figures)

    best, found = by_counting(limits, pool), solved(limits, pool)

    assert (best is None) == ("conflict" in found)
    if best is not None:
        chosen = [each for each in pool if each.number in found["chosen"]]
        lots = sum(lot_of(REFERENCE, each.number) for each in chosen)
        assert (found["total"], lots) == best
        assert broken(limits, chosen, pool) == []
        assert solved(limits, pool[::-1]) == found, "the order in which they come is nothing"


def test_what_cannot_be_kept_together_is_named_and_every_part_of_it_is_needed():
    pool = [person(n, country=c) for n, c in enumerate(["BE", "BE", "MT", "IE"], 1)]
    limits = rules_of(PANEL, most="2", fill="2", gender="0", areas="0")

    conflict = solved(limits, pool)["conflict"]

    floors = [f"composition.country_floor:{code}" for code in ("BE", "IE", "MT")]
    assert sorted(conflict) == [*floors, "composition.most"]
    enough = with_figures(limits, {"composition.most": "3"})
    assert solved(enough, pool)["chosen"], "without any one of them it can be done"


def test_a_wish_that_breaks_a_rule_is_part_of_the_conflict():
    pool = [person(n, country="CH") for n in range(1, 6)]
    limits = (limit(Measure.CAP, "3", Trait.COUNTRY),)

    found = solved(limits, pool, Wishes(inside=frozenset({1, 2, 3, 4})))

    assert sorted(found["conflict"]) == ["cap country:CH", "in:1", "in:2", "in:3", "in:4"]


CASES = [
    (limit(Measure.MOST, "1"), [person(1), person(2)], False),
    (limit(Measure.FILL, "2"), [person(1)], False),
    (limit(Measure.FLOOR, "1", Trait.COUNTRY, *NEAR), [person(2, country="MT")], False),
    (limit(Measure.FLOOR, "1", Trait.COUNTRY, "SE"), [person(1)], True),
    (limit(Measure.CAP, "1", Trait.COUNTRY), [person(1), person(3)], False),
    (limit(Measure.SHARE, "4/5", Trait.COUNTRY, *NEAR),
     [person(n) for n in (1, 3, 4, 5)] + [person(6, country="CH")], True),
    (limit(Measure.SHARE, "4/5", Trait.COUNTRY, *NEAR),
     [person(n) for n in (1, 3, 4)] + [person(6, country="CH")], False),
    (limit(Measure.EACH_SHARE, "2/5", Trait.GENDER, "woman", "man"), [person(1)], False),
    (limit(Measure.SHARE, "1/2", Trait.CATEGORY, "sme", among=("industry", "sme")),
     [person(1, category="sme"), person(2, category="civil"), person(3, category="civil")], True),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "chosen", "kept"), CASES)
def test_the_checker_counts_by_itself(rule, chosen, kept):
    pool = [*chosen, *(person(n) for n in range(10, 13)), person(13, country="MT")]

    assert (broken([rule], chosen, pool) == []) is kept


def test_four_fifths_of_sixty_are_forty_eight():
    """SPR 3 and recital 4."""
    share = limit(Measure.SHARE, "4/5", Trait.COUNTRY, *NEAR)
    near, far = [person(n) for n in range(48)], [person(n, country="US") for n in range(48, 60)]

    assert broken([share], [*near, *far], []) == []
    assert broken([share], [*near[1:], *far, person(60, country="US")], [])[0].needed == 48


def test_the_charters_name_figures_that_can_be_and_laws_that_stay():
    for charter in (PANEL, FORUM):
        for balance in charter.selecting.balances:
            assert is_figure(balance.measure, charter.rule(balance.key).value), balance.key
    assert PANEL.rule("composition.country_cap").locked
    assert not PANEL.rule("composition.gender").locked, "the act names no figure"
    assert len(NEAR) == 30


@pytest.mark.parametrize("text", ["", "x", "1/0", "-1", "3/2", "nan", "inf", "1e9999"])
def test_odd_figures_are_none(text):
    assert not is_figure(Measure.SHARE, text)


def test_a_rule_is_kept_and_read_again_unchanged():
    for each in rules_of(PANEL):
        assert limit_from(json.loads(json.dumps(each.kept()))) == each


def test_points_are_weighed_exactly_and_only_those_that_can_be():
    asks = [Criterion("a", "A", 2, 10), Criterion("b", "B", 1, 5)]

    assert score_of(asks, []) == 0
    assert score_of(asks, [{"a": 10, "b": 5}]) == 10_000
    assert score_of(asks, [{"a": 10, "b": 0}, {"a": 0, "b": 5}]) == int(Fraction(1, 2) * 10_000)
    assert fits(asks, {"a": 0, "b": 5})
    assert not fits(asks, {"a": 11, "b": 5})
    assert not fits(asks, {"a": 1})
    assert not fits(asks, {"a": 1, "b": 1, "c": 1})


def test_a_seat_that_falls_vacant_goes_like_for_like_or_says_what_cannot_be_kept():
    limits = (
        limit(Measure.FLOOR, "1", Trait.COUNTRY, *NEAR),
        limit(Measure.CAP, "1", Trait.COUNTRY),
    )
    left, stays = person(1, country="MT"), [person(2)]
    like, better, breaks = person(3, 10, "MT"), person(4, 9000, "IE"), person(5, 9999, "BE")

    order = replacements(REFERENCE, limits, left, stays, [breaks, better, like])

    assert [each.candidate.number for each in order] == [3, 4, 5]
    assert order[0].breaks == []
    assert {each.value for each in order[1].breaks} == {"MT"}, "nobody of Malta is left"
    assert {each.value for each in order[2].breaks} == {"BE", "MT"}, "and a second of Belgium"
