"""One application at the desk: read, found eligible or not, asked about."""

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.files.serving import given_out
from commons.selection.actions import ask_applicant, sift
from commons.selection.models import Call
from commons.selection.queries import application_in, call_for, cv_of, seen_in
from kernel.login import me, signed_in
from kernel.words import gettext as _

sifting = Blueprint("sifting", __name__, url_prefix="/<workspace>/calls/<int:call_id>/applications")
ONE = "/<int:application_id>"


@sifting.get(ONE)
@signed_in
def show(workspace: str, call_id: int, application_id: int) -> str:
    call = call_for(me(), workspace, call_id)
    found = application_in(call, application_id)
    seen = next(each for each in seen_in(call) if each.application.id == found.id)
    facts = {"workspace": call.workspace, "call": call, "application": found, "seen": seen}
    return render_template("selection/applicant.html", **facts, cv=cv_of(found))


@sifting.post(f"{ONE}/sift")
@signed_in
def decide(workspace: str, call_id: int, application_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    because = request.form.get("because", "").strip()[:500]
    if request.form.get("act") == "ineligible" and not because:
        flash(_("Say why it is not eligible."), "warn")
    else:
        because = because if request.form.get("act") == "ineligible" else ""
        sift(me(), call, application_in(call, application_id), because)
    return redirect(_path(call, application_id), 303)


@sifting.post(f"{ONE}/ask")
@signed_in
def ask(workspace: str, call_id: int, application_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    question = request.form.get("question", "")[:4000]
    ask_applicant(me(), call, application_in(call, application_id), question)
    return redirect(_path(call, application_id), 303)


def _path(call: Call, application_id: int) -> str:
    return f"/{call.workspace.slug}/calls/{call.id}/applications/{application_id}"


@sifting.get(f"{ONE}/cv")
@signed_in
def cv(workspace: str, call_id: int, application_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    file = cv_of(application_in(call, application_id)) or abort(404)
    return given_out(file, preview=False, save=True, keep=False)
