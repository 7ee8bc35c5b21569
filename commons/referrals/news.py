"""Which things that happen to requests may somebody want to hear of, and how are they shown?"""

from commons.referrals.models import Envelope
from commons.referrals.queries import find
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_REFERRAL


def show(envelope: Envelope, _number: int) -> Shown | None:
    if envelope.gone:
        return None
    referral = envelope.referral
    path = f"/{envelope.workspace.slug}/referrals/{envelope.id}"
    title = f"{referral.reference_number}: {referral.title}"
    return Shown(title, path, referral.sender_name, "")


Kind("referrals.arrived", "referral", READ, find, show, Event.OPENED, Event.ASKED)
Kind("referrals.reminded", "referral", READ, find, show, None, Event.ASKED)
Kind("referrals.moved", "referral", READ, find, show, Event.SETTLED)
