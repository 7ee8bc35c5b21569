"""Which body hears of what the Panel and the AI Office do, and which raises alerts?"""

from sqlalchemy import select

from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.bodies import charters
from kernel.database import db
from rules.access import Verdict
from rules.alerts import Alerting
from rules.words import sentence as _

NO_BOARD = _("No body is set up that is informed of alerts.")


def the_board() -> Workspace:
    """The body that is informed, as its charter says: the law knows one."""
    hear = [slug for slug, charter in charters.items() if charter.alerts is Alerting.HEARS]
    found = select(Workspace).where(Workspace.body.in_(hear), Workspace.parent_id.is_(None))
    board = db.session.scalar(found.order_by(Workspace.id).limit(1))
    if board is None:
        raise Refused(Verdict(False, NO_BOARD))
    return board


def raises_alerts(place: Workspace) -> bool:
    """Is it the body whose members raise alerts, and not one of its groups?"""
    return place.charter.alerts is Alerting.RAISES and place.parent_id is None
