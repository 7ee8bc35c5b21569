"""Which commitments can be chosen today, and what was the list before?"""

from collections.abc import Sequence

from sqlalchemy import select

from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from pact.pledges.models import CatalogueEntry
from rules.commitments import Commitment, catalogue_on


def entries_in(place: Workspace) -> Sequence[CatalogueEntry]:
    """All that the desk ever entered, in its order."""
    mine = CatalogueEntry.workspace_id == place.id
    found = select(CatalogueEntry).where(mine).order_by(CatalogueEntry.id)
    return db.session.scalars(found).all()


def catalogue_in(place: Workspace) -> dict[str, Commitment]:
    return catalogue_on(today(), [each.commitment() for each in entries_in(place)])
