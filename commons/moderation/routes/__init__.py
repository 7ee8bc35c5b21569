"""Pages of those who keep order: what waits, and what is decided."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import UnprocessableEntity

from commons.moderation.actions import (
    decide_appeal,
    decide_submission,
    hide_post,
    restore_post,
    set_premoderation,
    settle_reports,
)
from commons.moderation.forms import DecisionForm, PremoderationForm, ReasonForm
from commons.moderation.queries import hidden_in, reports_in, submissions_in
from commons.threads.queries import thread_for
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.paths import own_path
from kernel.words import gettext as _
from rules.access import Permission

moderating = Blueprint("moderating", __name__, url_prefix="/<workspace>")
POST = "/threads/<int:thread_id>/posts/<int:number>"


def place_to_moderate(workspace: str) -> Workspace:
    place = workspace_for(me(), workspace)
    require(me(), Permission.MODERATE, place)
    return place


@moderating.get("/moderation")
@signed_in
def queue(workspace: str) -> str:
    """What waits for the moderators of a workspace, and what they did."""
    place = place_to_moderate(workspace)
    return render_template(
        "moderation/queue.html",
        workspace=place,
        reports=reports_in(me(), place),
        hidings=hidden_in(me(), place),
        submissions=submissions_in(me(), place),
        form=PremoderationForm(whose=place.premoderation),
    )


@moderating.post("/moderation/setting")
@signed_in
def choose(workspace: str) -> ResponseReturnValue:
    place, form = place_to_moderate(workspace), PremoderationForm(request.form)
    if not form.validate():
        raise UnprocessableEntity(_("There is no such choice."))
    set_premoderation(me(), place, form.whose.data)
    return _back(workspace)


@moderating.post("/moderation/decide")
@signed_in
def decide(workspace: str) -> ResponseReturnValue:
    """Publish what was sent in, or refuse it with a reason."""
    place, form = place_to_moderate(workspace), _decision()
    number = request.form.get("submission", 0, type=whole_number)
    decide_submission(
        me(), place, number, publish=form.yes.data, reason=form.reason.data or ""
    )  # fmt: skip
    return _back(workspace)


@moderating.post(f"{POST}/hide")
@signed_in
def hide(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    thread, form = thread_for(me(), workspace, thread_id), ReasonForm(request.form)
    require(me(), Permission.MODERATE, thread)
    if not form.validate():
        raise UnprocessableEntity(_("Say why, in a sentence: its author reads it."))
    hide_post(me(), thread, number, form.reason.data or "")
    return _back(workspace)


@moderating.post(f"{POST}/restore")
@signed_in
def restore(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    restore_post(me(), thread_for(me(), workspace, thread_id), number)
    return _back(workspace)


@moderating.post(f"{POST}/stands")
@signed_in
def stands(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    """The reports of a post are settled: it stays as it is."""
    settle_reports(me(), thread_for(me(), workspace, thread_id), number)
    return _back(workspace)


@moderating.post(f"{POST}/appeal/decide")
@signed_in
def answer_appeal(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    require(me(), Permission.MODERATE, thread)
    form = _decision()
    decide_appeal(me(), thread, number, stands=form.yes.data, said=form.reason.data or "")
    return _back(workspace)


def _decision() -> DecisionForm:
    form = DecisionForm(request.form)
    if not form.validate() or not (form.yes.data or form.reason.data):
        raise UnprocessableEntity(_("Say why, in a sentence: its author reads it."))
    return form


def _back(workspace: str) -> ResponseReturnValue:
    flash(_("Done."), "ok")
    return redirect(
        own_path(request.form.get("back"), url_for(".queue", workspace=workspace)), 303
    )  # fmt: skip
