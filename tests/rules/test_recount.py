"""Does the recount agree with the house, and does it see every kind of falsification?"""

import json
import random
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from rules.consent import Consensus, Silence, Unanimity
from rules.elections import Paper, by_lot, ranked
from rules.electorate import Ballot, Choice, Roll
from rules.majority import (
    MAJORITY_OF_MEMBERS,
    MAJORITY_OF_SEATS,
    SIMPLE,
    TWO_THIRDS_OF_MEMBERS,
    Base,
    Majority,
)
from rules.quorum import Stands
from rules.record import (
    Question,
    choice_record,
    election_record,
    open_record,
    secret_choice_record,
    secret_record,
)
from tools.recount import differences

ROOT = Path(__file__).parents[2]
SEATS = [f"S{n:02}" for n in range(12)]
FOR, AGAINST, ABSTAIN = Choice


def some(draw, seats):
    return frozenset(draw.sample(sorted(seats), draw.randint(0, len(seats) // 3)))


def a_rule(draw):
    if draw.random() < 0.2:
        return draw.choice([Consensus(), Unanimity(), Unanimity(absence_blocks=False)])
    return a_majority(draw)


def a_majority(draw):
    return Majority(
        Fraction(draw.choice(["1/2", "2/3", "3/5", "55/100"])),
        draw.choice(list(Base)),
        draw.random() < 0.5,
        draw.choice([None, True, False]),
        draw.random() < 0.5,
    )


def a_question(draw):
    seats = frozenset(draw.sample(SEATS, draw.randint(1, 12)))
    vacant, recused = some(draw, seats), some(draw, seats)
    present = draw.choice([None, seats - some(draw, seats)])
    return Question(
        reference="X/1",
        rule=a_rule(draw),
        cite="a setting",
        roll=Roll(seats, vacant, recused, present),
        silence=draw.choice(list(Silence)),
        quorum=draw.choice([None, MAJORITY_OF_SEATS, MAJORITY_OF_MEMBERS]),
        stands=draw.choice(list(Stands)),
    )


def a_ballot(draw, seat):
    return Ballot(seat, draw.choice(list(Choice)), draw.random() < 0.3, draw.randint(0, 2))


def test_it_agrees_with_the_house_on_random_votes_by_name():
    draw = random.Random(1)
    for _ in range(1_000):
        question = a_question(draw)
        able = sorted(question.roll.able())
        cast = [a_ballot(draw, draw.choice(able)) for _ in range(draw.randint(0, 15)) if able]

        record = json.loads(json.dumps(open_record(question, cast)))

        assert list(differences(record)) == []


def test_it_agrees_with_the_house_on_random_secret_votes():
    draw = random.Random(2)
    for _ in range(500):
        question = a_question(draw)
        able = sorted(question.roll.able())
        handed_in = draw.sample(able, draw.randint(0, len(able)))
        said = draw.choices(list(Choice), k=len(handed_in))

        record = json.loads(json.dumps(secret_record(question, handed_in, said)))

        assert list(differences(record)) == []


@pytest.mark.parametrize("secret", [False, True])
def test_it_agrees_with_the_house_on_random_choices_of_one(secret):
    draw = random.Random(4)
    for _ in range(500):
        question = replace(a_question(draw), rule=a_majority(draw))
        names = ["a", "b", "c", "d"][: draw.randint(0, 4)]
        able = sorted(question.roll.able())
        votes = {s: draw.choice(["", *names]) for s in able if draw.random() < 0.8}

        made = (
            secret_choice_record(question, names, votes.keys(), votes.values())
            if secret
            else choice_record(question, names, votes)
        )
        record = json.loads(json.dumps(made))

        assert list(differences(record)) == []


def test_it_agrees_with_the_house_on_random_rankings():
    draw = random.Random(3)
    for _ in range(300):
        names = "ABCDE"[: draw.randint(1, 5)]
        papers = {}
        for seat in SEATS[: draw.randint(0, 9)]:
            groups = [[] for _ in names]
            for name in names:
                draw.choice(groups).append(name)
            ranking = tuple(frozenset(g) for g in groups if g)
            papers[seat] = Paper(ranking[: draw.randint(1, len(ranking))])
        places = draw.randint(1, 3)
        found = ranked(names, papers.values(), places)
        if found.left and draw.random() < 0.5:
            found = by_lot(found, draw.sample(sorted(found.tied), found.left), "the chair")

        record = json.loads(json.dumps(election_record("E/1", places, papers, names, found)))

        assert list(differences(record)) == []


BY_NAME = open_record(
    Question(
        reference="AIB 2026/1",
        rule=TWO_THIRDS_OF_MEMBERS,
        cite="AIA 65(5)",
        roll=Roll(frozenset(SEATS), frozenset({"S11"}), frozenset({"S10"}), frozenset(SEATS[:9])),
        quorum=MAJORITY_OF_SEATS,
    ),
    [Ballot(seat, FOR) for seat in SEATS[:8]] + [Ballot("S08", AGAINST)],
)
NOTED = Question(reference="S/1", rule=SIMPLE, cite="a setting", roll=Roll(frozenset(SEATS)))
SECRET = secret_record(
    NOTED,
    SEATS[:5],
    [FOR, FOR, FOR, AGAINST, ABSTAIN],
)
CHOSEN = choice_record(
    NOTED,
    ["a", "b", "c"],
    {"S00": "a", "S01": "a", "S02": "a", "S03": "b", "S04": ""},
)
THREE = {
    "1": Paper((frozenset("A"), frozenset("B"))),
    "2": Paper((frozenset("B"), frozenset("A"))),
    "3": Paper((frozenset("A"),)),
}
FOUR = replace(NOTED, roll=Roll(frozenset("1234")), quorum=MAJORITY_OF_SEATS)
ENOUGH = replace(FOUR, stands=Stands.ANSWERED)
RANKED = election_record("E/1", 1, THREE, "AB", ranked("AB", THREE.values()), question=ENOUGH)


def falsified(record, path, value):
    """The same record with one thing changed; a function changes what is there."""
    told = deepcopy(record)
    place = told
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value(place[path[-1]]) if callable(value) else value
    return told


@pytest.mark.parametrize(
    "record", [BY_NAME, SECRET, CHOSEN, RANKED], ids=["named", "secret", "one", "ranked"]
)
def test_what_was_not_touched_is_agreed(record):
    assert list(differences(record)) == []


@pytest.mark.parametrize(
    ("record", "path", "value", "says"),
    [
        (BY_NAME, ["record"], "plenary-decision/9", "record"),
        # the ballots
        (BY_NAME, ["ballots", 8, "choice"], "for", "against: the record says 1"),
        (BY_NAME, ["ballots", 0, "choice"], "abstain", "carries: the record says True"),
        (BY_NAME, ["ballots", 0, "choice"], "yes", "no such choice: yes"),
        (BY_NAME, ["ballots"], lambda b: b[1:], "for: the record says 8"),
        (BY_NAME, ["ballots"], lambda b: [*b, b[0] | {"choice": "against"}], "for: the record"),
        (BY_NAME, ["ballots"], lambda b: [*b, b[0] | {"seat": "NO"}], "NO could not vote"),
        (BY_NAME, ["ballots"], lambda b: [*b, b[0] | {"seat": "S11"}], "S11 could not vote"),
        (BY_NAME, ["ballots"], lambda b: [*b, b[0] | {"seat": "S10"}], "S10 could not vote"),
        (BY_NAME, ["ballots"], lambda b: [*b, b[0] | {"seat": "S09"}], "S09 could not vote"),
        (BY_NAME, ["ballots", 0, "seat"], "S01", "for: the record says 8"),
        # the electorate
        (BY_NAME, ["electorate", "vacant"], [], "base: the record says 11"),
        (BY_NAME, ["electorate", "seats"], lambda s: s[:-2], "without a seat"),
        (BY_NAME, ["electorate", "seats"], lambda s: [*s, s[0]], "named twice"),
        (BY_NAME, ["electorate", "present"], lambda p: p[:5], "could not vote"),
        (BY_NAME, ["electorate", "present"], None, "quorate: the record says True"),
        (BY_NAME, ["electorate", "recused"], ["S00"], "S00 could not vote"),
        # the rule
        (BY_NAME, ["rule", "share"], "1/2", "AIA 65(5) asks for"),
        (BY_NAME, ["rule", "base"], "votes cast", "AIA 65(5) asks for"),
        (BY_NAME, ["rule", "recused_count"], False, "leaves no member in office out"),
        (BY_NAME, ["rule", "abstentions_count"], False, "leaves no member in office out"),
        (BY_NAME, ["rule", "kind"], "consensus", "base: the record says 11"),
        (BY_NAME, ["silence"], "consent", None),
        (SECRET, ["silence"], "consent", "for: the record says 3"),
        (SECRET, ["rule", "base"], "seats", "base: the record says 4"),
        (SECRET, ["rule", "abstentions_count"], True, "base: the record says 4"),
        (SECRET, ["quorum"], {"share": "1/2", "strict": True, "base": "seats"}, "quorate"),
        # the result
        *[
            (BY_NAME, ["result", key], lambda n: n + 1, f"{key}: the record says")
            for key in ("for", "against", "abstain", "base", "needed")
        ],
        *[
            (BY_NAME, ["result", key], lambda yes: not yes, f"{key}: the record says")
            for key in ("quorate", "carries")
        ],
        (BY_NAME, ["result"], {}, "carries: the record says None"),
        # secret ballots
        (SECRET, ["secret", "choices", 0], "for", "abstain: the record says 1"),
        (SECRET, ["secret", "choices"], lambda c: [*c, "for"], "5 handed in, 6 counted"),
        (SECRET, ["secret", "handed_in", 0], "S01", "handed in twice"),
        (SECRET, ["secret", "handed_in", 0], "XX", "XX could not vote"),
        # choices of one
        (CHOSEN, ["votes", "S00"], "b", "second_round: the record says []"),
        (CHOSEN, ["votes", "S03"], "x", "no such choice: x"),
        (CHOSEN, ["votes"], lambda v: v | {"XX": "a"}, "XX could not vote"),
        (CHOSEN, ["result", "elected"], ["b"], "elected: the record says ['b']"),
        (CHOSEN, ["result", "votes", "c"], 1, "votes: the record says"),
        (CHOSEN, ["rule", "base"], "seats", "elected: the record says ['a']"),
        # rankings
        (RANKED, ["rankings", "3"], [["B"]], "elected: the record says ['A']"),
        (RANKED, ["result", "elected"], ["B"], "elected: the record says ['B']"),
        (RANKED, ["result", "tied"], ["A", "B"], "tied: the record says"),
        (RANKED, ["lot"], ["B"], "drawn, but not tied: B"),
        (RANKED, ["handed_in"], ["1", "2"], "2 handed in, 3 counted"),
        (RANKED, ["handed_in"], ["1", "2", "2"], "handed in twice"),
        (RANKED, ["handed_in"], ["1", "2", "9"], "9 could not vote"),
        (RANKED, ["electorate", "vacant"], ["1"], "1 could not vote"),
        (RANKED, ["rule", "places"], 2, "elected: the record says"),
    ],
)
def test_it_sees_what_was_falsified(record, path, value, says):
    found = list(differences(falsified(record, path, value)))

    assert (found == []) if says is None else any(says in each for each in found), found


def test_the_programs_of_the_recount_know_nothing_of_the_house():
    for name, module in product(
        ["recount", "counting", "rankings"], ["rules", "kernel", "commons", "app"]
    ):
        text = (ROOT / "tools" / f"{name}.py").read_text()

        assert f"from {module}" not in text
        assert f"import {module}" not in text


def run(*files):
    asked = [sys.executable, "-m", "tools.recount", *files]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)


def test_it_answers_at_the_shell(tmp_path):
    good, bad, broken = (tmp_path / name for name in ("good", "bad", "broken"))
    good.write_text(json.dumps(BY_NAME))
    bad.write_text(json.dumps(falsified(BY_NAME, ["result", "for"], 9)))
    broken.write_text("{}")

    agreed, differs = run(good), run(good, bad)

    assert (agreed.returncode, agreed.stdout) == (0, f"{good}: agreed, AIB 2026/1\n")
    assert differs.returncode == 1
    assert f"{bad}: for: the record says 9, the ballots give 8" in differs.stdout
    assert run(bad, broken).returncode == 2
