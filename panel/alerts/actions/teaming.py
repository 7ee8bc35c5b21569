"""Who advises on the measure? A rapporteur and two contributors, after the chair was consulted."""

from sqlalchemy import select

from commons.membership.models import Person
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.words import gettext
from panel.alerts.models import Alert
from panel.alerts.stepping import hold, take
from panel.standing import for_the_office
from panel.tasks.actions import call_task
from panel.tasks.facts import TaskFacts
from panel.tasks.models import PanelTask
from rules.access import Permission
from rules.alerts import Act
from rules.panel_tasks import SOUGHT


@action(Permission.HANDLE_WORK)
def call_team(actor: Person, alert: Alert) -> PanelTask:
    """Seek the team as for every task; it is appointed there: SPR 19(4)."""
    for_the_office(actor, alert.workspace)
    hold(alert)
    if sought := _sought(alert):
        raise Repeated(sought)
    step = take(actor, alert, Act.APPOINT)
    return call_task(actor, alert.workspace, _facts(alert), f"alert-{alert.id}-{step.number}")


def _sought(alert: Alert) -> PanelTask | None:
    """A team for which experts are still sought: there is one at a time."""
    here = (PanelTask.alert_id == alert.id, PanelTask.state.in_(SOUGHT))
    return db.session.scalar(select(PanelTask).where(*here))


def _facts(alert: Alert) -> TaskFacts:
    title = gettext("Advice on measures after %(reference)s", reference=alert.reference_number)
    return TaskFacts(
        code="M",
        title=title,
        what=alert.title,
        provider=alert.provider,
        model=alert.model,
        asked_by=gettext("AI Office"),
        alert_id=alert.id,
    )
