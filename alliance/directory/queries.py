"""Which support structures are there, and which list waits to be kept? The directory is public."""

from collections.abc import Sequence

from sqlalchemy import select

from alliance.directory.models import BroughtList, SupportStructure
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.facets import Facets
from rules.structures import COLUMNS, Structure

FACETS: Facets = {
    "kind": lambda row: (row.kind,),
    "sector": lambda row: row.sectors,
    "country": lambda row: (row.country,),
}


def structures_in(place: Workspace) -> Sequence[SupportStructure]:
    """All that are there, by name."""
    found = select(SupportStructure).where(
        SupportStructure.workspace_id == place.id, SupportStructure.closed_at.is_(None)
    )
    return db.session.scalars(found.order_by(SupportStructure.name, SupportStructure.id)).all()


def structure_in(place: Workspace, number: int) -> SupportStructure | None:
    found = db.session.get(SupportStructure, number)
    here = found is not None and found.workspace_id == place.id and found.closed_at is None
    return found if here else None


def by_code(place: Workspace) -> dict[str, SupportStructure]:
    """Those that were taken out too: a list may bring them back."""
    found = select(SupportStructure).where(SupportStructure.workspace_id == place.id)
    return {each.code: each for each in db.session.scalars(found)}


def list_in(place: Workspace, number: int) -> BroughtList | None:
    found = db.session.get(BroughtList, number)
    return found if found is not None and found.workspace_id == place.id else None


def as_structure(found: SupportStructure) -> Structure:
    """As a list has it."""
    values = {name: getattr(found, name) for name in COLUMNS}
    return Structure(**{**values, "sectors": tuple(values["sectors"])})
