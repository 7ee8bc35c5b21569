"""Who is elected, as the rules have it?"""

from collections import Counter
from collections.abc import Sequence

from commons.decisions.laws import cite_of, rule_of
from commons.decisions.models import Decision, Options
from commons.decisions.queries.counting import Standing, slips_of
from rules.elections import Election, Paper, choice_of_one, ranked
from rules.electorate import Choice
from rules.majority import SIMPLE, Majority


def election_of(decision: Decision, standing: Standing) -> Election:
    papers = papers_of(decision, standing)
    named = [each for each in papers if each and each[0] != Choice.ABSTAIN]
    if decision.options == Options.RANKED:
        cast = [Paper(tuple(frozenset({name}) for name in each)) for each in named]
        return ranked(decision.candidates, cast, decision.places)
    rule = rule_of(decision)
    votes = Counter(each[0] for each in named)
    return choice_of_one(
        decision.candidates,
        votes,
        standing.electorate,
        rule if isinstance(rule, Majority) else SIMPLE,
        abstained=len(papers) - len(named),
        cite=cite_of(decision),
    )


def papers_of(decision: Decision, standing: Standing) -> list[Sequence[str]]:
    """What was handed in, ballot by ballot, whoever it is from."""
    if decision.secret:
        return list(slips_of(decision))
    return [line.answer.ranking or [line.answer.choice] for line in standing.lines if line.answer]
