"""A task closes to whoever has an interest in the provider it concerns."""

from commons.independence.kinds import Kind, kind
from commons.independence.models import Conflict
from commons.membership.models import Person
from kernel.withheld import recused_from
from panel.tasks.models import PanelTask
from panel.tasks.stepping import stir_all
from rules.access import Permission
from rules.words import sentence as _


def follow_task(_actor: Person, task: PanelTask, _conflict: Conflict) -> None:
    task.recused = recused_from(task)
    stir_all(task)


kind(
    Kind("panel-task", PanelTask, _("A task of the Panel"), Permission.READ_WORK, follow_task,
         lambda task: f"/{task.workspace.slug}/tasks/{task.id}",
         lambda task: task.title)
)  # fmt: skip
