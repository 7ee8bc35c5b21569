"""How long is known who asked for an organisation? As the profile says, once it is settled."""

from sqlalchemy import select, update

from commons.workspaces.models import Workspace
from kernel.background import job
from kernel.clock import midnight, today
from kernel.database import db
from kernel.transactions import unit_of_work
from pact.charter import CHARTER
from pact.network.models import Participant
from pact.profile import CONTACT_KEPT
from rules.periods import months_on

A_DAY = 86_400.0


@job("network.retain", every=A_DAY)
def forget_who_asked() -> None:
    """Those who speak for a member are on its seat; of all others nothing is needed any more."""
    places = select(Workspace).where(Workspace.body == CHARTER.slug, Workspace.parent_id.is_(None))
    for place in db.session.scalars(places).all():
        months = int(place.charter.rule(CONTACT_KEPT).value)
        until = midnight(months_on(today(), -months))
        old = (Participant.workspace_id == place.id, Participant.settled_at < until)
        with unit_of_work():
            db.session.execute(
                update(Participant).where(*old).values(contact_name="", contact_email="")
            )
