"""How does the desk return a record, publish it, take it down?"""

from flask import Blueprint, flash, redirect, request
from flask.typing import ResponseReturnValue

from commons.practices.actions import publish, send_back, take_down
from commons.practices.forms import ReasonForm, RemarkForm
from commons.practices.models import Practice
from commons.practices.queries import practice_for
from commons.practices.routes import page
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

reviewing = Blueprint("record_review", __name__, url_prefix="/<workspace>/practices")


def _handled(workspace: str, practice_id: int) -> Practice:
    practice = practice_for(me(), workspace, practice_id, Permission.HANDLE_WORK)
    require(me(), Permission.HANDLE_WORK, practice)
    return practice


@reviewing.post("/<int:practice_id>/return")
@signed_in
def back(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice, form = _handled(workspace, practice_id), ReasonForm(request.form)
    if not form.validate():
        return page(practice, 422, reason=form)
    send_back(me(), practice, form.because.data)
    return redirect(f"/{workspace}/practices/{practice_id}", 303)


@reviewing.post("/<int:practice_id>/publish")
@signed_in
def release(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice, form = _handled(workspace, practice_id), RemarkForm(request.form)
    if not form.validate():
        return page(practice, 422, remark=form)
    publish(me(), practice, form.because.data or "")
    flash(_("Published."), "ok")
    return redirect(f"/{workspace}/practices/{practice_id}", 303)


@reviewing.post("/<int:practice_id>/take-down")
@signed_in
def down(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice, form = _handled(workspace, practice_id), ReasonForm(request.form)
    if not form.validate():
        return page(practice, 422, reason=form)
    take_down(me(), practice, form.because.data)
    return redirect(f"/{workspace}/practices/{practice_id}", 303)
