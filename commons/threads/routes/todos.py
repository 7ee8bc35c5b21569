"""What a reader keeps to do something about: put on the list, planned, ticked off."""

from datetime import timedelta

from flask import Blueprint, abort, jsonify, redirect, request
from flask.typing import ResponseReturnValue

from commons.threads.actions import keep, plan
from commons.threads.forms import PlanForm
from commons.threads.queries import post_for, thread_for
from commons.threads.routes import address
from kernel.clock import today
from kernel.errors import wants_json
from kernel.login import me, signed_in
from kernel.paths import own_path
from kernel.words import gettext as _

todos = Blueprint("todos", __name__, url_prefix="/<workspace>/threads/<int:thread_id>")


@todos.post("/posts/<int:number>/todo")
@signed_in
def todo(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    found = post_for(me(), thread, number)
    on = keep(me(), found, request.form.get("on", "1") == "1")
    if wants_json():
        return jsonify(on=on)
    return redirect(own_path(request.form.get("back"), address(thread, number)), 303)


@todos.post("/posts/<int:number>/plan")
@signed_in
def planned(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    """A note, a day, or a rest for what is on the list."""
    thread = thread_for(me(), workspace, thread_id)
    found = post_for(me(), thread, number)
    form = PlanForm(request.form)
    if not form.validate():
        abort(422, _("Choose a day, and at most 300 characters for the note."))
    rest = form.rests.data or 0
    until = today() + timedelta(days=rest) if rest else None
    plan(me(), found, form.note.data or "", form.due_on.data, until)
    return redirect(own_path(request.form.get("back"), address(thread, number)), 303)
