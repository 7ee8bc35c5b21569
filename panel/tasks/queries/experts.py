"""Who could do a task, how much does each do already, and whom does an interest keep from it?"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import func, select

from commons.independence.queries import conflicted, providers_of
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from kernel.access import standing
from kernel.database import db
from panel.tasks.models import PanelTask, TaskMember, Volunteer
from rules.access import Role
from rules.panel_tasks import Expert, State

OPEN = (State.ASSIGNED,)


class Candidate(NamedTuple):
    """A member in office: how many open tasks they do, what they answered, what they declared."""

    person: Person
    load: int
    answer: Volunteer | None
    conflicted: bool


def is_chair(person_id: int, place: Workspace) -> bool:
    found = standing(person_id, place)
    return found is not None and Role.CHAIR in found.roles


def loads(place: Workspace) -> Mapping[int, int]:
    """How many open tasks has each expert? Those without any are not there."""
    busy = select(TaskMember.person_id, func.count()).join(
        PanelTask, PanelTask.id == TaskMember.task_id
    )
    here = (PanelTask.workspace_id == place.id, PanelTask.state.in_(OPEN))
    counted = busy.where(*here, TaskMember.ended_at.is_(None)).group_by(TaskMember.person_id)
    return {person: int(count) for person, count in db.session.execute(counted)}


def experts_in(place: Workspace) -> Sequence[Person]:
    """The members who sit today, by name."""
    found = select(Mandate).join(Seat).where(Seat.workspace_id == place.id, Seat.votes)
    seated = [m for m in running(db.session.scalars(found).all()) if m.role == Role.MEMBER]
    return sorted({m.person for m in seated}, key=lambda person: person.name)


def in_conflict_with(task: PanelTask) -> frozenset[int]:
    """The people whose declared interests touch the provider the task concerns."""
    declared = conflicted(task.workspace, providers_of(task))
    return task.recused | frozenset(declared)


def candidates_for(task: PanelTask) -> list[Candidate]:
    """Volunteers first, then whoever does least."""
    busy, away = loads(task.workspace), in_conflict_with(task)
    said = {each.person_id: each for each in task.volunteers}
    found = [
        Candidate(person, busy.get(person.id, 0), said.get(person.id), person.id in away)
        for person in experts_in(task.workspace)
    ]
    return sorted(found, key=_order)


def _order(one: Candidate) -> tuple[bool, int, int, str]:
    eager = 0 if one.answer and one.answer.willing else 2 if one.answer else 1
    return one.conflicted, eager, one.load, one.person.name


def expert_of(person: Person, task: PanelTask) -> Expert:
    """What stands for and against giving somebody this task."""
    found = standing(person.id, task.workspace)
    sits = found is not None and found.sits and Role.MEMBER in found.roles
    return Expert(person.name, sits, person.id in in_conflict_with(task))
