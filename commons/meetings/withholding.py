"""What belongs to an item that is closed, or from which somebody withdrew, is kept from the same
people as the item itself: its papers and its discussion say so themselves.
"""

from collections.abc import Iterable

from sqlalchemy import or_, select

from commons.decisions.models import Decision
from commons.decisions.stepping import follow
from commons.decisions.telling import stir_all
from commons.documents.models import Document
from commons.documents.telling import told
from commons.meetings.models import AgendaItem, ItemPaper, Meeting, Minutes
from commons.meetings.queries.offers import places_of
from commons.membership.models import Person
from commons.membership.queries import people_in
from commons.threads.actions.writing import stir_lists
from commons.threads.models import Thread
from kernel.access import may_by_id
from kernel.database import db
from kernel.streams import append, stir
from kernel.withheld import Withheld
from rules.access import Permission


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
    papers = select(ItemPaper.item_id).where(ItemPaper.document_id == document.id)
    written = select(Minutes.meeting_id).where(Minutes.document_id == document.id)
    bound = or_(AgendaItem.id.in_(papers), AgendaItem.meeting_id.in_(written))
    if _set(document, _standing(select(AgendaItem).where(bound))):
        told(actor, document, "withheld")


def follow_thread(actor: Person, thread: Thread) -> None:
    bound = select(AgendaItem).where(AgendaItem.thread_id == thread.id)
    if _set(thread, _standing(bound)):
        append(thread.workspace_id, "thread", thread.id, "withheld", actor.id)
        stir("agreements", thread.id)
        stir_lists(thread)


def follow_decision(decision: Decision) -> None:
    bound = select(AgendaItem).where(AgendaItem.decision_id == decision.id)
    if _set(decision, _standing(bound)):
        stir_all(decision)
        follow(decision)


def _standing(bound: object) -> list[AgendaItem]:
    """The items of meetings that were not called off."""
    db.session.flush()
    found = bound.join(AgendaItem.meeting).where(Meeting.cancelled_at.is_(None))  # type: ignore[attr-defined]
    return list(db.session.scalars(found))


def _set(thing: Withheld, items: Iterable[AgendaItem]) -> bool:
    """Returns whether anything is otherwise than before."""
    items = list(items)
    conferring = any(item.closed for item in items)
    recused = frozenset(each.person_id for item in items for each in item.recusals)
    if (thing.conferring, thing.recused) == (conferring, recused):
        return False
    thing.conferring, thing.recused = conferring, recused
    return True


def ring_observers(item: AgendaItem) -> None:
    """Those from whom it was taken, or to whom it is given back, look again at what they have
    open: a page that was emptied comes back by itself.
    """
    for place in places_of(item.meeting):
        for person in people_in(place):
            if not may_by_id(person.id, Permission.CONFER, place):
                stir("person", person.id)
