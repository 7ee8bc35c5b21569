"""The desk of a body: its calls, who applied, and what becomes of each application."""

import uuid

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.accounts.queries import person_at
from commons.selection.actions import (
    drop_evaluator,
    name_evaluator,
    prepare_call,
    publish_call,
)
from commons.selection.forms import CallForm, lines_of, odd_figures
from commons.selection.laws import limits_for
from commons.selection.models import Call
from commons.selection.queries import (
    call_for,
    calls_in,
    seen_in,
    selections_of,
)
from commons.selection.succeeding import vacated
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.clock import now
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

desk = Blueprint("call_desk", __name__, url_prefix="/<workspace>/calls")
ONE = "/<int:call_id>"
FIGURE = "figure-"


def figures_sent() -> dict[str, str]:
    """The figures of rules that came with a form, by key."""
    return {
        name.removeprefix(FIGURE): value.strip()
        for name, value in request.form.items()
        if name.startswith(FIGURE)
    }


@desk.get("")
@signed_in
def index(workspace: str) -> str:
    place = workspace_for(me(), workspace, Permission.READ_SELECTION)
    return render_template("selection/desk.html", workspace=place, calls=calls_in(place), now=now())


@desk.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    require(me(), Permission.RUN_SELECTION, place)
    selecting = place.charter.selecting
    if selecting is None:
        flash(_("The seats of this body are not filled by a call."), "warn")
        return redirect(url_for(".index", workspace=workspace), 303)
    begins = {
        "seats": selecting.seats,
        "criteria": lines_of(selecting.criteria),
        "documents": [each.code for each in selecting.documents],
        "languages": ["en"],
    }
    form = CallForm(
        request.form if request.method == "POST" else None, key=str(uuid.uuid4()), **begins
    )
    form.offer(place.charter, selecting)
    figures = {x.key: x.figure for x in limits_for(place.charter, 0, {})} | figures_sent()
    known = {key: figures[key] for key in (each.key for each in selecting.balances)}
    if request.method == "POST" and form.validate() and not odd_figures(selecting, known):
        made = prepare_call(me(), place, form.facts(known), form.key.data)
        return redirect(url_for(".show", workspace=workspace, call_id=made.id), 303)
    if request.method == "POST" and odd_figures(selecting, known):
        form.form_errors.append(_("A figure of a rule is none."))
    rules = limits_for(place.charter, selecting.seats, known)
    page = render_template("selection/new.html", workspace=place, form=form, rules=rules)
    return page, 422 if form.errors or form.form_errors else 200


@desk.get(ONE)
@signed_in
def show(workspace: str, call_id: int) -> str:
    call = call_for(me(), workspace, call_id)
    state = request.args.get("state", "")
    seen = [each for each in seen_in(call) if not state or each.application.state == state]
    counts: dict[str, int] = {}
    for each in seen_in(call):
        counts[each.application.state] = counts.get(each.application.state, 0) + 1
    return render_template(
        "selection/manage.html",
        workspace=call.workspace,
        call=call,
        seen=seen[:PAGE],
        many=len(seen),
        state=state,
        counts=counts,
        selections=selections_of(call),
        vacated=vacated(call),
        now=now(),
    )


PAGE = 50


def _back(call: Call) -> ResponseReturnValue:
    return redirect(url_for(".show", workspace=call.workspace.slug, call_id=call.id), 303)


@desk.post(f"{ONE}/publish")
@signed_in
def publish(workspace: str, call_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    publish_call(me(), call)
    return _back(call)


@desk.post(f"{ONE}/evaluators")
@signed_in
def evaluators(workspace: str, call_id: int) -> ResponseReturnValue:
    """Name somebody by their address, or let them go."""
    call = call_for(me(), workspace, call_id)
    require(me(), Permission.RUN_SELECTION, call)
    person = person_at(request.form.get("email", "").strip())
    if person is None:
        flash(_("Nobody with this address has an account here."), "warn")
    elif request.form.get("drop"):
        drop_evaluator(me(), call, person)
    else:
        name_evaluator(me(), call, person)
    return _back(call)
