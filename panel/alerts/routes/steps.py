"""The buttons on the page of an alert: each takes one step on its file."""

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from kernel.login import me, signed_in
from kernel.words import gettext as _
from panel.alerts import actions
from panel.alerts.forms import LackForm, MeasureForm, VoteForm
from panel.alerts.models import Alert
from panel.alerts.names import measure_words
from panel.alerts.queries import alert_for
from panel.alerts.routes.writing import address
from panel.saying import said
from rules.alerts import Measure

steps = Blueprint("alert_steps", __name__, url_prefix="/<workspace>/alerts/<int:alert_id>")


def _find(workspace: str, alert_id: int) -> Alert:
    return alert_for(me(), workspace, alert_id)


def _back(alert: Alert) -> ResponseReturnValue:
    return redirect(address(alert), 303)


@steps.post("/sign")
@signed_in
def sign(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    (actions.unsign if request.form.get("drop") else actions.sign)(me(), alert)
    return _back(alert)


@steps.post("/forward")
@signed_in
def forward(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    actions.put_forward(me(), alert)
    return _back(alert)


@steps.post("/back")
@signed_in
def back(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    actions.take_back(me(), alert, said())
    return _back(alert)


@steps.post("/vote")
@signed_in
def vote(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert, form = _find(workspace, alert_id), VoteForm(request.form)
    if not form.validate():
        abort(422, _("This moment has passed."))
    actions.open_vote(me(), alert, form.ends)
    return _back(alert)


@steps.post("/send")
@signed_in
def send(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    actions.send(me(), alert)
    return _back(alert)


@steps.post("/withdraw")
@signed_in
def withdraw(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    actions.withdraw(me(), alert, said())
    return _back(alert)


@steps.post("/receive")
@signed_in
def receive(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    actions.receive(me(), alert)
    return _back(alert)


@steps.post("/send-back")
@signed_in
def send_back(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert, form = _find(workspace, alert_id), LackForm(request.form)
    form.offer()
    if not form.validate():
        abort(422, _("Choose what is missing."))
    actions.send_back(me(), alert, form.lacking.data or (), form.said.data or "")
    return _back(alert)


@steps.post("/inform")
@signed_in
def inform(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert, form = _find(workspace, alert_id), _measure()
    actions.inform_board(me(), alert, form.chosen, form.said.data or "")
    return _back(alert)


@steps.post("/decide")
@signed_in
def decide(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert, form = _find(workspace, alert_id), _measure()
    actions.decide(me(), alert, form.chosen, form.said.data or "")
    return _back(alert)


def _measure() -> MeasureForm:
    form = MeasureForm(request.form)
    form.offer({each: measure_words(each) for each in Measure})
    if not form.validate():
        abort(422, _("Choose a measure."))
    return form


@steps.post("/team")
@signed_in
def team(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    task = actions.call_team(me(), alert)
    return redirect(f"/{alert.workspace.slug}/tasks/{task.id}", 303)


@steps.post("/close")
@signed_in
def close(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    actions.close(me(), alert, said())
    return _back(alert)


@steps.post("/publish")
@signed_in
def publish(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = _find(workspace, alert_id)
    actions.publish(me(), alert, said())
    return _back(alert)
