"""What belongs to an item that is closed, or from which somebody withdrew, is kept from the same
people as the item itself: its papers and its discussion say so themselves.
"""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, or_, select

from commons.decisions.models import Decision
from commons.decisions.stepping import follow
from commons.decisions.telling import stir_all
from commons.documents.models import Document
from commons.documents.telling import told
from commons.meetings.models import AgendaItem, ItemPaper, Meeting, Minutes, Recusal, WasApart
from commons.meetings.queries.offers import places_of
from commons.meetings.telling import moved
from commons.membership.models import Person
from commons.membership.queries import people_in
from commons.threads.actions.writing import stir_lists
from commons.threads.models import Thread
from kernel.access import may_by_id
from kernel.database import db
from kernel.streams import append, stir
from kernel.withheld import Withheld, recused_from, recusing
from rules.access import Permission


def keep_from(actor: Person, item: AgendaItem, person: Person, because: str) -> Recusal:
    """Somebody withdrew from an item: they find neither it nor what belongs to it."""
    made = Recusal(person=person, because=because, by_name=actor.name)
    item.recusals.append(made)
    _changed(actor, item, person.id)
    return made


def give_back(actor: Person, item: AgendaItem, person_id: int) -> None:
    """They find it again; what was said while they were gone is not theirs to read."""
    gone = next((each for each in item.recusals if each.person_id == person_id), None)
    if gone and _missed(item, gone) and not item.was_kept_from(person_id):
        item.apart.append(WasApart(person_id=person_id))
    item.recusals = [each for each in item.recusals if each.person_id != person_id]
    _changed(actor, item, person_id)


def _missed(item: AgendaItem, gone: Recusal) -> bool:
    """Was it dealt with while they had withdrawn?"""
    return bool(item.begun_at) and (item.ended_at is None or gone.at < item.ended_at)


def _changed(actor: Person, item: AgendaItem, person_id: int) -> None:
    withhold(actor, item)
    stir("person", person_id)
    moved(item.meeting)


def withhold(actor: Person, item: AgendaItem) -> None:
    """Let all that belongs to an item follow it, at once and in every open browser."""
    db.session.flush()
    for document in [paper.document for paper in item.papers]:
        follow_document(actor, document)
    if minutes := db.session.get(Minutes, item.meeting_id):
        follow_document(actor, minutes.document)
    if item.thread:
        follow_thread(actor, item.thread)
    if item.decision:
        follow_decision(item.decision)


def follow_document(actor: Person, document: Document) -> None:
    """As the items say to which it belongs now, and those of which it is the minutes."""
    if _set(document):
        told(actor, document, "withheld")


def follow_thread(actor: Person, thread: Thread) -> None:
    if _set(thread):
        append(thread.workspace_id, "thread", thread.id, "withheld", actor.id)
        stir("agreements", thread.id)
        stir_lists(thread)


def follow_decision(decision: Decision) -> None:
    if _set(decision):
        stir_all(decision)
        follow(decision)


@recusing
def withdrawn_by_items(thing: Withheld) -> frozenset[int]:
    """Who withdrew from an item to which it belongs, or was gone when what it minutes was said?"""
    gone = {each.person_id for item in items_of(thing) for each in item.recusals}
    if isinstance(thing, Document):
        gone |= {each.person_id for item in _minuted_by(thing) for each in item.apart}
    return frozenset(gone)


def _minuted_by(document: Document) -> Iterable[AgendaItem]:
    written = select(Minutes.meeting_id).where(Minutes.document_id == document.id)
    return db.session.scalars(select(AgendaItem).where(AgendaItem.meeting_id.in_(written)))


def items_of(thing: object) -> list[AgendaItem]:
    """The items to which it belongs, of meetings that were not called off."""
    if not isinstance(thing, Document | Thread | Decision):
        return []
    db.session.flush()
    found = select(AgendaItem).where(_bound(thing)).join(AgendaItem.meeting)
    return list(db.session.scalars(found.where(Meeting.cancelled_at.is_(None))))


def _bound(thing: Document | Thread | Decision) -> ColumnElement[bool]:
    if isinstance(thing, Thread):
        return AgendaItem.thread_id == thing.id
    if isinstance(thing, Decision):
        return AgendaItem.decision_id == thing.id
    papers = select(ItemPaper.item_id).where(ItemPaper.document_id == thing.id)
    written = select(Minutes.meeting_id).where(Minutes.document_id == thing.id)
    return or_(AgendaItem.id.in_(papers), AgendaItem.meeting_id.in_(written))


def _set(thing: Withheld) -> bool:
    """Returns whether anything is otherwise than before."""
    conferring = any(item.closed for item in items_of(thing)) or _tells_of_closed(thing)
    recused = recused_from(thing)
    if (thing.conferring, thing.recused) == (conferring, recused):
        return False
    thing.conferring, thing.recused = conferring, recused
    return True


def _tells_of_closed(thing: Withheld) -> bool:
    """Minutes say what was said behind closed doors, though the item is open again."""
    return isinstance(thing, Document) and any(item.was_closed for item in _minuted_by(thing))


def ring_observers(item: AgendaItem) -> None:
    """Those from whom it was taken, or to whom it is given back, look again at what they have
    open: a page that was emptied comes back by itself.
    """
    for place in places_of(item.meeting):
        for person in people_in(place):
            if not may_by_id(person.id, Permission.CONFER, place):
                stir("person", person.id)
