"""What of the catalogue must the desk not overlook? Entries that wait to be checked."""

from collections.abc import Iterator, Sequence

from sqlalchemy import func, select

from alliance.catalogue.models import CatalogueProfile, State
from alliance.places import is_alliance
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.warnings import Warn, warners
from kernel.access import may
from kernel.database import db
from kernel.words import ngettext
from rules.access import Permission


def to_check(person: Person, places: Sequence[Workspace]) -> Iterator[Warn]:
    """For whoever handles the work of the Alliance."""
    for place in filter(is_alliance, places):
        if may(person, Permission.HANDLE_WORK, place) and (many := _many(place.id)):
            words = ngettext(
                "%(num)d entry of the catalogue waits to be checked",
                "%(num)d entries of the catalogue wait to be checked",
                many,
            )
            yield Warn(words, f"/{place.slug}/catalogue")


def _many(workspace_id: int) -> int:
    waits = (
        CatalogueProfile.workspace_id == workspace_id,
        CatalogueProfile.state == State.WAITING,
    )
    return db.session.scalar(select(func.count()).where(*waits)) or 0


warners.append(to_check)
