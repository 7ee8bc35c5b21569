"""What must somebody be told of because time has passed?

Done twice, late or in two processes, nobody is told twice.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select

from commons.meetings.deadlines import minutes_due
from commons.meetings.models import Meeting, Minutes, Task
from commons.meetings.queries.meetings import called_to
from commons.meetings.telling import news
from commons.membership.queries import readers_of
from kernel.background import job, one_by_one, own_up
from kernel.clock import now, today
from kernel.database import db
from rules.access import Permission

HOUSE = 0
"""The actor of what nobody in particular does."""
BEFORE = timedelta(days=1)
AT_ONCE = 50


@job("meetings.remind", every=60.0)
def remind_all() -> None:
    """Meetings of tomorrow, minutes that fall due, and things to be done."""
    faults = one_by_one(_coming(now()), _remind)
    faults += one_by_one(_unwritten(), _chase)
    own_up(faults + one_by_one(_due_tasks(), _remind_of))


def _coming(moment: datetime) -> Iterable[Meeting]:
    soon = (Meeting.starts_at > moment, Meeting.starts_at <= moment + BEFORE)
    told = (Meeting.called_at.is_not(None), Meeting.cancelled_at.is_(None))
    waits = select(Meeting).where(*soon, *told, Meeting.reminded_at.is_(None))
    return db.session.scalars(waits.limit(AT_ONCE)).all()


def _remind(meeting: Meeting) -> None:
    """Everybody whose seat comes, or has not said."""
    db.session.refresh(meeting, with_for_update=True)
    if meeting.reminded_at:
        return
    meeting.reminded_at = now()
    there = [each for each in called_to(meeting) if not _stays_away(each.answer)]
    people = {m.person_id: each.seat.name for each in there for m in each.people}
    if people:
        news("soon", meeting, HOUSE, people)


def _stays_away(answer: object) -> bool:
    return getattr(answer, "comes", "") == "absent"


def _unwritten() -> Iterable[Meeting]:
    """Meetings that ended, whose draft minutes were not sent yet."""
    over = (Meeting.closed_at.is_not(None), Meeting.chased_at.is_(None), Meeting.lead_id.is_(None))
    found = select(Meeting).outerjoin(Minutes, Minutes.meeting_id == Meeting.id)
    late = found.where(*over, Minutes.sent_at.is_(None)).order_by(Meeting.closed_at).limit(AT_ONCE)
    return db.session.scalars(late).all()


def _chase(meeting: Meeting) -> None:
    if minutes_due(meeting) >= today():
        return
    db.session.refresh(meeting, with_for_update=True)
    if meeting.chased_at:
        return
    meeting.chased_at = now()
    keeps = readers_of(meeting, Permission.CALL_MEETING)
    news("overdue", meeting, HOUSE, {person.id: meeting.workspace.name for person in keeps})


def _due_tasks() -> Iterable[Task]:
    due = (Task.done_at.is_(None), Task.reminded_at.is_(None), Task.due_on <= today())
    return db.session.scalars(select(Task).where(*due).limit(AT_ONCE)).all()


def _remind_of(task: Task) -> None:
    db.session.refresh(task, with_for_update=True)
    if task.reminded_at or task.done_at:
        return
    task.reminded_at = now()
    news("task_due", task.meeting, HOUSE, {task.owner_id: task.what[:120]})
