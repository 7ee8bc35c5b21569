"""What people do with an agenda: put items on it, order them, bind papers and discussions."""

from collections.abc import Iterable

from sqlalchemy import func, select, update

from commons.meetings.facts import ItemFacts
from commons.meetings.models import AgendaItem, Correction, Meeting
from commons.meetings.telling import moved
from commons.meetings.withholding import (
    follow_decision,
    follow_document,
    follow_thread,
)
from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

BEGUN = Verdict(False, _("This item was dealt with: it stays on the agenda."))
OVER = Verdict(False, _("This meeting is over: its agenda stays as it was."))


@action(Permission.CALL_MEETING)
def add_item(actor: Person, meeting: Meeting, facts: ItemFacts) -> AgendaItem:
    """Put an item at the end of the agenda."""
    del actor
    still_open(meeting)
    made = added(meeting, facts)
    witness(item=made.id, title=made.title)
    moved(meeting)
    return made


def still_open(meeting: Meeting) -> None:
    if meeting.closed_at:
        raise Refused(OVER)


def added(meeting: Meeting, facts: ItemFacts) -> AgendaItem:
    """Within an act: a new item at the end of the agenda."""
    last = select(func.max(AgendaItem.position)).where(AgendaItem.meeting_id == meeting.id)
    made = AgendaItem(meeting=meeting, position=(db.session.scalar(last) or 0) + 1)
    facts.onto(made)
    db.session.add(made)
    db.session.flush()
    return made


@action(Permission.CALL_MEETING)
def import_items(actor: Person, meeting: Meeting, items: Iterable[ItemFacts]) -> int:
    """Put all items of a list on the agenda, in its order."""
    del actor
    still_open(meeting)
    made = [added(meeting, each) for each in items]
    witness(items=[each.title for each in made])
    moved(meeting)
    return len(made)


@action(Permission.CALL_MEETING)
def change_item(actor: Person, item: AgendaItem, facts: ItemFacts) -> AgendaItem:
    del actor
    changed = facts.onto(item)
    if not changed:
        raise Repeated(item)
    witness(changed=sorted(changed))
    moved(item.meeting)
    return item


@action(Permission.CALL_MEETING)
def move_item(actor: Person, item: AgendaItem, by: int) -> AgendaItem:
    """Let it change places with the one before (-1) or after (1)."""
    del actor
    still_open(item.meeting)
    items = list(item.meeting.items)
    at = items.index(item)
    to = min(max(at + by, 0), len(items) - 1)
    items.insert(to, items.pop(at))
    for position, each in enumerate(items, 1):
        each.position = position
    moved(item.meeting)
    return item


@action(Permission.CALL_MEETING)
def remove_item(actor: Person, item: AgendaItem) -> None:
    """Take an item off the agenda; what belonged to it stays where it is."""
    still_open(item.meeting)
    if item.begun_at:
        raise Refused(BEGUN)
    meeting, documents = item.meeting, [paper.document for paper in item.papers]
    thread, decision = item.thread, item.decision
    witness(title=item.title)
    item.papers, item.recusals, item.thread, item.decision = [], [], None, None
    about = update(Correction).where(Correction.item_id == item.id)
    db.session.execute(about.values(item_id=None))
    db.session.flush()
    for document in documents:
        follow_document(actor, document)
    if thread:
        follow_thread(actor, thread)
    if decision:
        follow_decision(decision)
    db.session.delete(item)
    db.session.flush()
    db.session.expire(meeting, ["items"])
    moved(meeting)


@action(Permission.RUN_MEETING)
def adopt_agenda(actor: Person, meeting: Meeting) -> Meeting:
    """Say that the agenda was adopted as it stands."""
    del actor
    if meeting.agenda_adopted_at:
        raise Repeated(meeting)
    meeting.agenda_adopted_at = now()
    witness(items=[item.title for item in meeting.items if not item.closed])
    moved(meeting)
    return meeting
