"""From whom is an item kept while it is dealt with? Closed to observers, and withdrawn from."""

from typing import NamedTuple

from commons.meetings.models import AgendaItem, Meeting, Recusal
from commons.meetings.telling import moved
from commons.meetings.withholding import give_back, keep_from, ring_observers, withhold
from commons.membership.models import Person
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.record import witness
from kernel.transactions import announce
from rules.access import Permission


class Withdrew(NamedTuple):
    """Somebody withdrew from an item of an agenda, or is back."""

    item_id: int
    person_id: int
    by: str
    """The name of whoever noted it."""
    out: bool


@action(Permission.RUN_MEETING)
def close_to_observers(actor: Person, item: AgendaItem) -> AgendaItem:
    """From now on those who only observe do not find it, nor what belongs to it."""
    return _closed(actor, item, closed=True)


@action(Permission.RUN_MEETING)
def admit_observers(actor: Person, item: AgendaItem) -> AgendaItem:
    """Observers find it again, and what belongs to it."""
    return _closed(actor, item, closed=False)


def _closed(actor: Person, item: AgendaItem, *, closed: bool) -> AgendaItem:
    db.session.refresh(item, with_for_update=True)
    if item.closed is closed:
        raise Repeated(item)
    item.was_closed = item.was_closed or (item.closed and item.begun_at is not None)
    item.closed = closed
    withhold(actor, item)
    ring_observers(item)
    moved(item.meeting)
    return item


@action(Permission.ANSWER_MEETING)
def withdraw_from(actor: Person, item: AgendaItem, because: str) -> Recusal:
    """Withdraw from an item oneself, as an interest asks for it."""
    return _recused(actor, item, actor, because)


@action(Permission.RUN_MEETING)
def recuse(actor: Person, item: AgendaItem, person: Person, because: str) -> Recusal:
    """Note that somebody withdraws from an item."""
    return _recused(actor, item, person, because)


def _recused(actor: Person, item: AgendaItem, person: Person, because: str) -> Recusal:
    before = next((each for each in item.recusals if each.person_id == person.id), None)
    if before:
        raise Repeated(before)
    witness(item=item.id, person=person.id)
    announce(Withdrew(item.id, person.id, actor.name, out=True))
    return keep_from(actor, item, person, because)


@action(Permission.RUN_MEETING)
def lift_recusal(actor: Person, meeting: Meeting, item: AgendaItem, person_id: int) -> None:
    """What was noted was wrong, or no longer holds. Asked about the meeting, since whoever withdrew
    from the item has no say in it. What was said while they were gone is not theirs to read.
    """
    out = any(each.person_id == person_id for each in item.recusals)
    if item.meeting_id != meeting.id or not out or actor.id == person_id:
        raise Repeated(None)
    witness(item=item.id, person=person_id)
    announce(Withdrew(item.id, person_id, actor.name, out=False))
    give_back(actor, item, person_id)
