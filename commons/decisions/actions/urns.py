"""What is done about a secret vote: papers are given out, then the urn is opened."""

from sqlalchemy import func, select

from commons.decisions.closing import held_open
from commons.decisions.models import Decision, Paper
from commons.decisions.papers import new_paper
from commons.decisions.queries.seats import electors_of, speaking_for
from commons.decisions.refusals import noted
from commons.decisions.stepping import alternate_returns
from commons.decisions.telling import stir_all, tell_seats
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.words import sentence as _


@noted
@action(Permission.ANSWER_DECISION)
def take_paper(actor: Person, decision: Decision, seat: str) -> str:
    """Take the ballot paper of a seat. That it was taken is kept; its number is not."""
    held_open(decision)
    refuse_unless(decision.secret, _("This vote is not secret: answer it."))
    refuse_unless(decision.urn_at is None, _("The urn is open: no paper is given out any more."))
    alternate_returns(decision, seat)
    elector = speaking_for(actor, decision, seat)
    taken = db.session.get(Paper, (decision.id, elector.seat_id))
    refuse_unless(taken is None, _("This seat has its paper: there is one for each."))
    facts = {"decision_id": decision.id, "seat_id": elector.seat_id, "at": now()}
    db.session.add(Paper(person=actor, **facts))
    db.session.flush()
    witness(seat=seat)
    stir_all(decision)
    stir("person", actor.id)
    return new_paper(decision)


@action(Permission.CLOSE_DECISION)
def open_urn(actor: Person, decision: Decision) -> Decision:
    """From now on ballots fall into the urn, and no paper is given out: so nothing that is seen to
    change tells whose ballot fell.
    """
    held_open(decision)
    refuse_unless(decision.secret and decision.urn_at is None, _("There is no urn to open."))
    counted = select(func.count()).where(Paper.decision_id == decision.id)
    papers, minimum = db.session.scalar(counted) or 0, decision.law["minimum"]
    refuse_unless(
        papers >= minimum,
        _("Only %(papers)s have a paper; %(minimum)s are needed, or the votes could be guessed."),
        papers=papers,
        minimum=minimum,
    )
    decision.urn_at = now()
    taken = select(Paper.seat_id).where(Paper.decision_id == decision.id)
    seats = set(db.session.scalars(taken))
    holding = [each for each in electors_of(decision) if each.seat_id in seats]
    tell_seats(decision, holding, "urn", actor.id)
    stir_all(decision)
    witness(papers=papers)
    return decision
