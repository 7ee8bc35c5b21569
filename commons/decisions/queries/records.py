"""What is published of a decision, so that anybody can count again? (docs/recount.md)"""

from collections.abc import Sequence
from typing import Any

from commons.decisions.choices import COUNTS_AS
from commons.decisions.electing import papers_of
from commons.decisions.laws import quorum_rule_of, rule_of, silence_of
from commons.decisions.models import Answer, Decision, Options, Procedure, Publication
from commons.decisions.queries.counting import (
    Standing,
    answers_of,
    slips_of,
    standing_of,
)
from commons.decisions.queries.publication import publications_of
from commons.decisions.queries.urns import Urn, urn_of
from rules.consent import Silence
from rules.elections import Paper, ranked
from rules.electorate import Ballot, Choice
from rules.record import (
    Question,
    choice_record,
    election_record,
    open_record,
    secret_choice_record,
    secret_record,
)


def record_of(decision: Decision) -> dict[str, Any]:
    """The rule, who could vote, what was said, and what came of it."""
    standing = standing_of(decision, closed=True)
    urn = urn_of(decision) if decision.secret else None
    core = (
        _elected(decision, standing, urn) if _elects(decision) else _core(decision, standing, urn)
    )
    return core | _about(decision) | {"said": _said(decision, standing)} | _receipts(urn)


def _elects(decision: Decision) -> bool:
    return decision.options != Options.PROPOSAL


def _core(decision: Decision, standing: Standing, urn: Urn | None) -> dict[str, Any]:
    question = _question(decision, standing)
    if urn is None:
        return open_record(question, _ballots(standing))
    says = slips_of(decision) if urn.turnout is not None else []
    return secret_record(question, _holding(standing, urn), [Choice(each[0]) for each in says])


def _question(decision: Decision, standing: Standing) -> Question:
    written = decision.procedure == Procedure.WRITTEN
    return Question(
        reference=decision.reference_number,
        rule=rule_of(decision),
        cite=decision.law["rule"]["cite"],
        roll=standing.roll,
        silence=silence_of(decision) if written else Silence.NOTHING,
        quorum=quorum_rule_of(decision),
        stands=standing.stands,
    )


def _ballots(standing: Standing) -> list[Ballot]:
    return [
        Ballot(line.elector.code, COUNTS_AS[each.choice], each.stands_in, each.number)
        for line in standing.lines
        for each in line.history
        if not line.elector.recused
    ]


def _elected(decision: Decision, standing: Standing, urn: Urn | None) -> dict[str, Any]:
    if decision.options == Options.SINGLE:
        return _chosen(decision, standing, urn)
    papers = {
        who: Paper(() if says[0] == Choice.ABSTAIN else tuple(frozenset({name}) for name in says))
        for who, says in _by_voter(decision, standing, urn).items()
    }
    election = ranked(decision.candidates, papers.values(), decision.places)
    voted = _holding(standing, urn) if urn else None
    facts = (decision.reference_number, decision.places, papers, decision.candidates, election)
    return election_record(*facts, handed_in=voted, question=_question(decision, standing))


def _chosen(decision: Decision, standing: Standing, urn: Urn | None) -> dict[str, Any]:
    """A choice of one; whoever abstained named nobody."""
    question = _question(decision, standing)
    said = {
        who: "" if says[0] == Choice.ABSTAIN else says[0]
        for who, says in _by_voter(decision, standing, urn).items()
    }
    if urn:
        named = (decision.candidates, _holding(standing, urn), said.values())
        return secret_choice_record(question, *named)
    return choice_record(question, decision.candidates, said)


def _by_voter(decision: Decision, standing: Standing, urn: Urn | None) -> dict[str, Sequence[str]]:
    """What was handed in, by seat; of a secret vote by a number that says nothing."""
    if urn:
        says = papers_of(decision, standing) if urn.turnout is not None else []
        return {str(number): each for number, each in enumerate(says, 1)}
    lines = [line for line in standing.lines if line.answer]
    return dict(zip((x.elector.code for x in lines), papers_of(decision, standing), strict=True))


def _holding(standing: Standing, urn: Urn) -> list[str]:
    """The seats that had a paper: which of them handed it in, nobody can tell."""
    codes = {line.elector.seat_id: line.elector.code for line in standing.lines}
    return [codes[each.seat_id] for each in urn.papers]


def _about(decision: Decision) -> dict[str, Any]:
    text = {
        "title": decision.text_title,
        "version": decision.text_version,
        "sha256": decision.text_digest,
    }
    return {
        "round": decision.round,
        "title": decision.title,
        "question": decision.question,
        "procedure": str(decision.procedure),
        "opened": decision.opened_at.isoformat(),
        "closed": decision.closed_at.isoformat() if decision.closed_at else None,
        "end": str(decision.end) if decision.end else None,
        "statement": decision.statement,
        "published": [_publication(each) for each in publications_of(decision)[::-1]],
        "text": text if decision.text_digest else None,
    }


def _publication(noted: Publication) -> dict[str, Any]:
    day = noted.public_on.isoformat() if noted.public_on else None
    return {"on": day, "place": noted.place, "link": noted.link, "ground": noted.ground or None}


def _said(decision: Decision, standing: Standing) -> list[dict[str, Any]]:
    """All that was said by name, in order; the ballots above say how it counts."""
    codes = {line.elector.seat_id: line.elector.code for line in standing.lines}
    said = sorted(answers_of(decision), key=lambda each: each.at)
    return [{"seat": codes[each.seat_id], **_one(each)} for each in said]


def _one(answer: Answer) -> dict[str, Any]:
    return {
        "provision": answer.provision,
        "number": answer.number,
        "choice": answer.choice,
        "ranking": answer.ranking,
        "at": answer.at.isoformat(),
        "by_alternate": answer.stands_in,
        "by_phone": answer.entered_by_id is not None,
        "confirms": answer.confirms,
    }


def _receipts(urn: Urn | None) -> dict[str, Any]:
    return {"receipts": urn.receipts} if urn else {}
