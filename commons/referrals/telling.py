"""Who hears that a request arrived or went on, on which side?"""

from commons.membership.queries import people_in
from commons.referrals.finding import FOUND
from commons.referrals.models import Envelope, Milestone, Referral
from kernel.access import may_by_id
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.streams import stir
from rules.access import Permission
from rules.referring import Step


def reached(referral: Referral, step: Step, actor_id: int) -> None:
    """Write the milestone down, and let each side know as far as it may."""
    number = len(referral.milestones) + 1
    at = max([now(), *(each.at for each in referral.milestones[-1:])])
    referral.milestones.append(Milestone(referral_id=referral.id, number=number, step=step, at=at))
    referral.step = step
    db.session.flush()
    for envelope in referral.envelopes:
        stir("referral", envelope.id)
        stir("referrals", envelope.workspace_id)
        FOUND.find_again(envelope)
        _news(envelope, step, actor_id)


def _news(envelope: Envelope, step: Step, actor_id: int) -> None:
    if envelope.gone:
        return
    arrived = step is Step.SENT and not envelope.sends
    tell(f"referrals.{'arrived' if arrived else 'moved'}", envelope, actor_id,
         _desk(envelope) if arrived else {})  # fmt: skip


def remind(envelope: Envelope, actor_id: int) -> None:
    """Those who can answer hear once more, with the day."""
    tell("referrals.reminded", envelope, actor_id, _desk(envelope))


def _desk(envelope: Envelope) -> dict[int, str]:
    """Those who can take it on."""
    people = people_in(envelope.workspace)
    able = [p for p in people if may_by_id(p.id, Permission.RUN_REFERRAL, envelope)]
    return {person.id: envelope.workspace.name for person in able}
