"""An alert closes to whoever has an interest in its provider, and the vote on it with it."""

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
from rules.access import Permission
from rules.words import sentence as _


@recusing
def closed_by_its_alert(thing: Any) -> frozenset[int]:
    """Whoever withdrew from an alert takes no part in the vote on it."""
    if not isinstance(thing, Decision):
        return frozenset()
    found = db.session.scalar(select(Alert).where(Alert.decision_id == thing.id))
    return found.recused if found else frozenset()


def follow_alert(_actor: Person, alert: Alert, _conflict: Conflict) -> None:
    alert.recused = recused_from(alert)
    db.session.flush()
    stir_all(alert)
    if alert.decision:
        follow_decision(alert.decision)


kind(
    Kind("alert", Alert, _("A qualified alert"), Permission.READ_WORK, follow_alert,
         lambda alert: f"/{alert.workspace.slug}/alerts/{alert.id}",
         lambda alert: alert.title)
)  # fmt: skip
