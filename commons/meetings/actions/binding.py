"""What belongs to an item: documents by version, a discussion, what is put to the seats."""

from commons.decisions.actions import propose
from commons.decisions.models import Decision
from commons.decisions.proposals import Proposal
from commons.documents.models import Document
from commons.meetings.models import AgendaItem, ItemPaper
from commons.meetings.queries.offers import places_of
from commons.meetings.telling import moved
from commons.meetings.withholding import (
    follow_decision,
    follow_document,
    follow_thread,
    withhold,
)
from commons.membership.models import Person
from commons.threads.models import Thread
from kernel.access import Refused, require
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.withheld import joined
from rules.access import Permission, Verdict
from rules.words import sentence as _

ELSEWHERE = Verdict(
    False, _("Only what stands in a workspace of those who meet can belong to an item.")
)


@action(Permission.CALL_MEETING)
def bind_paper(actor: Person, item: AgendaItem, document: Document) -> ItemPaper:
    """Let a document belong to an item, in the version it has now."""
    _is_here(actor, item, document, Permission.READ_DOCUMENT)
    made = next((each for each in item.papers if each.document_id == document.id), None)
    if made is None:
        made = ItemPaper(document=document, version=document.version)
        item.papers.append(made)
    made.version, made.at = document.version, now()
    witness(document=document.id, version=document.version)
    withhold(actor, item)
    joined(actor, item)
    moved(item.meeting)
    return made


@action(Permission.CALL_MEETING)
def release_paper(actor: Person, item: AgendaItem, document: Document) -> None:
    item.papers = [each for each in item.papers if each.document_id != document.id]
    witness(document=document.id)
    db.session.flush()
    follow_document(actor, document)
    moved(item.meeting)


@action(Permission.CALL_MEETING)
def bind_thread(actor: Person, item: AgendaItem, thread: Thread | None) -> AgendaItem:
    """Let a discussion belong to an item; none, to take it off."""
    if thread:
        _is_here(actor, item, thread, Permission.READ_THREAD)
    before, item.thread = item.thread, thread
    witness(thread=thread.id if thread else None)
    db.session.flush()
    for each in filter(None, (before, thread)):
        follow_thread(actor, each)
    joined(actor, item)
    moved(item.meeting)
    return item


@action(Permission.CALL_MEETING)
def bind_decision(actor: Person, item: AgendaItem, decision: Decision | None) -> AgendaItem:
    """Let what is put to the seats belong to an item; none, to take it off."""
    if decision:
        _is_here(actor, item, decision, Permission.READ_DECISION)
    _decided_by(actor, item, decision)
    return item


@action(Permission.RUN_MEETING)
def put_to_seats(actor: Person, item: AgendaItem, proposal: Proposal, key: str) -> Decision:
    """Put a question about an item to the seats; from the first moment it belongs to the item."""
    made = propose(actor, item.workspace, proposal, key)
    _decided_by(actor, item, made)
    return made


def _decided_by(actor: Person, item: AgendaItem, decision: Decision | None) -> None:
    before, item.decision = item.decision, decision
    witness(decision=decision.id if decision else None)
    db.session.flush()
    for each in filter(None, (before, decision)):
        follow_decision(each)
    joined(actor, item)
    moved(item.meeting)


def _is_here(
    actor: Person, item: AgendaItem, thing: Document | Thread | Decision, permission: Permission
) -> None:
    """In the workspace of either side; who may read it follows its own."""
    require(actor, permission, thing)
    if thing.workspace_id not in {place.id for place in places_of(item.meeting)}:
        raise Refused(ELSEWHERE)
