"""What does somebody read whose organisation was not taken in?"""

from kernel import post_office
from kernel.words import gettext as _
from pact.network.models import Participant


def post_refusal(asks: Participant) -> None:
    subject = _("Your request to join the %(place)s", place=asks.workspace.name)
    text = post_office.worded("network_refused.txt", asks=asks, place=asks.workspace)
    post_office.send(asks.contact_email, subject, text)
