"""Who advises on the measure? A rapporteur and two contributors, after the chair was consulted."""

from commons.membership.models import Person
from kernel.actions import action
from kernel.words import gettext
from panel.alerts.models import Alert
from panel.alerts.standing import for_the_office
from panel.alerts.stepping import take
from panel.tasks.actions import call_task
from panel.tasks.facts import TaskFacts
from panel.tasks.models import PanelTask
from rules.access import Permission
from rules.alerts import Act


@action(Permission.HANDLE_WORK)
def call_team(actor: Person, alert: Alert) -> PanelTask:
    """Seek the team as for every task; it is appointed there: SPR 19(4)."""
    for_the_office(actor, alert.workspace)
    step = take(actor, alert, Act.APPOINT)
    return call_task(actor, alert.workspace, _facts(alert), f"alert-{alert.id}-{step.number}")


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
