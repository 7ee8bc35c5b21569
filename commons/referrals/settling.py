"""Who reminds those who were asked that an answer is due? The house, once."""

from sqlalchemy import select

from commons.referrals.models import Referral
from commons.referrals.telling import remind
from kernel.background import job, one_by_one, own_up
from kernel.clock import now
from kernel.database import db
from kernel.record import enter
from rules.referring import ENDS

HOUSE = 0
"""The actor of what nobody in particular does."""
AT_ONCE = 50


@job("referrals.remind", every=30.0)
def remind_due() -> None:
    """What was answered, declined or taken back meanwhile reminds nobody."""
    due = select(Referral).where(Referral.reminds_at <= now()).order_by(Referral.reminds_at)
    own_up(one_by_one(db.session.scalars(due.limit(AT_ONCE)).all(), _remind))


def _remind(referral: Referral) -> None:
    db.session.refresh(referral, with_for_update=True)
    if referral.reminds_at is None:
        return
    referral.reminds_at = None
    if referral.step in ENDS:
        return
    for envelope in (each for each in referral.envelopes if not each.sends):
        remind(envelope, HOUSE)
        enter(HOUSE, "referrals.remind", envelope)
