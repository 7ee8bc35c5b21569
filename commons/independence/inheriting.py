"""What is new and belongs to something that is closed to somebody, is closed to them from the
beginning: a decision on a text, a version in another language, a discussion split from another.
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from commons.decisions.models import Decision
from commons.documents.models import Document
from commons.independence.binding import bound
from commons.independence.closing import closed
from commons.independence.kinds import kinds
from commons.independence.models import Conflict
from commons.independence.queries import (
    around,
    belonging,
    concerns_of,
    conflict_of,
    conflicts_about,
)
from commons.meetings.withholding import follow_document, follow_thread
from commons.membership.models import Person
from commons.threads.carrying import Carried
from commons.threads.models import Thread
from kernel.database import db
from kernel.transactions import on, unit_of_work
from kernel.withheld import joining
from rules.independence import Stand


@event.listens_for(Session, "before_flush")
def close_from_the_beginning(session: Session, _context: Any, _instances: Any) -> None:
    with session.no_autoflush:
        for thing in session.new:
            if isinstance(thing, Decision | Document):
                above = around(thing)[1:]
                thing.recused = (thing.recused or frozenset()).union(*(_out(one) for one in above))


def _out(thing: Any) -> frozenset[int]:
    closes = (one for one in conflicts_about(thing) if one.stand == Stand.CLOSED)
    return frozenset(each.person_id for each in closes)


@joining
def close_what_belongs_now(actor: Person, thing: Any) -> None:
    """A text that is said to be a version of another is closed with that one, and what is decided
    on it, too.
    """
    if isinstance(thing, Document):
        follow_document(actor, thing)
        for kind, below in belonging(thing):
            kinds[kind].follow(actor, below, None)


@on(Carried)
def go_along(event: Carried) -> None:
    """What was said of a provider is about it in another discussion too."""
    with unit_of_work():
        source = db.session.get_one(Thread, event.thread_id)
        target = db.session.get_one(Thread, event.target_id)
        for concern in concerns_of(source) if _at_home(source, target) else ():
            bound(concern.by, target, concern.provider, concern.model)
        for conflict in conflicts_about(source):
            if conflict.stand == Stand.CLOSED:
                _close_too(conflict, target)
        follow_thread(db.session.get_one(Person, target.author_id), target)


def _at_home(source: Thread, target: Thread) -> bool:
    """Providers have their names in one workspace."""
    return source.workspace_id == target.workspace_id


def _close_too(conflict: Conflict, target: Thread) -> None:
    there = conflict_of(conflict.person_id, target) or Conflict(
        workspace_id=target.workspace_id, kind=conflict.kind, thing_id=target.id,
        person_id=conflict.person_id, provider_id=conflict.provider_id,
    )  # fmt: skip
    db.session.add(there)
    db.session.flush()
    if there.stand != Stand.CLOSED:
        closed(db.session.get_one(Person, conflict.person_id), there, conflict.because)
        there.closed_by = conflict.closed_by
