"""An alert closes to whoever has an interest in its provider: the vote on it and the team after it
close with it.
"""

from typing import Any

from sqlalchemy import select

from commons.decisions.models import Decision
from commons.independence.kinds import Kind, kind
from commons.independence.models import Conflict
from commons.meetings.withholding import follow_decision
from commons.membership.models import Person
from kernel.database import db
from kernel.withheld import recused_from, recusing
from panel.alerts.models import Alert
from panel.alerts.stepping import stir_all
from panel.tasks.models import PanelTask
from panel.tasks.withholding import follow
from rules.access import Permission
from rules.words import sentence as _


@recusing
def closed_by_its_alert(thing: Any) -> frozenset[int]:
    """Whoever withdrew from an alert takes no part in the vote on it, nor in advice on measures."""
    found = _alert_of(thing)
    return found.recused if found else frozenset()


def _alert_of(thing: Any) -> Alert | None:
    if isinstance(thing, PanelTask):
        return db.session.get(Alert, thing.alert_id) if thing.alert_id else None
    if isinstance(thing, Decision):
        return db.session.scalar(select(Alert).where(Alert.decision_id == thing.id))
    return None


def follow_alert(actor: Person, alert: Alert, _conflict: Conflict) -> None:
    alert.recused = recused_from(alert)
    db.session.flush()
    stir_all(alert)
    if alert.decision:
        follow_decision(alert.decision)
    for task in db.session.scalars(select(PanelTask).where(PanelTask.alert_id == alert.id)):
        follow(actor, task)


kind(
    Kind("alert", Alert, _("A qualified alert"), Permission.READ_WORK, follow_alert,
         lambda alert: f"/{alert.workspace.slug}/alerts/{alert.id}",
         lambda alert: alert.title)
)  # fmt: skip
