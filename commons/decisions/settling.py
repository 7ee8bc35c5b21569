"""Who writes down that the time of a decision is over, and who reminds? The house, when it looks.

Whether one may still answer is worked out from stored times, so nobody waits for this: doing it
twice, late or in two processes changes nothing.
"""

from sqlalchemy import select

from commons.decisions.closing import HOUSE, finish
from commons.decisions.models import Decision
from commons.decisions.queries.counting import standing_of
from commons.decisions.telling import tell_seats
from kernel.background import job, one_by_one, own_up
from kernel.clock import now
from kernel.database import db
from kernel.record import enter, witness

AT_ONCE = 50


@job("decisions.settle", every=1.0)
def settle_due() -> None:
    """Close whatever has ended, and remind where it is time."""
    ended = select(Decision).where(Decision.closed_at.is_(None), Decision.closes_at <= now())
    over = db.session.scalars(ended.order_by(Decision.closes_at).limit(AT_ONCE)).all()
    faults = one_by_one(over, _settle)
    waits = select(Decision).where(Decision.closed_at.is_(None), Decision.reminds_at <= now())
    due = db.session.scalars(waits.order_by(Decision.reminds_at).limit(AT_ONCE)).all()
    own_up(faults + one_by_one(due, _remind))


def _settle(decision: Decision) -> None:
    db.session.refresh(decision, with_for_update=True)
    if decision.closed_at or not decision.is_due(now()):
        return
    finish(decision, None, None)
    enter(HOUSE, "decisions.settle", decision)


def _remind(decision: Decision) -> None:
    db.session.refresh(decision, with_for_update=True)
    if decision.reminds_at is None or not decision.is_open(now()):
        return
    decision.reminds_at = None
    silent = [line.elector for line in standing_of(decision, closed=False).silent]
    tell_seats(decision, silent, "reminded", HOUSE)
    witness(seats=[each.code for each in silent])
    enter(HOUSE, "decisions.remind", decision)
