"""Which bodies are informed of what the Panel and the AI Office do?"""

from collections.abc import Sequence

from sqlalchemy import select

from commons.workspaces.models import Workspace
from kernel.bodies import charters
from kernel.database import db
from rules.alerts import Alerting


def boards() -> Sequence[Workspace]:
    """The bodies that are informed of alerts, as their charters say."""
    hear = [slug for slug, charter in charters.items() if charter.alerts is Alerting.HEARS]
    found = select(Workspace).where(Workspace.body.in_(hear), Workspace.parent_id.is_(None))
    return db.session.scalars(found.order_by(Workspace.id)).all()
