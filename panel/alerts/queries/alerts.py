"""Which alerts may somebody read? Members and the AI Office those of the Panel, anybody what is
published of them.
"""

from collections.abc import Iterable, Sequence

from flask import abort
from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import joinedload

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.withheld import not_recused
from panel.alerts.models import Alert, AlertVersion
from panel.alerts.stepping import find
from rules.access import Permission

SHOWN = 100


def visible(person: Person, places: Iterable[Workspace]) -> ColumnElement[bool]:
    """The door's answer about alerts as a condition."""
    readable = [place.id for place in places if may(person, Permission.READ_WORK, place)]
    return and_(Alert.workspace_id.in_(readable), not_recused(Alert.recused, person.id))


def alerts_in(person: Person, place: Workspace) -> Sequence[Alert]:
    """The alerts of a body, the newest first."""
    found = select(Alert).where(visible(person, [place])).options(joinedload(Alert.decision))
    return db.session.scalars(found.order_by(Alert.id.desc()).limit(SHOWN)).all()


def alert_for(person: Person, workspace: str, alert_id: int) -> Alert:
    """An alert this person may read; to anyone else it does not exist."""
    found = find(alert_id)
    if found is None or found.workspace.slug != workspace:
        abort(404)
    if not may(person, Permission.READ_WORK, found):
        abort(404)
    return found


def version_in(alert: Alert, number: int) -> AlertVersion:
    return next((each for each in alert.versions if each.number == number), None) or abort(404)


def public_alerts() -> Sequence[Alert]:
    """What is published, the newest first: for anybody."""
    found = select(Alert).where(Alert.published_at.is_not(None))
    return db.session.scalars(found.order_by(Alert.published_at.desc()).limit(SHOWN)).all()


def public_alert(alert_id: int) -> Alert:
    found = find(alert_id)
    return found if found is not None and found.published_at else abort(404)
