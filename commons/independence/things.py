"""The things of the commons that can concern a provider, each with its neutral words."""

from typing import Any

from sqlalchemy import delete, event
from sqlalchemy.orm import Session

from commons.decisions.models import Decision
from commons.documents.models import Document
from commons.independence.closing import note_closed, note_lifted
from commons.independence.kinds import Kind, kind, kind_of
from commons.independence.models import Concern, Conflict
from commons.independence.queries import around, conflict_of, conflicts_about
from commons.meetings.actions.closing import Withdrew
from commons.meetings.models import AgendaItem
from commons.meetings.queries.agenda import OnSide
from commons.meetings.queries.meetings import sides_of
from commons.meetings.withholding import (
    follow_decision,
    follow_document,
    follow_thread,
    give_back,
    items_of,
    keep_from,
)
from commons.membership.models import Person
from commons.threads.models import Thread
from kernel.database import db
from kernel.streams import stir
from kernel.transactions import on, unit_of_work
from kernel.withheld import recusing
from rules.access import Permission
from rules.independence import Stand
from rules.words import sentence as _


@recusing
def closed_by_interest(thing: Any) -> frozenset[int]:
    """From whom is it kept because of an interest, in it or in what it belongs to?"""
    return frozenset(
        each.person_id
        for one in around(thing)
        for each in conflicts_about(one)
        if each.stand == Stand.CLOSED
    )


def _follow_decision(_actor: Person, decision: Decision, _conflict: Conflict) -> None:
    follow_decision(decision)


def _follow_item(actor: Person, item: AgendaItem, conflict: Conflict) -> None:
    """An item knows itself who withdrew from it."""
    out = any(each.person_id == conflict.person_id for each in item.recusals)
    if conflict.stand == Stand.CLOSED and not out:
        keep_from(actor, item, conflict.person, conflict.because)
    elif conflict.stand == Stand.LIFTED and out:
        give_back(actor, item, conflict.person_id)


@on(Withdrew)
def agree(fact: Withdrew) -> None:
    """What was said at the meeting of an item holds for what was proposed about it, too."""
    with unit_of_work():
        item = db.session.get(AgendaItem, fact.item_id)
        found = item and conflict_of(fact.person_id, item)
        wanted = Stand.CLOSED if fact.out else Stand.LIFTED
        if found and found.stand != wanted:
            (note_closed if fact.out else note_lifted)(found, fact.by)
            stir("person", fact.person_id)
            stir("independence", found.workspace_id)


@event.listens_for(Session, "before_flush")
def forget_what_goes(session: Session, _context: Any, _instances: Any) -> None:
    """What is taken off an agenda takes with it what was said of it here: nobody is asked about it
    any more, and what comes under its number later begins anew.
    """
    for thing in [each for each in session.deleted if isinstance(each, AgendaItem)]:
        for model in (Concern, Conflict):
            here = (model.kind == kind_of(thing).name, model.thing_id == thing.id)
            session.execute(delete(model).where(*here))


def _address_of_item(shown: Any) -> str:
    """Each side of a joint meeting has a page of its own."""
    item: Any = shown.item if isinstance(shown, OnSide) else shown
    here = shown.workspace
    meeting = item.meeting
    if meeting.workspace_id != here.id:
        [meeting] = [each for each in sides_of(meeting) if each.workspace_id == here.id]
    return f"/{here.slug}/meetings/{meeting.id}/items/{item.id}"


def _inside(what: str) -> Any:
    return lambda thing: f"/{thing.workspace.slug}/{what}/{thing.id}"


kind(
    Kind("thread", Thread, _("A discussion"), Permission.READ_THREAD,
         lambda actor, thread, _conflict: follow_thread(actor, thread),
         _inside("threads"), lambda thread: thread.title)
)  # fmt: skip
kind(
    Kind("document", Document, _("A document"), Permission.READ_DOCUMENT,
         lambda actor, document, _conflict: follow_document(actor, document),
         _inside("documents"), lambda document: document.title)
)  # fmt: skip
kind(
    Kind("decision", Decision, _("A decision"), Permission.READ_DECISION, _follow_decision,
         _inside("decisions"), lambda decision: decision.title)
)  # fmt: skip
kind(
    Kind("item", AgendaItem, _("An item of an agenda"), Permission.READ_MEETING, _follow_item,
         _address_of_item, lambda item: item.title, wholes=items_of, side=OnSide)
)  # fmt: skip
