"""What belongs to the end of a decision, whoever or whatever ends it?"""

import json
from datetime import datetime
from typing import Any

from commons.decisions.electing import election_of
from commons.decisions.finding import FOUND
from commons.decisions.laws import counts_absence, silence_of
from commons.decisions.models import Decision, End, Options, Procedure
from commons.decisions.queries.counting import Standing, answers_of, slips_of, standing_of
from commons.decisions.queries.publication import due_day
from commons.decisions.queries.seats import electors_of, voice_of
from commons.decisions.telling import stir_all
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.clock import BRUSSELS, now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import stir
from kernel.words import gettext
from rules.consent import Silence
from rules.dissent import until
from rules.electorate import Choice
from rules.holidays import COMMISSION
from rules.outcomes import Outcome, Saying
from rules.periods import over_at
from rules.quorum import voids
from rules.words import sentence as _
from rules.written import SILENT, UNHEARD

HOUSE = 0
"""The actor of what nobody in particular does."""
ENDED = {
    End.ADOPTED: _("It was adopted: no answer is taken any more."),
    End.REJECTED: _("It was rejected: no answer is taken any more."),
    End.LAPSED: _("It has lapsed: no answer is taken any more."),
    End.WITHDRAWN: _("It was withdrawn: no answer is taken any more."),
    End.STOPPED: _("It was stopped: no answer is taken any more."),
    End.SUPERSEDED: _("The text has changed, and the question was put anew: answer there."),
}
TOO_FEW = _("Fewer than %(minimum)s ballots lie in the urn: they are not counted.")
OVER = _("Its time is over: no answer is taken any more.")


def held_open(decision: Decision) -> None:
    """Hold it until this act is done, and refuse the act if it has ended: one at a time."""
    db.session.refresh(decision, with_for_update=True)
    if decision.end:
        refuse_unless(False, ENDED[decision.end])
    refuse_unless(decision.is_open(now()), OVER)


def finish(decision: Decision, end: End | None, by: Person | None, because: str = "") -> None:
    """Write its end down: who filled the seats, what was counted, what that means."""
    counted = end is None
    standing = standing_of(decision, closed=True)
    decision.end = end
    decision.closed_at = _moment(decision, by)
    decision.closed_by_id, decision.because = by.id if by else None, because.strip()
    decision.reminds_at = None
    if counted:
        decision.end, decision.count = counting_of(decision, standing)
        says = decision.count["says"]
        decision.statement = " ".join(gettext(s["because"]) % s["facts"] for s in says)
        decision.annexes_until = _annexes_until(decision, standing)
        decision.to_publish_by = due_day(decision)
    _snapshot(decision, standing.roll.present)
    _tell(decision, by)


def _moment(decision: Decision, by: Person | None) -> datetime:
    """What the clock ended was over at its time, whenever the house wrote that down."""
    return now() if by or decision.closes_at is None else decision.closes_at


def counting_of(decision: Decision, standing: Standing) -> tuple[End, dict[str, Any]]:
    """What came of it, and the figures and sentences that say so."""
    minimum = decision.law["minimum"]
    if decision.secret and len(slips_of(decision)) < minimum:
        return End.LAPSED, {"says": [_saying(Saying(TOO_FEW, {"minimum": minimum}))]}
    if decision.options != Options.PROPOSAL:
        return _elected(decision, standing)
    end = End.ADOPTED if standing.outcome.carries else End.REJECTED
    silent = decision.procedure == Procedure.VOTE and not standing.tally
    carries = standing.outcome.carries
    void = voids(standing.quorum, carries=carries, counts_absence=counts_absence(decision))
    figures = result_of(standing.outcome, standing)
    if decision.procedure == Procedure.WRITTEN:
        heard = SILENT if silence_of(decision) is Silence.CONSENT else UNHEARD
        figures["says"].append(_saying(Saying(heard, {"out": len(standing.silent)})))
    return End.LAPSED if silent or void else end, figures


def _elected(decision: Decision, standing: Standing) -> tuple[End, dict[str, Any]]:
    election = election_of(decision, standing)
    void = voids(standing.quorum, carries=True, counts_absence=False)
    result = {
        "elected": list(election.elected),
        "tied": sorted(election.tied),
        "left": election.left,
    }
    told = {"says": [_saying(each) for each in (*election.says, *_presence(standing))]}
    figures = {"votes": dict(election.figures), "second_round": list(election.second_round)}
    figures |= {"elected": [] if void else list(election.elected)}
    end = End.LAPSED if void or election.left else End.ADOPTED
    return end, told | figures | {"result": result}


def _presence(standing: Standing) -> tuple[Saying, ...]:
    """What is said of the quorum, where one is asked."""
    return () if standing.quorum is None else (standing.quorum.says,)


def _saying(said: Saying) -> dict[str, Any]:
    return {"because": said.because, "facts": dict(said.facts)}


def result_of(outcome: Outcome, standing: Standing) -> dict[str, Any]:
    """The figures, named as the published record names them."""
    quorate = standing.quorum.met if standing.quorum is not None else None
    return {
        "result": {
            **{str(choice): standing.tally[choice] for choice in Choice},
            "base": outcome.base,
            "needed": outcome.needed,
            "quorate": quorate,
            "carries": outcome.carries and quorate is not False,
        },
        "says": [_saying(each) for each in (*outcome.says, *_presence(standing))],
    }


def _annexes_until(decision: Decision, standing: Standing) -> datetime | None:
    """Only who may annex something is given time for it."""
    if not decision.law["annexes"] or decision.secret or not may_annex(standing):
        return None
    decided = (decision.closed_at or now()).astimezone(BRUSSELS).date()
    return over_at(until(decided, decision.law["annex_days"], COMMISSION), BRUSSELS)


def may_annex(standing: Standing) -> set[int]:
    """The seats that voted against or abstained (C(2016) 3301, Annex 3)."""
    dissent = {Choice.AGAINST, Choice.ABSTAIN, "object", "abstain"}
    return {line.elector.seat_id for line in standing.lines if line.choice in dissent}


def _snapshot(decision: Decision, there: frozenset[str] | None) -> None:
    for elector in electors_of(decision):
        elector.present = None if there is None else elector.code in there
        voice = voice_of(elector.seat)
        elector.last_holder_id = voice.holder.id if voice.holder else None
        elector.last_stand_in_id = voice.stand_in.id if voice.stand_in else None
        for person in voice.acting:
            stir("person", person.id)


def _tell(decision: Decision, by: Person | None) -> None:
    stir_all(decision)
    FOUND.find_again(decision)
    tell("decisions.closed", decision, by.id if by else HOUSE)
    said = [(a.seat_id, a.provision, a.number, a.choice, a.reason) for a in answers_of(decision)]
    witness(end=str(decision.end), **decision.count.get("result", {}))
    witness(said=fingerprint(json.dumps(said)))
    if decision.because:
        witness(because=fingerprint(decision.because))
