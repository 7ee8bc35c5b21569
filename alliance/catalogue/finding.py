"""Under which words is an organisation of the catalogue found? Once the desk has taken it in."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_

from alliance.catalogue.models import CatalogueProfile, State
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.index import Writing
from kernel.index.kinds import Kind
from kernel.words import gettext as _
from rules.access import Permission


def _readable(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    seen = [place.id for place in places if may(person, Permission.READ_WORK, place)]
    here = CatalogueProfile.workspace_id.in_(seen)
    return and_(here, CatalogueProfile.state == State.ENTERED)


def writing_of(profile: CatalogueProfile) -> Writing:
    return Writing(
        kind="profile",
        within="o",
        workspace_id=profile.workspace_id,
        thread_id=profile.id,
        number=0,
        title=profile.name,
        text=profile.offers,
        at=profile.at,
        author_id=0,
        author_name=profile.name[:120],
    )


FOUND = Kind(
    "profile",
    CatalogueProfile,
    _readable,
    lambda one: f"/{one.workspace.slug}/catalogue/{one.id}",
    lambda _one: _("Organisation of the catalogue"),
    writing_of,
    lambda one: one.state == State.ENTERED,
)
