"""What is to be done after a meeting, by whom, by when?"""

from datetime import date

from commons.meetings.models import AgendaItem, Meeting, Task
from commons.meetings.telling import moved, news
from commons.membership.models import Person
from kernel.access import Refused, may, require
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.words import sentence as _

NOT_YOURS = Verdict(False, _("Only whoever it is given to, the chair or the secretariat says so."))
CANNOT_SEE = Verdict(False, _("Choose somebody who can read this meeting and its item."))


@action(Permission.RUN_MEETING)
def add_task(
    actor: Person,
    meeting: Meeting,
    what: str,
    owner: Person,
    due_on: date | None,
    item: AgendaItem | None = None,
) -> Task:
    """Give somebody something to do; it stands on their home until it is done."""
    if not may(owner, Permission.READ_MEETING, item or meeting):
        raise Refused(CANNOT_SEE)
    made = Task(meeting=meeting, item=item, what=what, owner=owner, due_on=due_on)
    db.session.add(made)
    db.session.flush()
    witness(task=made.id, owner=owner.id, due=due_on.isoformat() if due_on else "")
    news("task", meeting, actor.id, {owner.id: what[:120]})
    _seen(made)
    return made


@action(Permission.ANSWER_MEETING)
def tick_task(actor: Person, task: Task) -> Task:
    """Say that it is done."""
    _theirs(actor, task)
    if task.done_at:
        raise Repeated(task)
    task.done_at, task.done_by = now(), actor.name
    _seen(task)
    return task


@action(Permission.ANSWER_MEETING)
def reopen_task(actor: Person, task: Task) -> Task:
    _theirs(actor, task)
    task.done_at, task.done_by = None, ""
    _seen(task)
    return task


@action(Permission.RUN_MEETING)
def drop_task(actor: Person, task: Task) -> None:
    """It is not to be done after all."""
    del actor
    witness(what=task.what)
    _seen(task)
    db.session.delete(task)


def _theirs(actor: Person, task: Task) -> None:
    if task.owner_id == actor.id:
        return
    try:
        require(actor, Permission.RUN_MEETING, task)
    except Refused:
        raise Refused(NOT_YOURS) from None


def _seen(task: Task) -> None:
    stir("person", task.owner_id)
    moved(task.meeting)
