"""Putting a post off, and the list of what goes out later."""

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.scheduling.actions import Said, cancel, change, schedule
from commons.scheduling.forms import ChangeForm, LaterForm
from commons.scheduling.queries import scheduled_of
from commons.scheduling.sending import send
from commons.threads.queries import thread_for
from commons.threads.routes.bringing import brought, sent_files
from kernel.access import require
from kernel.errors import wants_json
from kernel.forms import HouseForm, takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.pages import moment
from kernel.words import gettext as _
from rules.access import Permission

later = Blueprint("later", __name__, url_prefix="/<workspace>/threads/<int:thread_id>")
scheduled = Blueprint("scheduled", __name__, url_prefix="/scheduled")
takes_files.add("later.put_off")


@later.post("/later")
@limiter.limit(posting)
@signed_in
def put_off(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    require(me(), Permission.POST, thread)
    form = LaterForm(request.form)
    form.comes_with = len(sent_files())
    _valid(form)
    files = [*form.wanted, *brought(thread, form.key.data)]
    said = Said(form.text.data or "", form.reply_to.data, files, form.draft.data or "")
    waiting = schedule(me(), thread, said, form.key.data, form.due_at)
    told = _("It goes out on %(moment)s (Brussels).", moment=moment(waiting.due_at))
    if wants_json():
        return jsonify(id=waiting.id, told=told), 201
    flash(told, "ok")
    return redirect(url_for("scheduled.index"), 303)


@scheduled.get("")
@signed_in
def index() -> str:
    return render_template("scheduled/index.html", waiting=scheduled_of(me()))


@scheduled.post("/change")
@signed_in
def edit() -> ResponseReturnValue:
    """Another text or another time; what is not waiting any more is not changed."""
    form = ChangeForm(request.form)
    if form.id.data is not None:
        _valid(form)
        change(me(), form.id.data, form.text.data or "", form.due_at)
    return redirect(url_for("scheduled.index"), 303)


@scheduled.post("/now")
@signed_in
def send_now() -> ResponseReturnValue:
    asked = request.form.get("id", 0, type=whole_number)
    mine = {each.id for each in scheduled_of(me())}
    if asked in mine and send(asked) is None:
        flash(_("It could not be sent. It is among your drafts, with the reason."), "warn")
    return redirect(url_for("scheduled.index"), 303)


@scheduled.post("/cancel")
@signed_in
def take_back() -> ResponseReturnValue:
    cancel(me(), request.form.get("id", 0, type=whole_number))
    return redirect(url_for("scheduled.index"), 303)


def _valid(form: HouseForm) -> None:
    if not form.validate():
        abort(422, " ".join(str(fault) for faults in form.errors.values() for fault in faults))
