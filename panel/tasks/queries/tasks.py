"""Which tasks may somebody read? Members and the AI Office, but for those in conflict."""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import select

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.withheld import not_recused
from panel.tasks.models import PanelTask
from rules.access import Permission

SHOWN = 100


def find_task(task_id: int) -> PanelTask | None:
    """Any task by its number: whoever calls this asks the door next."""
    return db.session.get(PanelTask, task_id)


def tasks_in(person: Person, place: Workspace) -> Sequence[PanelTask]:
    """The tasks of a body, the newest first."""
    here = (PanelTask.workspace_id == place.id, not_recused(PanelTask.recused, person.id))
    found = select(PanelTask).where(*here)
    return db.session.scalars(found.order_by(PanelTask.id.desc()).limit(SHOWN)).all()


def task_for(person: Person, workspace: str, task_id: int) -> PanelTask:
    """A task this person may read; to anyone else it does not exist."""
    found = find_task(task_id)
    if found is None or found.workspace.slug != workspace:
        abort(404)
    return found if may(person, Permission.READ_WORK, found) else abort(404)
