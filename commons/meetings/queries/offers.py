"""What can belong to an item? What lies with one of those who meet, and its reader may read."""

from flask import abort
from sqlalchemy import select

from commons.decisions.models import Decision
from commons.decisions.queries import visible as visible_decisions
from commons.documents.models import Document
from commons.documents.queries import visible as visible_documents
from commons.meetings.models import Meeting
from commons.meetings.queries.meetings import sides_of
from commons.membership.models import Person
from commons.threads.models import Thread
from commons.threads.queries import visible as visible_threads
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspaces_for
from kernel.access import may
from kernel.database import db
from rules.access import Permission

OFFERED = 60
"""Documents and discussions offered to be bound to an item: the newest."""


def places_of(meeting: Meeting) -> list[Workspace]:
    """The workspaces of those who meet."""
    return [side.workspace for side in sides_of(meeting)]


def other_places(person: Person, meeting: Meeting) -> list[Workspace]:
    """With whom it could be held jointly."""
    known, call = {side.workspace_id for side in sides_of(meeting)}, Permission.CALL_MEETING
    return [p for p in workspaces_for(person) if p.id not in known and may(person, call, p)]


def offered_documents(person: Person, meeting: Meeting) -> list[Document]:
    here = select(Document).where(visible_documents(person, places_of(meeting)))
    return list(db.session.scalars(here.order_by(Document.changed_at.desc()).limit(OFFERED)))


def offered_threads(person: Person, meeting: Meeting) -> list[Thread]:
    here = select(Thread).where(visible_threads(person, places_of(meeting)))
    return list(db.session.scalars(here.order_by(Thread.last_at.desc()).limit(OFFERED)))


def offered_decisions(person: Person, meeting: Meeting) -> list[Decision]:
    here = select(Decision).where(visible_decisions(person, places_of(meeting)))
    return list(db.session.scalars(here.order_by(Decision.id.desc()).limit(OFFERED)))


def document_on(person: Person, meeting: Meeting, number: int) -> Document:
    here = visible_documents(person, places_of(meeting))
    return db.session.scalar(select(Document).where(Document.id == number, here)) or abort(404)


def thread_on(person: Person, meeting: Meeting, number: int) -> Thread:
    here = visible_threads(person, places_of(meeting))
    return db.session.scalar(select(Thread).where(Thread.id == number, here)) or abort(404)


def decision_on(person: Person, meeting: Meeting, number: int) -> Decision:
    here = visible_decisions(person, places_of(meeting))
    return db.session.scalar(select(Decision).where(Decision.id == number, here)) or abort(404)
