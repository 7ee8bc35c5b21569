"""A task closes to whoever has an interest in the provider it concerns, and what came of it too."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from commons.decisions.models import Decision
from commons.documents.models import Document
from commons.independence.kinds import Kind, kind
from commons.independence.models import Conflict
from commons.meetings.withholding import follow_decision, follow_document
from commons.membership.models import Person
from kernel.database import db
from kernel.withheld import recused_from, recusing
from panel.tasks.models import PanelTask, Product
from panel.tasks.stepping import stir_all
from rules.access import Permission
from rules.words import sentence as _


@recusing
def closed_by_its_task(thing: Any) -> frozenset[int]:
    """Whoever takes no part in a task reads neither what was handed in nor how it was adopted."""
    nobody: frozenset[int] = frozenset()
    return nobody.union(*(task.recused for task in _tasks_of(thing)))


def _tasks_of(thing: Any) -> Iterable[PanelTask]:
    """The tasks of which it came."""
    found = select(PanelTask)
    if isinstance(thing, Decision):
        return db.session.scalars(found.where(PanelTask.decision_id == thing.id))
    if isinstance(thing, Document):
        return db.session.scalars(found.join(Product).where(Product.document_id == thing.id))
    return ()


def follow(actor: Person, task: PanelTask) -> None:
    """Keep it from whom it is to be kept now, with what came of it."""
    task.recused = recused_from(task)
    db.session.flush()
    stir_all(task)
    for product in task.products:
        follow_document(actor, product.document)
    if task.decision:
        follow_decision(task.decision)


def _texts(task: PanelTask) -> list[Any]:
    """What was handed in for it, and how its opinion was adopted."""
    return [*(product.document for product in task.products), *filter(None, [task.decision])]


def follow_task(actor: Person, task: PanelTask, _conflict: Conflict) -> None:
    follow(actor, task)


kind(
    Kind("panel-task", PanelTask, _("A task of the Panel"), Permission.READ_WORK, follow_task,
         lambda task: f"/{task.workspace.slug}/tasks/{task.id}",
         lambda task: task.title, texts=_texts, wholes=_tasks_of)
)  # fmt: skip
