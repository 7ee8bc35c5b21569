"""Under which words is a support structure found? By all that its entry says."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_

from alliance.directory.models import SupportStructure
from alliance.directory.names import support_name
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.index import Writing
from kernel.index.kinds import Kind
from rules.access import Permission


def _readable(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    seen = [place.id for place in places if may(person, Permission.READ_WORK, place)]
    here = SupportStructure.workspace_id.in_(seen)
    return and_(here, SupportStructure.closed_at.is_(None))


def writing_of(structure: SupportStructure) -> Writing:
    said = (structure.code, structure.services, structure.access, structure.contact)
    return Writing(
        kind="structure",
        within="y",
        workspace_id=structure.workspace_id,
        thread_id=structure.id,
        number=0,
        title=structure.name,
        text="\n".join(filter(None, said)),
        at=structure.entered_at,
        author_id=0,
        author_name=structure.name[:120],
    )


FOUND = Kind(
    "structure",
    SupportStructure,
    _readable,
    lambda one: f"/{one.workspace.slug}/directory/{one.id}",
    lambda one: support_name(one.kind),
    writing_of,
    lambda one: one.closed_at is None,
)
