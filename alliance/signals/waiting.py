"""What about figures must the desk not overlook?"""

from collections.abc import Iterator, Sequence

from alliance.places import is_alliance
from alliance.signals.queries import topics_waiting
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.warnings import Warn, warners
from kernel.access import may
from kernel.words import ngettext
from rules.access import Permission


def warn(person: Person, places: Sequence[Workspace]) -> Iterator[Warn]:
    for place in filter(is_alliance, places):
        if may(person, Permission.HANDLE_WORK, place) and (many := topics_waiting([place.id])):
            words = ngettext(
                "A figure crossed a line: %(num)d topic waits for you.",
                "Figures crossed lines: %(num)d topics wait for you.",
                many,
            )
            yield Warn(words, f"/{place.slug}/signals")


warners.append(warn)
