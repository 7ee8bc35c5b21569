"""Which consultations may a person read, and which stand in the way of adopting a text?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from flask import abort
from sqlalchemy import ColumnElement, and_, exists, select
from sqlalchemy.orm import contains_eager, joinedload, selectinload

from commons.consultations.models import Consultation, Consulted
from commons.consultations.queries.comments import waiting_in
from commons.documents.models import Document
from commons.documents.queries.documents import visible as visible_documents
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place
from kernel.access import may
from kernel.clock import now
from kernel.database import db
from rules.access import Permission
from rules.consulting import Round

PAGE = 50


def find(consultation_id: int) -> Consultation | None:
    """Any consultation by its number: whoever calls this asks the door next."""
    return db.session.get(Consultation, consultation_id)


def consultation_for(person: Person, workspace: str, consultation_id: int) -> Consultation:
    """Find a consultation this person may read; to anyone else it does not exist."""
    people = selectinload(Consultation.asked).joinedload(Consulted.seat)
    found = db.session.scalar(
        select(Consultation)
        .join(Consultation.workspace)
        .options(
            contains_eager(Consultation.workspace),
            joinedload(Consultation.document),
            people.selectinload(Seat.mandates).joinedload(Mandate.person),
        )
        .where(Consultation.id == consultation_id, Workspace.slug == workspace)
    )
    if found is None or not may(person, Permission.READ_CONSULTATION, found):
        abort(404)
    return found


def visible(person: Person, places: Iterable[Workspace] | Iterable[Place]) -> ColumnElement[bool]:
    """The door's answer about consultations as a condition: they are seen by who sees the text."""
    readable: list[Any] = [
        place for place in places if may(person, Permission.READ_CONSULTATION, place)
    ]
    here = Consultation.workspace_id.in_([place.id for place in readable])
    of_text = exists().where(
        Document.id == Consultation.document_id, visible_documents(person, readable)
    )
    return and_(here, of_text)


def still_running() -> ColumnElement[bool]:
    ends = (Consultation.closed_at.is_(None), Consultation.withdrawn_at.is_(None))
    return and_(*ends, Consultation.closes_at > now())


def running_in(person: Person, place: Workspace) -> Sequence[Consultation]:
    """What is open in a workspace, what ends first at the top."""
    found = select(Consultation).where(visible(person, [place]), still_running())
    order = found.order_by(Consultation.closes_at, Consultation.id)
    return db.session.scalars(order.options(joinedload(Consultation.document))).all()


def held_in(person: Person, place: Workspace, before: int | None = None) -> Sequence[Consultation]:
    """What has ended there, the newest first; `before` goes on from where a page ended."""
    found = select(Consultation).where(visible(person, [place]), ~still_running())
    if before:
        found = found.where(Consultation.id < before)
    order = found.order_by(Consultation.id.desc()).limit(PAGE)
    return db.session.scalars(order.options(joinedload(Consultation.document))).all()


def rounds_on(document_id: int) -> Iterator[Round]:
    """Every consultation on a text, as far as it stands in the way of adopting it."""
    here = (Consultation.document_id == document_id, Consultation.withdrawn_at.is_(None))
    for each in db.session.scalars(select(Consultation).where(*here).order_by(Consultation.id)):
        waiting = waiting_in(each)
        yield Round(each.title, each.closes_at, each.runs(now()), each.comments, waiting)
