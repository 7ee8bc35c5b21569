"""The buttons on the page of a task: volunteers, the chair, the AI Office, and those who do it."""

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from commons.decisions.queries import decision_for
from commons.documents.queries import document_for
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from panel.saying import said
from panel.tasks import actions
from panel.tasks.forms import AnswerForm, NumberForm, SubstituteForm, TeamForm
from panel.tasks.models import PanelTask
from panel.tasks.queries import candidates_for, task_for
from rules.access import Permission

doing = Blueprint("task_doing", __name__, url_prefix="/<workspace>/tasks/<int:task_id>")


def _back(task: PanelTask) -> ResponseReturnValue:
    return redirect(f"/{task.workspace.slug}/tasks/{task.id}", 303)


@doing.post("/answer")
@signed_in
def answer(workspace: str, task_id: int) -> ResponseReturnValue:
    task, form = task_for(me(), workspace, task_id), AnswerForm(request.form)
    if not form.validate():
        abort(422, _("Say whether you would do it."))
    actions.answer_call(me(), task, form.says.data or "", willing=form.willing.data == "yes")
    return _back(task)


@doing.post("/chair")
@signed_in
def ask_chair(workspace: str, task_id: int) -> ResponseReturnValue:
    task = task_for(me(), workspace, task_id)
    actions.ask_chair(me(), task, said())
    return _back(task)


@doing.post("/chair-says")
@signed_in
def chair_says(workspace: str, task_id: int) -> ResponseReturnValue:
    task = task_for(me(), workspace, task_id)
    actions.chair_says(me(), task, said())
    return _back(task)


@doing.post("/assign")
@signed_in
def assign(workspace: str, task_id: int) -> ResponseReturnValue:
    task, form = task_for(me(), workspace, task_id), TeamForm(request.form)
    require(me(), Permission.HANDLE_WORK, task)
    form.offer(candidates_for(task))
    if not form.validate():
        abort(422, _("Choose experts without a conflict."))
    actions.assign(me(), task, form.team)
    return _back(task)


@doing.post("/substitute")
@signed_in
def substitute(workspace: str, task_id: int) -> ResponseReturnValue:
    task, form = task_for(me(), workspace, task_id), SubstituteForm(request.form)
    require(me(), Permission.HANDLE_WORK, task)
    form.offer(candidates_for(task))
    if not form.validate():
        abort(422, _("Choose an expert without a conflict."))
    actions.substitute(me(), task, form.number.data, form.person.data, form.said.data or "")
    return _back(task)


@doing.post("/cannot")
@signed_in
def cannot(workspace: str, task_id: int) -> ResponseReturnValue:
    task = task_for(me(), workspace, task_id)
    actions.cannot(me(), task, said())
    return _back(task)


@doing.post("/hand-in")
@signed_in
def hand_in(workspace: str, task_id: int) -> ResponseReturnValue:
    task, form = task_for(me(), workspace, task_id), NumberForm(request.form)
    require(me(), Permission.DO_WORK, task)
    if not form.validate():
        abort(422, _("Choose a document."))
    actions.hand_in(me(), task, document_for(me(), workspace, form.number.data))
    return _back(task)


@doing.post("/deliver")
@signed_in
def deliver(workspace: str, task_id: int) -> ResponseReturnValue:
    task = task_for(me(), workspace, task_id)
    actions.deliver(me(), task)
    return _back(task)


@doing.post("/decision")
@signed_in
def link(workspace: str, task_id: int) -> ResponseReturnValue:
    task, form = task_for(me(), workspace, task_id), NumberForm(request.form)
    require(me(), Permission.HANDLE_WORK, task)
    if not form.validate():
        abort(422, _("Choose a decision."))
    actions.link_decision(me(), task, decision_for(me(), workspace, form.number.data))
    return _back(task)


@doing.post("/close")
@signed_in
def close(workspace: str, task_id: int) -> ResponseReturnValue:
    task = task_for(me(), workspace, task_id)
    actions.close_task(me(), task)
    return _back(task)
