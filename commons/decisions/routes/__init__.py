"""The decisions of a workspace, and the page of one."""

from flask import Blueprint, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.decisions.forms import BecauseForm
from commons.decisions.forms_of_publication import KeptBackForm, PublishedForm
from commons.decisions.models import Decision
from commons.decisions.names import matter_name
from commons.decisions.queries import (
    closed_in,
    decision_for,
    open_in,
    to_publish,
    waiting_for,
)
from commons.decisions.queries.records import record_of
from commons.decisions.queries.seen import notices_of, refusals_of, seen_by
from commons.decisions.subjects import newer_than, path_of
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.clock import today
from kernel.drawn import draw_from
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

decisions = Blueprint("decisions", __name__, url_prefix="/<workspace>/decisions")


def address(decision: Decision) -> str:
    return f"/{decision.workspace.slug}/decisions/{decision.id}"


@decisions.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_DECISION)
    draw_from(f"decisions:{place.id}")
    before = request.args.get("before", type=whole_number)
    return render_template(
        "decisions/index.html",
        workspace=place,
        waiting=waiting_for(me(), [place]),
        unpublished=to_publish(me(), [place]),
        open=open_in(me(), place) if before is None else [],
        closed=closed_in(me(), place, before),
        before=before,
    )


@decisions.get("/<int:decision_id>")
@signed_in
def show(workspace: str, decision_id: int) -> ResponseReturnValue:
    draw_from(f"decision:{decision_id}")
    return page(decision_for(me(), workspace, decision_id))


def page(decision: Decision, code: int = 200, **wrong: object) -> ResponseReturnValue:
    """A decision as its reader sees it, with the form that came back."""
    facts = {
        "workspace": decision.workspace,
        "decision": decision,
        "base": address(decision),
        "seen": seen_by(me(), decision),
        "newer": newer_than(decision),
        "text_path": path_of(decision),
        "matter": matter_name(decision.matter),
        "because_form": BecauseForm(),
        "published_form": PublishedForm(public_on=today()),
        "kept_back_form": KeptBackForm(),
        "wrong": {},
    }
    return render_template("decisions/show.html", **facts | wrong), code


@decisions.get("/<int:decision_id>/record.json")
@signed_in
def record(workspace: str, decision_id: int) -> ResponseReturnValue:
    """What anybody needs to count again, once it is closed."""
    decision = decision_for(me(), workspace, decision_id)
    if decision.closed_at is None:
        return redirect(address(decision))
    name = decision.reference_number.replace("/", "-").replace(" ", "-")
    sent = jsonify(record_of(decision))
    sent.headers["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return sent


@decisions.get("/<int:decision_id>/proof")
@signed_in
def proof(workspace: str, decision_id: int) -> ResponseReturnValue:
    """Who was told when, and what was not taken: for whoever keeps or presides."""
    decision = decision_for(me(), workspace, decision_id)
    require(me(), Permission.CLOSE_DECISION, decision)
    return render_template(
        "decisions/proof.html",
        workspace=decision.workspace,
        decision=decision,
        base=address(decision),
        seats={each.seat_id: each.label for each in decision.electors},
        notices=notices_of(decision),
        refusals=refusals_of(decision),
    )
