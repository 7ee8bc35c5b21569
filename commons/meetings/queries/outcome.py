"""What came of meetings: minutes, corrections, tasks?"""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.meetings.models import Correction, Meeting, Minutes, Task
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from rules.access import Permission

READ = Permission.READ_MEETING


def minutes_of(person: Person, meeting: Meeting) -> Minutes | None:
    """The minutes of a meeting, if there are any that this person may read."""
    found = db.session.get(Minutes, meeting.course.id)
    if found is None or not may(person, Permission.READ_DOCUMENT, found.document):
        return None
    return found


def corrections_of(meeting: Meeting) -> Sequence[Correction]:
    here = select(Correction).where(Correction.meeting_id == meeting.id)
    return db.session.scalars(here.order_by(Correction.id)).all()


def correction_on(meeting: Meeting, number: int) -> Correction:
    found = db.session.get(Correction, number)
    return found if found and found.meeting_id == meeting.id else abort(404)


def later_than(meeting: Meeting) -> Sequence[Meeting]:
    """The meetings at which the minutes of this one can be adopted."""
    here = select(Meeting).where(
        Meeting.workspace_id == meeting.workspace_id,
        Meeting.starts_at > meeting.starts_at,
        Meeting.cancelled_at.is_(None),
        Meeting.called_at.is_not(None),
    )
    return db.session.scalars(here.order_by(Meeting.starts_at)).all()


def adopted_in(meeting: Meeting) -> Sequence[Minutes]:
    """The minutes of earlier meetings that this one adopted."""
    here = select(Minutes).where(Minutes.adopted_in_id == meeting.id)
    return db.session.scalars(here).all()


def tasks_of(person: Person, meeting: Meeting) -> list[Task]:
    """What is to be done after a meeting, as far as this person sees what it came of."""
    here = select(Task).where(Task.meeting_id == meeting.course.id).order_by(Task.due_on, Task.id)
    return [each for each in db.session.scalars(here) if may(person, READ, each)]


def tasks_in(person: Person, place: Workspace) -> list[Task]:
    """The same for a workspace, what is open first."""
    here = select(Task).join(Task.meeting).where(Meeting.workspace_id == place.id)
    found = here.options(contains_eager(Task.meeting)).order_by(
        Task.done_at.is_not(None), Task.due_on, Task.id
    )
    return [each for each in db.session.scalars(found.limit(300)) if may(person, READ, each)]


def tasks_for(person: Person) -> list[Task]:
    """What this person has to do, in all places they may read, what is due first."""
    mine = select(Task).where(Task.owner_id == person.id, Task.done_at.is_(None))
    found = mine.order_by(Task.due_on.is_(None), Task.due_on, Task.id)
    return [each for each in db.session.scalars(found) if may(person, READ, each)]


def task_for(person: Person, place: Workspace, number: int) -> Task:
    found = db.session.get(Task, number)
    if found is None or found.workspace.id != place.id or not may(person, READ, found):
        abort(404)
    return found
