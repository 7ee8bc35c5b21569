"""The initiatives for members, and how the desk follows them."""

import uuid

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.initiatives.actions import describe, follow, move_milestone, set_milestone
from alliance.initiatives.forms import InitiativeForm, MilestoneForm
from alliance.initiatives.models import Initiative
from alliance.initiatives.names import milestone_states
from alliance.initiatives.queries import initiative_in, tracked, tracked_in
from alliance.places import alliance_for, alliance_to_act_in
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from rules.access import Permission
from rules.milestones import due_text

initiatives = Blueprint("initiatives", __name__, url_prefix="/<workspace>/initiatives")
FIELDS = ("key", "name", "basis", "link", "about", "owner", "state")


@initiatives.get("")
@signed_in
def index(workspace: str) -> str:
    place = alliance_for(me(), workspace)
    every = tracked_in(place)
    return render_template("alliance/initiatives.html", workspace=place, every=every)


@initiatives.get("/<int:initiative_id>")
@signed_in
def show(workspace: str, initiative_id: int) -> str:
    place = alliance_for(me(), workspace)
    found = initiative_in(place, initiative_id) or abort(404)
    return render_template(
        "alliance/initiative.html",
        workspace=place,
        each=tracked(found, place.charter),
        states=milestone_states(),
        due_text=due_text,
    )


@initiatives.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = alliance_to_act_in(me(), workspace)
    require(me(), Permission.HANDLE_WORK, place)
    return _edited(place, None)


@initiatives.route("/<int:initiative_id>/edit", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def edit(workspace: str, initiative_id: int) -> ResponseReturnValue:
    place = alliance_for(me(), workspace)
    require(me(), Permission.HANDLE_WORK, place)
    return _edited(place, initiative_in(place, initiative_id) or abort(404))


def _edited(place: Workspace, found: Initiative | None) -> ResponseReturnValue:
    known = {name: getattr(found, name) for name in FIELDS} if found else {}
    sent = request.form if request.method == "POST" else None
    form = InitiativeForm(sent, **({"key": str(uuid.uuid4())} | known))
    if sent is not None and form.validate():
        made = (
            describe(me(), place, found.id, form.said())
            if found
            else follow(me(), place, form.said(), form.key.data)
        )
        return _to(place.slug, made.id)
    facts = {"workspace": place, "form": form, "known": found}
    return render_template("alliance/edit_initiative.html", **facts), 422 if form.errors else 200


@initiatives.post("/milestones/set")
@signed_in
def add(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), MilestoneForm(request.form).offer()
    if not _fine(form):
        return redirect(url_for(".index", workspace=workspace), 303)
    made = set_milestone(me(), place, form.number.data, form.said())
    return _to(workspace, made.initiative_id)


@initiatives.post("/milestones/move")
@signed_in
def move(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), MilestoneForm(request.form).offer()
    if not _fine(form):
        return redirect(url_for(".index", workspace=workspace), 303)
    made = move_milestone(me(), place, form.number.data, form.said())
    return _to(workspace, made.initiative_id)


def _fine(form: MilestoneForm) -> bool:
    """What is wrong is said above the list."""
    fine = form.validate()
    for words in form.errors.values():
        flash(" ".join(map(str, words)), "bad")
    return bool(fine)


def _to(workspace: str, number: int) -> ResponseReturnValue:
    return redirect(url_for(".show", workspace=workspace, initiative_id=number), 303)
