"""What happens to events of which somebody may want to hear, and how is it shown?"""

from commons.events.models import Occasion
from commons.events.queries import find_occasion
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_WORK


def show(occasion: Occasion, _number: int) -> Shown | None:
    """Nothing of how one joins: letters are passed on."""
    if occasion.published_at is None:
        return None
    path = f"/{occasion.workspace.slug}/events/{occasion.id}"
    return Shown(occasion.title, path, occasion.workspace.name, "")


def _kind(what: str, others: Event | None, named: Event = Event.NAMED) -> None:
    Kind(f"events.{what}", "occasion", READ, find_occasion, show, others, named)


_kind("announced", Event.OPENED)
_kind("promoted", None, Event.ASKED)
_kind("soon", None, Event.ASKED)
_kind("changed", None)
_kind("cancelled", None)
_kind("recorded", None)
