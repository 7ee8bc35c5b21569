"""What a host does: writes an event, announces it, asks, notes who was there, calls it off."""

from typing import Any
from uuid import uuid4

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.events import actions
from commons.events.forms import BecauseForm, OccasionForm, RecordingForm, begun_with
from commons.events.models import Occasion
from commons.events.queries import anybody_in, occasion_for, people_of, place_for
from commons.events.routes import ONE, back, path_of
from commons.questions.building import FROZEN, Building
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.clock import BRUSSELS
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _
from rules.access import Permission
from rules.events import Standing
from rules.questions import questions_from

holding = Blueprint("event_holding", __name__, url_prefix="/<workspace>/events")
MOMENTS = ("starts", "ends", "opens", "closes")
PLAIN = ("kind", "title", "text", "language", "capacity", "promotes", "public", "room", "link")


def _held(workspace: str, occasion_id: int) -> Occasion:
    occasion = occasion_for(me(), workspace, occasion_id)
    require(me(), Permission.HANDLE_WORK, occasion)
    return occasion


@holding.route("/new", methods=["GET", "POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = place_for(me(), workspace, Permission.READ_WORKSPACE)
    require(me(), Permission.HANDLE_WORK, place)
    form = OccasionForm(request.form, key=str(uuid4()), **begun_with(place.charter))
    form.offer(place.charter)
    if request.method == "POST" and form.validate():
        made = actions.prepare_occasion(me(), place, form.facts, form.key.data or "")
        return redirect(path_of(made), 303)
    return _page(place, form, None)


@holding.route(f"{ONE}/edit", methods=["GET", "POST"])
@signed_in
def edit(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion = _held(workspace, occasion_id)
    form = OccasionForm(request.form, key=str(uuid4()), **_as_it_is(occasion))
    form.offer(occasion.workspace.charter)
    if request.method == "POST" and form.validate():
        actions.change_occasion(me(), occasion, form.facts)
        return back(occasion)
    return _page(occasion.workspace, form, occasion)


def _as_it_is(occasion: Occasion) -> dict[str, Any]:
    said = {name: getattr(occasion, name) for name in PLAIN}
    shown = {name: getattr(occasion, f"{name}_at").astimezone(BRUSSELS) for name in MOMENTS}
    return said | shown | {"article": str(occasion.article or "")}


def _page(place: Workspace, form: OccasionForm, occasion: Occasion | None) -> ResponseReturnValue:
    page = render_template("events/edit.html", workspace=place, form=form, occasion=occasion)
    return page, 422 if form.errors else 200


@holding.route(f"{ONE}/form", methods=["GET", "POST"])
@signed_in
def asks(workspace: str, occasion_id: int) -> ResponseReturnValue:
    """What is asked of those who register; it stays as it is once somebody has."""
    occasion = _held(workspace, occasion_id)
    frozen = anybody_in(occasion)
    sent = request.form if request.method == "POST" else None
    building = Building(questions_from(occasion.questions), sent)
    if sent is not None and frozen:
        building.refused = [_(FROZEN)]
    elif sent is not None and (found := building.done()) is not None:
        actions.set_questions(me(), occasion, found)
        return back(occasion, "/form")
    facts = {"workspace": occasion.workspace, "occasion": occasion, "frozen": frozen}
    page = render_template("events/form.html", building=building, **facts)
    return page, 422 if sent is not None else 200


@holding.post(f"{ONE}/publish")
@signed_in
def publish(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion = _held(workspace, occasion_id)
    actions.publish_occasion(me(), occasion)
    flash(_("The event is announced."), "ok")
    return back(occasion)


@holding.post(f"{ONE}/cancel")
@signed_in
def cancel(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion, form = _held(workspace, occasion_id), BecauseForm(request.form)
    if not form.validate():
        abort(422, _("Say why."))
    actions.cancel_occasion(me(), occasion, form.because.data or "")
    return back(occasion)


@holding.post(f"{ONE}/recording")
@signed_in
def recording(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion, form = _held(workspace, occasion_id), RecordingForm(request.form)
    if not form.validate():
        abort(422, _("A link begins with https://."))
    actions.say_recording(me(), occasion, form.recording.data or "")
    return back(occasion)


@holding.get(f"{ONE}/people")
@signed_in
def people(workspace: str, occasion_id: int) -> str:
    occasion = _held(workspace, occasion_id)
    return render_template(
        "events/people.html",
        workspace=occasion.workspace,
        occasion=occasion,
        questions=questions_from(occasion.questions),
        inside=people_of(occasion, Standing.IN),
        waiting=people_of(occasion, Standing.WAITS),
    )


@holding.post(f"{ONE}/people")
@signed_in
def note(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion = _held(workspace, occasion_id)
    there = {whole_number(each) for each in request.form.getlist("there") if each.isdecimal()}
    many = actions.note_attendance(me(), occasion, there)
    flash(_("Noted: %(number)s were there.", number=many), "ok")
    return back(occasion, "/people")
