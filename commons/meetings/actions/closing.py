"""From whom is an item kept while it is dealt with? Closed to observers, and withdrawn from."""

from commons.meetings.models import AgendaItem, Meeting, Recusal
from commons.meetings.telling import moved
from commons.meetings.withholding import ring_observers, withhold
from commons.membership.models import Person
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission


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
    made = Recusal(person=person, because=because, by_name=actor.name)
    item.recusals.append(made)
    _changed(actor, item, person.id)
    return made


@action(Permission.RUN_MEETING)
def lift_recusal(actor: Person, meeting: Meeting, item: AgendaItem, person_id: int) -> None:
    """What was noted was wrong, or no longer holds. Asked about the meeting, since whoever withdrew
    from the item has no say in it.
    """
    left = [each for each in item.recusals if each.person_id != person_id]
    if item.meeting_id != meeting.id or len(left) == len(item.recusals) or actor.id == person_id:
        raise Repeated(None)
    item.recusals = left
    _changed(actor, item, person_id)


def _changed(actor: Person, item: AgendaItem, person_id: int) -> None:
    witness(item=item.id, person=person_id)
    withhold(actor, item)
    stir("person", person_id)
    moved(item.meeting)
