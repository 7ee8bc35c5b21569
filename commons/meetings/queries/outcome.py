"""What came of meetings: minutes, corrections, tasks?"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.documents.models import CONFERRING, Document
from commons.meetings.models import Correction, Meeting, Minutes, Task
from commons.meetings.models.called import Stage
from commons.meetings.queries.agenda import OnSide, unsaid_to
from commons.meetings.withholding import withdrawn_by_items
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.withheld import recused_from
from rules.access import Case, Permission

READ = Permission.READ_MEETING
HELD = frozenset({Stage.OPEN, Stage.OVER})


class InPart(NamedTuple):
    """The text of minutes as it is asked about by whoever may read it but for some items."""

    document: Document
    workspace: Workspace

    def case_for(self, person_id: int) -> Case:
        members_only = self.document.level in CONFERRING
        whole = recused_from(self.document, but=withdrawn_by_items)
        case = self.document.case_for(person_id)
        return replace(case, members_only=members_only, recused=person_id in whole)


def minutes_of(person: Person, meeting: Meeting) -> Minutes | None:
    """The minutes of a meeting, if there are any that this person may read, in part at least: on
    either side of a joint meeting by what they may on that side.
    """
    found = db.session.get(Minutes, meeting.course.id)
    if found is None:
        return None
    part = InPart(found.document, meeting.workspace)
    return found if may(person, Permission.READ_DOCUMENT, part) else None


def corrections_for(person: Person, meeting: Meeting) -> list[Correction]:
    """What was asked for, by somebody or about items that this person sees. From whom an item is
    kept does not read what names no item: it could be that one.
    """
    here = select(Correction).where(Correction.meeting_id == meeting.course.id)
    found = list(db.session.scalars(here.order_by(Correction.id)))
    kept = {item.id for _number, item in unsaid_to(person, meeting)}
    if not kept:
        return found
    return [c for c in found if c.person_id == person.id or c.item_id not in {None, *kept}]


def correction_for(person: Person, meeting: Meeting, number: int) -> Correction:
    mine = corrections_for(person, meeting)
    return next((each for each in mine if each.id == number), None) or abort(404)


def later_than(meeting: Meeting) -> Sequence[Meeting]:
    """The meetings that were opened since: at one of them its minutes are adopted."""
    here = select(Meeting).where(
        Meeting.workspace_id == meeting.workspace_id,
        Meeting.starts_at > meeting.starts_at,
        Meeting.cancelled_at.is_(None),
        Meeting.called_at.is_not(None),
    )
    found = db.session.scalars(here.order_by(Meeting.starts_at))
    return [each for each in found if each.stage in HELD]


def adopted_in(meeting: Meeting) -> Sequence[Minutes]:
    """The minutes of earlier meetings that this one adopted."""
    here = select(Minutes).where(Minutes.adopted_in_id == meeting.id)
    return db.session.scalars(here).all()


def tasks_of(person: Person, meeting: Meeting) -> list[Task]:
    """What is to be done after a meeting, as far as this person sees what it came of."""
    here = select(Task).where(Task.meeting_id == meeting.course.id).order_by(Task.due_on, Task.id)
    every = db.session.scalars(here).all()
    return [each for each in every if may(person, READ, OnSide(each, meeting.workspace))]


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
