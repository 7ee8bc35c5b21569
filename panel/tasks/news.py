"""Which things that happen to tasks may somebody want to hear of?"""

from kernel.happenings import Kind, Shown
from panel.tasks.models import PanelTask
from panel.tasks.queries import find_task
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_WORK


def show(task: PanelTask, _number: int) -> Shown:
    path = f"/{task.workspace.slug}/tasks/{task.id}"
    return Shown(f"{task.reference_number}: {task.title}", path, task.asked_by, "")


Kind("tasks.called", "panel-task", READ, find_task, show, Event.OPENED)
Kind("tasks.assigned", "panel-task", READ, find_task, show, Event.SETTLED)
Kind("tasks.cannot", "panel-task", READ, find_task, show, Event.SETTLED)
Kind("tasks.delivered", "panel-task", READ, find_task, show, Event.SETTLED)
