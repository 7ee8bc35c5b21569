"""What does a decision publish so that anybody can count it again? See docs/recount.md.

Plain values, ready for JSON; a secret vote lists who handed in a ballot and, apart from it and
sorted, what the ballots say.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rules.consent import Consensus, Silence, Unanimity, with_silence
from rules.deciding import decide
from rules.elections import Election, Paper, choice_of_one
from rules.electorate import Ballot, Choice, Roll, Tally, count
from rules.majority import Majority
from rules.quorum import Stands, quorum_of_vote

Rule = Majority | Unanimity | Consensus
SHAPE = "plenary-decision/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was put, under which rule, to whom."""

    reference: str
    rule: Rule
    cite: str
    roll: Roll
    silence: Silence = Silence.NOTHING
    quorum: Majority | None = None
    stands: Stands = Stands.PRESENT
    """What counts as presence."""

    def quorate(self, ballots: int) -> bool | None:
        """With so many ballots; None: no quorum is asked."""
        if self.quorum is None:
            return None
        electorate = self.roll.electorate()
        found = quorum_of_vote(electorate, ballots, self.stands, self.quorum)
        return None if found is None else found.met


def open_record(question: Question, ballots: Iterable[Ballot]) -> dict[str, Any]:
    """Of a vote by name."""
    cast = sorted(set(ballots), key=lambda b: (b.seat, b.by_alternate, b.number, b.choice))
    tally = count(question.roll, cast).tally
    return _head(question) | {
        "ballots": [
            {
                "seat": each.seat,
                "choice": each.choice.value,
                "by_alternate": each.by_alternate,
                "number": each.number,
            }
            for each in cast
        ],
        "result": result(question, tally),
    }


def secret_record(
    question: Question, handed_in: Iterable[str], choices: Iterable[Choice]
) -> dict[str, Any]:
    said = sorted(choice.value for choice in choices)
    tally = Tally(Choice(each) for each in said)
    secret = {"handed_in": sorted(handed_in), "choices": said}
    return _head(question) | {"secret": secret, "result": result(question, tally)}


def choice_record(
    question: Question, candidates: Iterable[str], votes: Mapping[str, str]
) -> dict[str, Any]:
    """Of a choice of one by a majority, by name: for whom each seat voted, "" if it abstained."""
    cast = {"votes": dict(sorted(votes.items()))}
    return _chosen(question, sorted(candidates), list(votes.values())) | cast


def secret_choice_record(
    question: Question, candidates: Iterable[str], handed_in: Iterable[str], choices: Iterable[str]
) -> dict[str, Any]:
    """Of a secret one: the seats stand apart from the names on the papers, "" for none."""
    said = sorted(choices)
    cast = {"secret": {"handed_in": sorted(handed_in), "choices": said}}
    return _chosen(question, sorted(candidates), said) | cast


def _chosen(question: Question, candidates: list[str], said: list[str]) -> dict[str, Any]:
    rule, given = question.rule, Counter(name for name in said if name)
    if not isinstance(rule, Majority):
        raise TypeError("one of several is chosen by a majority")
    abstained, electorate = said.count(""), question.roll.electorate()
    found = choice_of_one(candidates, given, electorate, rule, abstained=abstained)
    return _head(question) | {
        "rule": described(rule) | {"kind": "choice", "cite": question.cite},
        "candidates": candidates,
        "result": {
            "votes": dict(found.figures),
            "elected": sorted(found.elected),
            "second_round": sorted(found.second_round),
            "quorate": question.quorate(len(said)),
        },
    }


def election_record(
    reference: str,
    places: int,
    papers: dict[str, Paper],
    candidates: Iterable[str],
    won: Election,
    *,
    handed_in: Iterable[str] | None = None,
    question: Question | None = None,
) -> dict[str, Any]:
    """Of a ranking; its keys are seats, or numbers where it is secret and the seats stand apart. A
    ballot that names nobody is an empty ranking.
    """
    rankings = {who: [sorted(g) for g in paper.ranking] for who, paper in sorted(papers.items())}
    return {
        "record": SHAPE,
        "reference": reference,
        "rule": {"kind": "schulze", "places": places, "candidates": sorted(candidates)},
        "quorum": None if question is None else _quorum(question),
        "electorate": None if question is None else _seats(question.roll),
        "rankings": rankings,
        "handed_in": sorted(papers if handed_in is None else handed_in),
        "lot": sorted(won.lot),
        "result": {
            "elected": sorted(won.elected),
            "tied": sorted(won.tied),
            "left": won.left,
            "quorate": None if question is None else question.quorate(len(papers)),
        },
    }


def result(question: Question, tally: Tally) -> dict[str, Any]:
    """What the house claims; the recount finds it for itself."""
    electorate = question.roll.electorate()
    heard = with_silence(tally, electorate, question.silence)
    outcome = decide(question.rule, heard, electorate, cite=question.cite)
    quorate = question.quorate(tally.total())
    return {choice.value: heard[choice] for choice in Choice} | {
        "base": outcome.base,
        "needed": outcome.needed,
        "quorate": quorate,
        "carries": outcome.carries and quorate is not False,
    }


def _head(question: Question) -> dict[str, Any]:
    return {
        "record": SHAPE,
        "reference": question.reference,
        "rule": described(question.rule) | {"cite": question.cite},
        "silence": question.silence.value,
        "quorum": _quorum(question),
        "electorate": _seats(question.roll),
    }


def _quorum(question: Question) -> dict[str, Any] | None:
    if question.quorum is None or question.stands is Stands.NOTHING:
        return None
    return described(question.quorum) | {"counts": question.stands.value}


def _seats(roll: Roll) -> dict[str, list[str] | None]:
    return {
        "seats": sorted(roll.seats),
        "vacant": sorted(roll.vacant),
        "recused": sorted(roll.recused),
        "present": None if roll.present is None else sorted(roll.present),
    }


def described(rule: Rule) -> dict[str, Any]:
    """A rule in plain words and figures."""
    if isinstance(rule, Unanimity):
        return {"kind": "unanimity", "absence_blocks": rule.absence_blocks}
    if isinstance(rule, Consensus):
        return {"kind": "consensus"}
    return {
        "kind": "majority",
        "share": str(rule.share),
        "strict": rule.strict,
        "base": rule.base.value,
        "abstentions_count": rule.weighs_abstentions,
        "recused_count": rule.recused_count,
    }
