"""Who writes down that silence has ended? The house itself, whenever it looks.

How a conclusion stands is worked out from stored times, so nobody waits for this: it only puts the
end into the record and onto the screens. Doing it twice, late or in two processes changes nothing.
"""

from sqlalchemy import select

from commons.agreements.models import Conclusion
from commons.threads.actions.writing import changed, stir_lists
from commons.threads.finding import find_again
from kernel.background import job, one_by_one, own_up
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import enter, witness
from kernel.streams import stir
from rules.silence import Outcome

HOUSE = 0
"""The actor of what nobody in particular does."""
AT_ONCE = 50


@job("agreements.settle", every=1.0)
def settle_due() -> None:
    """Write down every silence that has ended."""
    ended = select(Conclusion).where(Conclusion.settled_at.is_(None), Conclusion.until <= now())
    over = db.session.scalars(ended.order_by(Conclusion.until).limit(AT_ONCE)).all()
    own_up(one_by_one(over, _settle))


def _settle(conclusion: Conclusion) -> None:
    db.session.refresh(conclusion.post, with_for_update=True)
    db.session.refresh(conclusion, with_for_update=True)
    if conclusion.settled_at or conclusion.outcome(now()) is not Outcome.AGREED:
        return
    conclusion.settled_at = now()
    conclusion.post.flag = "concluded"
    changed(conclusion.post, "agreed", HOUSE)
    stir("agreements", conclusion.thread_id)
    tell("agreements.agreed", conclusion.post.thread, HOUSE, number=conclusion.number)
    find_again(conclusion.post, stir_lists(conclusion.post.thread))
    witness(round=conclusion.round, until=(conclusion.until or now()).isoformat())
    enter(HOUSE, "agreements.settle", conclusion)
