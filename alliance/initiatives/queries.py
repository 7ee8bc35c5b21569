"""Which initiatives are followed, and how does each stand today? Anybody may read it."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from alliance.initiatives.models import Initiative, InitiativeStep
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from rules.charter import Charter
from rules.milestones import Looks, State, looks, worst

SOON = "initiatives.soon"


class Step(NamedTuple):
    milestone: InitiativeStep
    looks: Looks


class Tracked(NamedTuple):
    """An initiative with its milestones as they stand today."""

    initiative: Initiative
    steps: list[Step]

    @property
    def looks(self) -> Looks | None:
        return worst(step.looks for step in self.steps)

    @property
    def done(self) -> int:
        return sum(step.looks is Looks.DONE for step in self.steps)

    @property
    def late(self) -> int:
        return sum(step.looks is Looks.LATE for step in self.steps)


def initiatives_in(place: Workspace) -> Sequence[Initiative]:
    found = select(Initiative).where(Initiative.workspace_id == place.id)
    return db.session.scalars(
        found.options(selectinload(Initiative.milestones)).order_by(Initiative.id)
    ).all()


def tracked_in(place: Workspace) -> list[Tracked]:
    return [tracked(each, place.charter) for each in initiatives_in(place)]


def tracked(initiative: Initiative, charter: Charter) -> Tracked:
    soon, day = int(charter.rule(SOON).value), today()
    steps = [
        Step(each, looks(State(each.state), each.due_on, day, soon))
        for each in initiative.milestones
    ]
    return Tracked(initiative, steps)


def initiative_in(place: Workspace, number: int) -> Initiative | None:
    found = db.session.get(Initiative, number)
    return found if found is not None and found.workspace_id == place.id else None


def milestone_in(place: Workspace, number: int) -> InitiativeStep | None:
    found = db.session.get(InitiativeStep, number)
    here = found is not None and found.initiative.workspace_id == place.id
    return found if here else None
