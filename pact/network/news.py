"""What about the network may somebody want to hear of, and what must the desk not overlook?"""

from collections.abc import Iterator, Sequence

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.warnings import Warn, warners
from kernel.access import may
from kernel.happenings import Kind, Shown
from kernel.words import gettext as _
from kernel.words import ngettext
from pact.network.models import Participant
from pact.network.places import is_pact
from pact.network.queries import find_participant, waiting_in
from rules.access import Permission
from rules.notices import Event


def show(asks: Participant, _number: int) -> Shown:
    title = _("%(name)s asks to join the network", name=asks.name)
    return Shown(title, f"/{asks.workspace.slug}/network/desk", asks.contact_name, "")


def warn(person: Person, places: Sequence[Workspace]) -> Iterator[Warn]:
    for place in filter(is_pact, places):
        if may(person, Permission.HANDLE_WORK, place) and (many := len(waiting_in(place))):
            words = ngettext(
                "%(num)d organisation asks to join.", "%(num)d organisations ask to join.", many
            )
            yield Warn(words, f"/{place.slug}/network/desk")


Kind("network.asked", "participant", Permission.HANDLE_WORK, find_participant, show, Event.OPENED)
warners.append(warn)
