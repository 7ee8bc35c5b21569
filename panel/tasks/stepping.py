"""What belongs to every act on a task: nobody else acts meanwhile, and all who look see it."""

from kernel.database import db
from kernel.streams import stir
from panel.refusals import refuse_unless
from panel.tasks.models import PanelTask
from rules.panel_tasks import OVER, State


def hold(task: PanelTask) -> None:
    db.session.refresh(task, with_for_update=True)


def hold_open(task: PanelTask) -> None:
    hold(task)
    refuse_unless(task.state != State.CLOSED, OVER)


def stir_all(task: PanelTask) -> None:
    stir("panel-task", task.id)
    stir("panel-tasks", task.workspace_id)
