"""Which things that happen to records may somebody want to hear of?"""

from commons.practices.models import Practice
from commons.practices.queries import find
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_WORK


def show(practice: Practice, _number: int) -> Shown:
    path = f"/{practice.workspace.slug}/practices/{practice.id}"
    return Shown(practice.title, path, practice.organisation, "")


Kind("practices.handed_in", "practice", READ, find, show, None, Event.ASKED)
Kind("practices.returned", "practice", READ, find, show, None, Event.ASKED)
Kind("practices.published", "practice", READ, find, show, Event.OPENED)
Kind("practices.reused", "practice", READ, find, show, None)
