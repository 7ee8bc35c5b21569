"""What about the network may somebody want to hear of?"""

from kernel.happenings import Kind, Shown
from kernel.words import gettext as _
from pact.network.models import Participant
from pact.network.queries import find_participant
from rules.access import Permission
from rules.notices import Event


def show(asks: Participant, _number: int) -> Shown:
    title = _("%(name)s asks to join the network", name=asks.name)
    return Shown(title, f"/{asks.workspace.slug}/network/desk", asks.contact_name, "")


Kind("network.asked", "participant", Permission.HANDLE_WORK, find_participant, show, Event.OPENED)
