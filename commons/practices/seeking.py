"""What of the library is found by the one field that finds everything?"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_

from commons.membership.models import Person
from commons.practices.finding import KIND, writing_of
from commons.practices.models import Practice
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.index.kinds import Kind
from kernel.words import gettext as _
from rules.access import Permission


def readable(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    """What is published, where one sees what the body does."""
    kept = [place for place in places if place.charter.records]
    seen = [place.id for place in kept if may(person, Permission.READ_WORK, place)]
    return and_(Practice.workspace_id.in_(seen), Practice.shown.is_not(None))


FOUND = Kind(
    KIND,
    Practice,
    readable,
    lambda practice: f"/{practice.workspace.slug}/practices/{practice.id}",
    lambda practice: _(practice.sort.name),
    writing_of,
    lambda practice: practice.shown is not None,
)
