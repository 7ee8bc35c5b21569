"""How is an alert begun and written, and changed when it is with the AI Office?"""

from collections.abc import Callable
from typing import TypeVar
from uuid import uuid4

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import Refused, require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from panel.alerts.actions import correct, modify, start, supply, write
from panel.alerts.facts import Content
from panel.alerts.forms import ChangeForm, ContentForm
from panel.alerts.models import Alert
from panel.alerts.queries import alert_for
from panel.alerts.routes import place_of
from rules.access import Permission

writing = Blueprint("alert_writing", __name__, url_prefix="/<workspace>/alerts")
F = TypeVar("F", bound=ContentForm)
Change = Callable[[Person, Alert, Content, str], None]


def address(alert: Alert) -> str:
    return f"/{alert.workspace.slug}/alerts/{alert.id}"


@writing.route("/new", methods=["GET", "POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = place_of(workspace)
    require(me(), Permission.DO_WORK, place)
    form = ContentForm(request.form, key=str(uuid4()))
    form.offer()
    if request.method == "POST" and form.validate():
        return redirect(address(start(me(), place, form.content, form.key.data)), 303)
    return _page(place, form, _("Start a qualified alert"))


@writing.route("/<int:alert_id>/edit", methods=["GET", "POST"])
@signed_in
def edit(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = alert_for(me(), workspace, alert_id)
    require(me(), Permission.DO_WORK, alert)
    form = _form(ContentForm, alert)
    return _written(
        alert,
        form,
        _("Write on the alert"),
        lambda: write(me(), alert, form.content, form.seen.data),
    )


def _form(kind: type[F], alert: Alert) -> F:
    form = kind(request.form)
    form.offer()
    if request.method == "GET":
        form.show(alert)
    form.key.data = form.key.data or str(uuid4())
    return form


@writing.route("/<int:alert_id>/supply", methods=["GET", "POST"])
@signed_in
def complete(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = alert_for(me(), workspace, alert_id)
    return _changed(alert, Permission.DO_WORK, supply, _("Complete the alert"))


@writing.route("/<int:alert_id>/correct", methods=["GET", "POST"])
@signed_in
def put_right(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = alert_for(me(), workspace, alert_id)
    return _changed(alert, Permission.DO_WORK, correct, _("Correct the alert"))


@writing.route("/<int:alert_id>/modify", methods=["GET", "POST"])
@signed_in
def alter(workspace: str, alert_id: int) -> ResponseReturnValue:
    alert = alert_for(me(), workspace, alert_id)
    return _changed(alert, Permission.LEAD_WORK, modify, _("Modify the alert"))


def _changed(
    alert: Alert, permission: Permission, change: Change, title: str
) -> ResponseReturnValue:
    """Of an alert that is with the AI Office: with the reason why it changes."""
    require(me(), permission, alert)
    form = _form(ChangeForm, alert)
    return _written(
        alert, form, title, lambda: change(me(), alert, form.content, form.because.data)
    )


def _written(
    alert: Alert, form: ContentForm, title: str, keep: Callable[[], None]
) -> ResponseReturnValue:
    """The form, and what was sent with it; refused, it keeps what was written."""
    if request.method == "POST" and form.validate():
        try:
            keep()
            return redirect(address(alert), 303)
        except Refused as refused:
            form.form_errors.append(refused.because)
    return _page(alert.workspace, form, title, alert)


def _page(
    place: Workspace, form: ContentForm, title: str, alert: Alert | None = None
) -> ResponseReturnValue:
    asked = alert.pauses[-1].question if alert and alert.pauses else ""
    shown = render_template(
        "alerts/edit.html", workspace=place, form=form, title=title, alert=alert, asked=asked
    )
    return shown, 422 if form.errors or form.form_errors else 200
