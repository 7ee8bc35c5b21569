"""What stands on an agenda for whoever reads it, and when is it an item's turn?"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from flask import abort
from sqlalchemy import select

from commons.decisions.models import Decision
from commons.decisions.queries import visible as visible_decisions
from commons.documents.models import Document
from commons.documents.queries import visible as visible_documents
from commons.meetings.models import AgendaItem, ItemPaper, Meeting
from commons.meetings.queries.offers import places_of
from commons.membership.models import Person
from commons.threads.models import Thread
from commons.threads.queries import visible as visible_threads
from commons.workspaces.models import Workspace
from kernel.access import may, may_by_id
from kernel.database import db
from rules.access import Case, Permission, Verdict


class OfACourse(Protocol):
    """What belongs to the course that all sides share: an item, something to be done."""

    def case_for(self, person_id: int, /) -> Case: ...


class OnSide(NamedTuple):
    """The same as it is asked about on one side of a joint meeting."""

    item: OfACourse
    workspace: Workspace

    def case_for(self, person_id: int) -> Case:
        return self.item.case_for(person_id)


class Entry(NamedTuple):
    """One line of an agenda: its number, when it is meant to begin, and what belongs to it."""

    item: AgendaItem
    number: int
    starts_at: datetime | None
    papers: list[ItemPaper]
    thread: Thread | None
    decision: Decision | None


def may_see(person: Person, item: AgendaItem, meeting: Meeting) -> Verdict:
    return may(person, Permission.READ_MEETING, OnSide(item, meeting.workspace))


def sees(person_id: int, item: AgendaItem, meeting: Meeting) -> bool:
    return bool(may_by_id(person_id, Permission.READ_MEETING, OnSide(item, meeting.workspace)))


def unsaid_to(person: Person, meeting: Meeting) -> list[tuple[int, AgendaItem]]:
    """The items, by number, of which the minutes tell this person nothing: what is kept from them,
    and what was said behind closed doors, or while they had withdrawn.
    """
    items = enumerate(meeting.course.items, 1)
    return [
        (number, item)
        for number, item in items
        if not (may_see(person, item, meeting) and tells(person, item, meeting))
    ]


def tells(person: Person, item: AgendaItem, meeting: Meeting) -> bool:
    """May this person read what an item came to, which they see on the agenda?"""
    confers = not item.inside or may(person, Permission.CONFER, meeting.workspace)
    return bool(confers) and not item.was_kept_from(person.id)


def item_for(person: Person, meeting: Meeting, item_id: int) -> AgendaItem:
    """Find an item this person may see; to anyone else it is not on the agenda."""
    found = next((each for each in meeting.course.items if each.id == item_id), None)
    if found is None or not may_see(person, found, meeting):
        abort(404)
    return found


def agenda_for(person: Person, meeting: Meeting) -> list[Entry]:
    """The agenda as this person sees it. Numbers and times are those of the whole one, so that
    nobody calls the same item by another number.
    """
    whole = list(_timed(meeting))
    seen = [each for each in whole if may_see(person, each[0], meeting)]
    items, places = [item for item, _number, _at in seen], places_of(meeting)
    papers, threads, decisions = _open_to(person, items, places)
    return [
        Entry(
            item,
            number,
            at,
            [paper for paper in item.papers if paper.document_id in papers],
            threads.get(item.thread_id or 0),
            decisions.get(item.decision_id or 0),
        )
        for item, number, at in seen
    ]


def _timed(meeting: Meeting) -> Iterable[tuple[AgendaItem, int, datetime | None]]:
    at: datetime | None = meeting.starts_at
    for number, item in enumerate(meeting.course.items, 1):
        yield item, number, at
        at = at + timedelta(minutes=item.minutes) if at and item.minutes else None


class Bound(NamedTuple):
    """What belongs to items, as far as somebody finds it."""

    papers: set[int]
    threads: dict[int, Thread]
    decisions: dict[int, Decision]


def _open_to(person: Person, items: list[AgendaItem], places: list[Workspace]) -> Bound:
    """Which papers, discussions and decisions of these items does this person find?"""
    papers = {paper.document_id for item in items for paper in item.papers}
    documents = select(Document.id).where(
        Document.id.in_(papers), visible_documents(person, places)
    )
    numbers = {item.thread_id for item in items if item.thread_id}
    talks = select(Thread).where(Thread.id.in_(numbers), visible_threads(person, places))
    asked = {item.decision_id for item in items if item.decision_id}
    put = select(Decision).where(Decision.id.in_(asked), visible_decisions(person, places))
    return Bound(
        set(db.session.scalars(documents)) if papers else set(),
        {each.id: each for each in db.session.scalars(talks)} if numbers else {},
        {each.id: each for each in db.session.scalars(put)} if asked else {},
    )
