"""What is to be done after meetings: given, ticked off, taken back."""

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.meetings.actions import add_task, drop_task, reopen_task, tick_task
from commons.meetings.forms_of_outcome import TaskForm
from commons.meetings.models import Meeting, Task
from commons.meetings.queries import agenda_for, item_for, meeting_for, task_for, tasks_in, tasks_of
from commons.meetings.routes import address
from commons.membership.queries import people_numbered, readers_of
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

tasks = Blueprint("tasks", __name__, url_prefix="/<workspace>/meetings")
READ = Permission.READ_MEETING


@tasks.get("/tasks")
@signed_in
def index(workspace: str) -> str:
    place = workspace_for(me(), workspace, READ)
    return render_template("meetings/tasks.html", workspace=place, tasks=tasks_in(me(), place))


@tasks.route("/<int:meeting_id>/tasks", methods=["GET", "POST"])
@signed_in
def of_meeting(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    if request.method == "GET":
        return _page(meeting, _form(meeting))
    require(me(), Permission.RUN_MEETING, meeting)
    form = _form(meeting)
    if not form.validate():
        return _page(meeting, form)
    owner = people_numbered([form.owner.data])[form.owner.data]
    item = item_for(me(), meeting, form.item.data) if form.item.data else None
    add_task(me(), meeting, form.what.data, owner, form.due_on.data, item)
    return redirect(address(meeting, "/tasks"), 303)


def _form(meeting: Meeting) -> TaskForm:
    form = TaskForm(request.form)
    form.owner.choices = [(one.id, one.name) for one in readers_of(meeting, READ)]
    numbered = [(e.item.id, f"{e.number}. {e.item.title}") for e in agenda_for(me(), meeting)]
    form.item.choices = [("", _("The meeting as a whole")), *numbered]
    return form


def _page(meeting: Meeting, form: TaskForm) -> ResponseReturnValue:
    shown = render_template(
        "meetings/tasks.html",
        workspace=meeting.workspace,
        meeting=meeting,
        base=address(meeting),
        tasks=tasks_of(me(), meeting),
        form=form,
    )
    return shown, 422 if form.errors else 200


@tasks.post("/tasks/<int:task_id>/done")
@signed_in
def done(workspace: str, task_id: int) -> ResponseReturnValue:
    found = _task(workspace, task_id)
    tick_task(me(), found)
    return _back(found)


@tasks.post("/tasks/<int:task_id>/reopen")
@signed_in
def reopen(workspace: str, task_id: int) -> ResponseReturnValue:
    found = _task(workspace, task_id)
    reopen_task(me(), found)
    return _back(found)


@tasks.post("/tasks/<int:task_id>/drop")
@signed_in
def drop(workspace: str, task_id: int) -> ResponseReturnValue:
    found = _task(workspace, task_id)
    meeting = found.meeting
    drop_task(me(), found)
    return redirect(address(meeting, "/tasks"), 303)


def _task(workspace: str, task_id: int) -> Task:
    return task_for(me(), workspace_for(me(), workspace, READ), task_id)


def _back(found: Task) -> ResponseReturnValue:
    back = request.form.get("back", "")
    if back == "/":
        return redirect("/", 303)
    return redirect(address(found.meeting, "/tasks") if back != "all" else
                    f"/{found.workspace.slug}/meetings/tasks", 303)  # fmt: skip
