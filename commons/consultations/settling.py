"""Who reminds those who are silent, and who writes down that a consultation is over? The house.

Whether comments are taken is worked out from stored times, so nobody waits for this: doing it
twice, late or in two processes changes nothing.
"""

from sqlalchemy import select

from commons.consultations.models import Consultation
from commons.consultations.queries import rounds_on
from commons.consultations.telling import silent_in, stir_all, tell_seats
from commons.documents.obstacles import obstacle
from kernel.background import job, one_by_one, own_up
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import enter, witness
from rules.access import Verdict
from rules.consulting import obstacle as obstacle_in

HOUSE = 0
"""The actor of what nobody in particular does."""
AT_ONCE = 50


@obstacle
def unanswered(document_id: int) -> Verdict | None:
    """A text is not adopted while it is consulted on, or while a comment on it waits."""
    return obstacle_in(rounds_on(document_id))


@job("consultations.settle", every=30.0)
def settle_due() -> None:
    """Remind where it is time, and write down what has ended."""
    open_ones = select(Consultation).where(Consultation.closed_at.is_(None))
    due = open_ones.where(Consultation.reminds_at <= now()).order_by(Consultation.reminds_at)
    faults = one_by_one(db.session.scalars(due.limit(AT_ONCE)).all(), _remind)
    over = open_ones.where(Consultation.closes_at <= now()).order_by(Consultation.closes_at)
    own_up(faults + one_by_one(db.session.scalars(over.limit(AT_ONCE)).all(), _end))


def _remind(consultation: Consultation) -> None:
    db.session.refresh(consultation, with_for_update=True)
    if consultation.reminds_at is None or not consultation.runs(now()):
        return
    consultation.reminds_at = None
    silent = silent_in(consultation)
    tell_seats(consultation, silent, "reminded", HOUSE)
    witness(seats=[each.code for each in silent])
    enter(HOUSE, "consultations.remind", consultation)


def _end(consultation: Consultation) -> None:
    db.session.refresh(consultation, with_for_update=True)
    if consultation.closed_at or consultation.closes_at > now():
        return
    consultation.closed_at, consultation.reminds_at = consultation.closes_at, None
    tell("consultations.ended", consultation, HOUSE)
    stir_all(consultation)
    enter(HOUSE, "consultations.end", consultation)
