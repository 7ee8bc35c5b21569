"""How long is the address of a newcomer kept? As the rules profile says, once it was refused."""

from sqlalchemy import select, update

from alliance.catalogue.models import CatalogueProfile, State
from alliance.charter import CHARTER
from alliance.profile import ADDRESS_KEPT
from commons.workspaces.models import Workspace
from kernel.background import job
from kernel.clock import midnight, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.periods import months_on

A_DAY = 86_400.0


@job("catalogue.retain", every=A_DAY)
def forget_addresses() -> None:
    """What stands in the catalogue is answered for; of what was refused nobody is to be reached."""
    places = select(Workspace).where(Workspace.body == CHARTER.slug, Workspace.parent_id.is_(None))
    for place in db.session.scalars(places).all():
        until = midnight(months_on(today(), -int(place.charter.rule(ADDRESS_KEPT).value)))
        mine = (CatalogueProfile.workspace_id == place.id, CatalogueProfile.settled_at < until)
        old = (*mine, CatalogueProfile.state == State.REFUSED)
        with unit_of_work():
            db.session.execute(update(CatalogueProfile).where(*old).values(email=""))
