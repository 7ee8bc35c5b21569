"""The pages of the requests, and what is done with one of them."""

from uuid import uuid4

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.workspaces.queries import workspace_for
from kernel.access import Refused, may, require
from kernel.login import me, signed_in
from panel.requests import actions
from panel.requests.forms import ReportForm, RequestForm
from panel.requests.models import PanelRequest
from panel.requests.queries import request_for, requests_in
from panel.saying import said
from rules.access import Permission
from rules.requests import ASKS, Act, Kind, State, allowed

requests = Blueprint("panel_requests", __name__, url_prefix="/<workspace>/requests-for-support")
ENTERS = {Kind.SUPPORT: actions.register, Kind.DOCUMENTS: actions.request_documents}


@requests.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_WORK)
    return render_template(
        "experts/requests.html",
        workspace=place,
        requests=requests_in(me(), place),
        form=ReportForm(),
    )


@requests.route("/new/<sort>", methods=["GET", "POST"])
@signed_in
def new(workspace: str, sort: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_WORK)
    wanted = next((each for each in Kind if each == sort), None) or abort(404)
    require(me(), ASKS[wanted], place)
    form = RequestForm(request.form, key=str(uuid4()))
    form.offer()
    if request.method == "POST" and form.validate():
        try:
            return _back(ENTERS[wanted](me(), place, form.facts(wanted), form.key.data))
        except Refused as refused:
            form.form_errors.append(refused.because)
    page = render_template("experts/request_new.html", workspace=place, form=form, kind=wanted)
    return page, 422 if form.errors or form.form_errors else 200


@requests.get("/<int:request_id>")
@signed_in
def show(workspace: str, request_id: int) -> ResponseReturnValue:
    found = request_for(me(), workspace, request_id)
    state = State(found.state)
    return render_template(
        "experts/request.html",
        workspace=found.workspace,
        request_=found,
        can={act.name: bool(allowed(state, act, "-")) for act in Act},
        supplies=may(me(), ASKS[found.kind], found),
    )


def _back(found: PanelRequest) -> ResponseReturnValue:
    return redirect(f"/{found.workspace.slug}/requests-for-support/{found.id}", 303)


@requests.post("/<int:request_id>/more")
@signed_in
def more(workspace: str, request_id: int) -> ResponseReturnValue:
    found = request_for(me(), workspace, request_id)
    actions.ask_more(me(), found, said())
    return _back(found)


@requests.post("/<int:request_id>/supply")
@signed_in
def supply(workspace: str, request_id: int) -> ResponseReturnValue:
    found = request_for(me(), workspace, request_id)
    actions.supply(me(), found, said())
    return _back(found)


@requests.post("/<int:request_id>/grant")
@signed_in
def grant(workspace: str, request_id: int) -> ResponseReturnValue:
    found = request_for(me(), workspace, request_id)
    actions.grant(me(), found, said())
    return _back(found)


@requests.post("/<int:request_id>/refuse")
@signed_in
def refuse(workspace: str, request_id: int) -> ResponseReturnValue:
    found = request_for(me(), workspace, request_id)
    actions.refuse(me(), found, said())
    return _back(found)


@requests.post("/<int:request_id>/withdraw")
@signed_in
def withdraw(workspace: str, request_id: int) -> ResponseReturnValue:
    found = request_for(me(), workspace, request_id)
    actions.withdraw(me(), found)
    return _back(found)
