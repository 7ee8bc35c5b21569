"""What a seat does that does not share what was decided: it annexes its reasons."""

from sqlalchemy import func, select

from commons.decisions.closing import may_annex
from commons.decisions.models import Annex, Decision
from commons.decisions.queries.counting import standing_of
from commons.decisions.queries.seats import speaking_for
from commons.decisions.refusals import noted
from commons.decisions.telling import stir_all
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.access import Permission
from rules.words import sentence as _


@noted
@action(Permission.ANSWER_DECISION)
def annex(actor: Person, decision: Decision, seat: str, text: str) -> Annex:
    """Say for a seat that voted against or abstained why; said anew, the last word is shown."""
    db.session.refresh(decision, with_for_update=True)
    until = decision.annexes_until
    refuse_unless(until, _("Nothing is annexed to this decision."))
    refuse_unless(until and now() < until, _("The time to annex reasons is over."))
    elector = speaking_for(actor, decision, seat)
    open_to = may_annex(standing_of(decision, closed=True))
    only = _("Only a seat that voted against or abstained annexes its reasons.")
    refuse_unless(elector.seat_id in open_to, only)
    made = Annex(
        decision_id=decision.id,
        seat_id=elector.seat_id,
        number=_next(decision, elector.seat_id),
        text=text.strip(),
        person=actor,
        at=now(),
    )
    db.session.add(made)
    db.session.flush()
    witness(seat=seat, number=made.number, text=fingerprint(made.text))
    stir_all(decision)
    return made


def _next(decision: Decision, seat_id: int) -> int:
    mine = (Annex.decision_id == decision.id, Annex.seat_id == seat_id)
    return (db.session.scalar(select(func.max(Annex.number)).where(*mine)) or 0) + 1
