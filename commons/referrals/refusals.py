"""Why not? A sentence for whoever is refused."""

from commons.referrals.models import Envelope
from kernel.access import refuse_unless
from kernel.database import db
from kernel.pages import say
from kernel.words import gettext
from rules.referring import NO_STEP, Step, may_follow
from rules.words import sentence as _

NOT_YOURS = _("Only the other side can say this of a request.")


def held_for(envelope: Envelope, then: Step) -> None:
    """Hold the request until this act is done, and refuse a step that does not follow."""
    db.session.refresh(envelope.referral, with_for_update=True)
    now = Step(envelope.referral.step)
    alone = not any(each.sends for each in envelope.referral.envelopes)
    by_sender = envelope.sends or (alone and then is Step.WITHDRAWN)
    if may_follow(now, then, by_sender=by_sender):
        return
    other = may_follow(now, then, by_sender=not by_sender)
    refuse_unless(not other, NOT_YOURS)
    refuse_unless(False, NO_STEP, now=gettext(say(now)), then=gettext(say(then)))
