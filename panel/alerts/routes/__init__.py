"""The pages of the alerts of a body, and of one of them."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.clock import today
from kernel.login import me, signed_in
from panel.alerts.facts import content_of
from panel.alerts.forms import LackForm, MeasureForm, VoteForm
from panel.alerts.models import Alert
from panel.alerts.names import changes_between, measure_words
from panel.alerts.queries import alert_for, alerts_in, version_in
from panel.alerts.standing import signed
from rules.access import Permission
from rules.alert_content import missing
from rules.alerts import Act, Measure, allowed

alerts = Blueprint("alerts", __name__, url_prefix="/<workspace>/alerts")


def place_of(workspace: str) -> Workspace:
    return workspace_for(me(), workspace, Permission.READ_WORK)


@alerts.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = place_of(workspace)
    return render_template("alerts/index.html", workspace=place, alerts=alerts_in(me(), place))


@alerts.get("/<int:alert_id>")
@signed_in
def show(workspace: str, alert_id: int) -> ResponseReturnValue:
    return page(alert_for(me(), workspace, alert_id))


def page(alert: Alert) -> ResponseReturnValue:
    """One alert, with the forms of what can be done with it now."""
    lack, measure = LackForm(), MeasureForm()
    lack.offer()
    measure.offer({each: measure_words(each) for each in Measure})
    return render_template(
        "alerts/show.html",
        workspace=alert.workspace,
        alert=alert,
        state=alert.stands,
        can={act.name: bool(_can(alert, act)) for act in Act},
        lacks=missing(content_of(alert).kept),
        mine=signed(me().id, alert),
        needed=int(alert.workspace.charter.rule("alert.sponsors").value),
        forms={"vote": VoteForm(), "lack": lack, "measure": measure},
        today=today(),
    )


def _can(alert: Alert, act: Act) -> bool:
    """Is it its turn? Of measures, whether any could be chosen."""
    if act is Act.DECIDE:
        return any(allowed(alert.file, act, each) for each in Measure)
    return bool(allowed(alert.file, act))


@alerts.get("/<int:alert_id>/versions/<int:number>")
@signed_in
def version(workspace: str, alert_id: int, number: int) -> ResponseReturnValue:
    """What a version says otherwise than the one before."""
    alert = alert_for(me(), workspace, alert_id)
    found = version_in(alert, number)
    before = version_in(alert, number - 1) if number > 1 else None
    return render_template(
        "alerts/version.html",
        workspace=alert.workspace,
        alert=alert,
        version=found,
        before=before,
        changes=changes_between(before, found) if before else [],
    )
