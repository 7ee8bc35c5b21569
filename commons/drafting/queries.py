"""Which text, with what said beside it, and what it was before?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import joinedload, selectinload

from commons.documents.models import Document, Kind
from commons.documents.queries import document_for
from commons.drafting.models import Approval, Comment, Support, Version
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.access import Role

SPEAKS = frozenset({Role.MEMBER, Role.ALTERNATE})
"""Who supports a suggestion for a seat."""


class Talk(NamedTuple):
    """A comment, and what was answered."""

    begins: Comment
    answers: list[Comment]


def text_for(person: Person, workspace: str, document_id: int) -> Document:
    """Find a text this person may read; to anyone else it does not exist."""
    found = document_for(person, workspace, document_id)
    if found.kind != Kind.TEXT:
        abort(404)
    return found


def talks_on(person: Person, document: Document) -> list[Talk]:
    """What is said beside a text, as far as this person sees it, in the order it began."""
    rows = db.session.scalars(
        select(Comment)
        .where(Comment.document_id == document.id, _seen_by(person))
        .order_by(Comment.number)
    ).all()
    answers = defaultdict[int, list[Comment]](list)
    for row in rows:
        if row.answers:
            answers[row.answers].append(row)
    begun = [Talk(row, answers[row.number]) for row in rows if not row.answers]
    return [talk for talk in begun if talk.answers or not talk.begins.deleted_at]


def comment_for(person: Person, document: Document, number: int | None) -> Comment:
    """A comment this person sees; one within another delegation does not exist for them."""
    found = db.session.scalar(
        select(Comment)
        .options(joinedload(Comment.document))
        .where(Comment.document_id == document.id, Comment.number == number, _seen_by(person))
    )
    if found is None:
        abort(404)
    return found


def _seen_by(person: Person) -> ColumnElement[bool]:
    open_to_all = Comment.delegation_id.is_(None)
    return or_(open_to_all, Comment.delegation_id == person.organisation_id)


def count_of_comments(person: Person, document: Document) -> int:
    here = (Comment.document_id == document.id, Comment.answers.is_(None), _seen_by(person))
    still = (Comment.deleted_at.is_(None), Comment.resolved_at.is_(None))
    return db.session.scalar(select(func.count()).where(*here, *still)) or 0


def versions_of(document: Document) -> Sequence[Version]:
    """The newest first."""
    mine = select(Version).where(Version.document_id == document.id)
    return db.session.scalars(mine.order_by(Version.number.desc())).all()


def version_of(document: Document, number: int | None) -> Version:
    found = db.session.get(Version, (document.id, number)) if number else None
    if found is None:
        abort(404)
    return found


def supporters_of(document: Document, suggestion: str) -> Sequence[Support]:
    here = (Support.document_id == document.id, Support.suggestion == suggestion)
    return db.session.scalars(select(Support).where(*here)).all()


def support_in(document: Document) -> dict[str, dict[int, str]]:
    """Which seats agree with which suggestion: their names by their numbers."""
    rows = db.session.execute(
        select(Support.suggestion, Seat.id, Seat.name)
        .join(Seat, Seat.id == Support.seat_id)
        .where(Support.document_id == document.id)
        .order_by(Seat.name)
    )
    found = defaultdict[str, dict[int, str]](dict)
    for suggestion, number, name in rows:
        found[suggestion][number] = name
    return found


def seats_spoken_for(person_id: int, place: Workspace) -> list[Seat]:
    """The seats for which this person speaks in a workspace, or in the body it belongs to."""
    here = [place.id, *([place.parent_id] if place.parent_id else [])]
    found = (
        select(Seat)
        .join(Seat.mandates)
        .where(Seat.workspace_id.in_(here), Mandate.person_id == person_id)
        .options(selectinload(Seat.mandates).joinedload(Mandate.person))
    )
    return [seat for seat in db.session.scalars(found).unique() if _speaks(person_id, seat)]


def seats_asked_in(place: Workspace) -> list[Seat]:
    """The seats of a workspace for which somebody speaks today, by name."""
    here = select(Seat).where(Seat.workspace_id == place.id).order_by(Seat.name)
    found = here.options(selectinload(Seat.mandates).joinedload(Mandate.person))
    return [seat for seat in db.session.scalars(found).unique() if list(_speakers(seat))]


def speakers_in(place: Workspace) -> dict[int, str]:
    """Who speaks for a seat there, and for which."""
    return {p: seat.name for seat in seats_asked_in(place) for p in _speakers(seat)}


def _speakers(seat: Seat) -> Iterator[int]:
    return (m.person_id for m in running(seat.mandates) if m.role in SPEAKS)


class Asked(NamedTuple):
    """A seat that was asked about a version, and what it said."""

    seat: str
    said: Approval | None


def approvals_of(version: Version) -> list[Asked]:
    """Every seat that is asked, with its answer; and the answers of seats that are no longer."""
    here = (Approval.document_id == version.document_id, Approval.number == version.number)
    said = {each.seat_id: each for each in db.session.scalars(select(Approval).where(*here))}
    document = db.session.get_one(Document, version.document_id)
    asked = [Asked(s.name, said.pop(s.id, None)) for s in seats_asked_in(document.workspace)]
    return asked + [Asked(each.seat_name, each) for each in said.values()]


def _speaks(person_id: int, seat: Seat) -> bool:
    return any(m.person_id == person_id and m.role in SPEAKS for m in running(seat.mandates))
