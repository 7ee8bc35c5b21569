"""The pages of the tasks of the Panel, and of one of them."""

from uuid import uuid4

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from commons.decisions.queries import closed_in
from commons.documents.models import Document
from commons.documents.queries import visible as visible_documents
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.database import db
from kernel.login import me, signed_in
from panel.tasks.actions import call_task
from panel.tasks.forms import (
    AnswerForm,
    SubstituteForm,
    TaskForm,
    TeamForm,
)
from panel.tasks.queries import candidates_for, is_chair, loads, task_for, tasks_in
from rules.access import Permission

tasks = Blueprint("panel_tasks", __name__, url_prefix="/<workspace>/tasks")
OFFERED = 50


@tasks.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_WORK)
    return render_template(
        "experts/tasks.html", workspace=place, tasks=tasks_in(me(), place), loads=_loads(place)
    )


def _loads(place: Workspace) -> list[tuple[Person, int]]:
    """Who has how many open tasks, the busiest first."""
    busy = loads(place)
    people = db.session.scalars(select(Person).where(Person.id.in_(busy))).all()
    return sorted(
        ((each, busy[each.id]) for each in people), key=lambda one: (-one[1], one[0].name)
    )


@tasks.route("/new", methods=["GET", "POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_WORK)
    require(me(), Permission.HANDLE_WORK, place)
    form = TaskForm(request.form, key=str(uuid4()))
    form.offer()
    if request.method == "POST" and form.validate():
        made = call_task(me(), place, form.facts, form.key.data)
        return redirect(f"/{place.slug}/tasks/{made.id}", 303)
    page = render_template("experts/task_new.html", workspace=place, form=form)
    return page, 422 if form.errors else 200


@tasks.get("/<int:task_id>")
@signed_in
def show(workspace: str, task_id: int) -> ResponseReturnValue:
    task = task_for(me(), workspace, task_id)
    candidates = candidates_for(task)
    team, other = TeamForm(), SubstituteForm()
    team.offer(candidates)
    other.offer(candidates)
    answer = next((each for each in task.volunteers if each.person_id == me().id), None)
    return render_template(
        "experts/task.html",
        workspace=task.workspace,
        task=task,
        candidates=candidates,
        answer=answer,
        mine=next((each for each in task.team if each.person_id == me().id), None),
        chairs=is_chair(me().id, task.workspace),
        documents=_documents(task.workspace),
        decisions=[each for each in closed_in(me(), task.workspace) if each.end == "adopted"],
        forms={"answer": AnswerForm(), "team": team, "instead": other},
    )


def _documents(place: Workspace) -> list[Document]:
    found = select(Document).where(visible_documents(me(), [place]))
    newest = found.order_by(Document.changed_at.desc()).limit(OFFERED)
    return list(db.session.scalars(newest))
