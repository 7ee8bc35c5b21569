"""Whose report falls due, and who is told? Each reminder once, on its day or soon after."""

from collections.abc import Mapping

from sqlalchemy import select

from commons.membership.queries import readers_of
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called
from kernel.background import job, one_by_one, own_up
from kernel.clock import today
from kernel.database import db
from kernel.happenings import tell
from kernel.streams import stir
from pact.charter import CHARTER
from pact.pledges.models import Pledge
from pact.pledges.queries import contacts_by_name
from pact.profile import REMIND_FIRST, REMIND_LAST, REMIND_OVERDUE
from rules.access import Permission
from rules.pledges import Stage, State, reminder_on

HOUSE = 0
"""The actor of what nobody in particular does."""


def days_in(place: Workspace) -> Mapping[Stage, int]:
    set_ = {
        Stage.FIRST: REMIND_FIRST,
        Stage.LAST: REMIND_LAST,
        Stage.OVERDUE: REMIND_OVERDUE,
    }
    days = {stage: int(place.charter.rule(key).value) for stage, key in set_.items()}
    return days | {Stage.DUE: 0}


@job("pledges.remind", every=600.0)
def remind_all() -> None:
    place = workspace_called(CHARTER.slug)
    running = select(Pledge.id).where(
        Pledge.workspace_id == (place.id if place else 0), Pledge.state == State.PUBLISHED
    )
    due = [each for each in db.session.scalars(running) if _next(each)]
    own_up(one_by_one(due, _remind))


def _next(pledge_id: int) -> Stage | None:
    pledge = db.session.get(Pledge, pledge_id)
    if pledge is None or pledge.due_on is None or pledge.state != State.PUBLISHED:
        return None
    return reminder_on(today(), pledge.due_on, pledge.reminded, days_in(pledge.workspace))


def _remind(pledge_id: int) -> None:
    pledge = db.session.get_one(Pledge, pledge_id)
    db.session.refresh(pledge, with_for_update=True)
    if stage := _next(pledge_id):
        pledge.reminded = [*pledge.reminded, str(stage)]
        people = contacts_by_name(pledge) | (_desk(pledge) if stage is Stage.OVERDUE else {})
        tell("pledges.due", pledge, HOUSE, people, list(Stage).index(stage))
        stir("pledges", pledge.workspace_id)


def _desk(pledge: Pledge) -> dict[int, str]:
    keeps = readers_of(pledge, Permission.HANDLE_WORK)
    return {person.id: pledge.workspace.name for person in keeps}
