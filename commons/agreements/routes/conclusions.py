"""How does a post become a conclusion, and how is that stopped?"""

from datetime import timedelta

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.agreements.actions import conclude, object_to, withdraw
from commons.agreements.forms import ConcludeForm, ObjectForm
from commons.agreements.queries import conclusion_on, objectors_of
from commons.agreements.routes import page
from commons.threads.fragments import fragment
from commons.threads.models import Post, Thread
from commons.threads.queries import post_for, thread_for
from commons.threads.routes import address
from kernel.access import require
from kernel.clock import BRUSSELS
from kernel.login import me, signed_in
from rules.access import Permission
from rules.habits import SILENCE_DAYS

conclusions = Blueprint(
    "conclusions", __name__, url_prefix="/<workspace>/threads/<int:thread_id>/posts/<int:number>"
)


@conclusions.route("/conclude", methods=["GET", "POST"])
@signed_in
def new(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    """Say that a post is a conclusion, or put it forward as one."""
    found = _find(workspace, thread_id, number)
    require(me(), Permission.CONCLUDE, found)
    form = ConcludeForm(request.form)
    form.days = int(found.workspace.charter.rule(SILENCE_DAYS).value)
    if request.method == "POST" and form.validate():
        conclude(me(), found, form.ends)
        return _back(found.thread)
    if request.method == "GET":
        whole = form.first.astimezone(BRUSSELS) + timedelta(hours=1)
        form.until.data = whole.replace(minute=0, second=0, microsecond=0)
    return (
        render_template(
            "agreements/conclude.html",
            workspace=found.workspace,
            thread=found.thread,
            post=found,
            html=fragment(found, found.thread),
            base=address(found.thread),
            form=form,
            objectors=objectors_of(found),
            rule=found.workspace.charter.rule(SILENCE_DAYS),
        ),
        422 if form.errors else 200,
    )


@conclusions.post("/object")
@signed_in
def stop(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    found = _find(workspace, thread_id, number)
    conclusion = conclusion_on(found)
    require(me(), Permission.OBJECT, conclusion)
    form = ObjectForm(request.form)
    if not form.validate():
        return page(found.thread, {number: form}, 422)
    object_to(me(), conclusion, form.text.data)
    return _back(found.thread)


@conclusions.post("/withdraw")
@signed_in
def take_back(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    found = _find(workspace, thread_id, number)
    withdraw(me(), conclusion_on(found))
    return _back(found.thread)


def _find(workspace: str, thread_id: int, number: int) -> Post:
    return post_for(me(), thread_for(me(), workspace, thread_id), number)


def _back(thread: Thread) -> ResponseReturnValue:
    return redirect(f"{address(thread)}/beside", 303)
