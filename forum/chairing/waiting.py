"""What about co-chairs must those who keep the Forum not overlook?"""

from collections.abc import Iterator, Sequence

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.warnings import Warn, warners
from forum.chairing.queries import running_in
from forum.chairing.reminding import ending_in
from forum.chairing.standing import OFFICE, in_office
from forum.places import is_forum
from kernel.access import may
from kernel.pages import day
from kernel.words import gettext as _
from rules.access import Permission


def warn(person: Person, places: Sequence[Workspace]) -> Iterator[Warn]:
    for place in filter(is_forum, places):
        if may(person, Permission.PROPOSE_DECISION, place) and not running_in(place):
            yield from _about(place)


def _about(place: Workspace) -> Iterator[Warn]:
    path = f"/{place.slug}/co-chairs"
    for each in ending_in(place):
        name, until = each.person.name, day(each.ends_on) if each.ends_on else ""
        words = _("The term of %(name)s as co-chair ends on %(day)s.", name=name, day=until)
        yield Warn(words, path)
    if len(in_office(place)) < OFFICE.number:
        yield Warn(_("An office of co-chair is not held: AIA 67(6) asks for two."), path, bad=True)


warners.append(warn)
