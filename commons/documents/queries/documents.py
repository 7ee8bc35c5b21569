"""Which documents may a person read, and what belongs to one?"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from flask import abort
from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import aliased, contains_eager

from commons.documents.models import CONFERRING, Document, Eyes, Kind, Level, Opening, Share
from commons.files.models import File
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place
from kernel.access import may
from kernel.clock import today
from kernel.database import db
from kernel.withheld import not_recused
from rules.access import Permission

OPEN = (Level.PUBLIC, Level.LIMITED)


def document_for(person: Person, workspace: str, document_id: int) -> Document:
    """Find a document this person may read; to anyone else it does not exist."""
    found = db.session.scalar(
        select(Document)
        .join(Document.workspace)
        .options(contains_eager(Document.workspace))
        .where(Document.id == document_id)
    )
    if found is None or not _is_in(person, workspace, found):
        abort(404)
    if not may(person, Permission.READ_DOCUMENT, found):
        abort(404)
    return found


def _is_in(person: Person, workspace: str, document: Document) -> bool:
    """Is it in the workspace of this name: at home, or shared with it as far as this person may
    look into its library?
    """
    if document.workspace.slug == workspace:
        return True
    with_it = [one for one in document.running_shares if one.workspace.slug == workspace]
    return any(may(person, Permission.READ_DOCUMENT, one.workspace) for one in with_it)


def file_for(person: Person, workspace: str, document_id: int) -> Document:
    """The same, where only a file is meant."""
    found = document_for(person, workspace, document_id)
    return found if found.kind == Kind.FILE else abort(404)


def visible(person: Person, places: Iterable[Workspace] | Iterable[Place]) -> ColumnElement[bool]:
    """The door's answer about documents as a condition: the same rule, for lists and counts."""
    return and_(_open_to(person, places), Document.binned_at.is_(None))


def readable(person: Person, places: Iterable[Workspace] | Iterable[Place]) -> ColumnElement[bool]:
    """The same, with what is shared into these places."""
    return or_(visible(person, places), shared_into(person, places))


def shared_into(
    person: Person, places: Iterable[Workspace] | Iterable[Place]
) -> ColumnElement[bool]:
    """What others share with these places: the door's rule about lending, as a condition."""
    open_to = [place for place in places if may(person, Permission.READ_DOCUMENT, place)]
    confers = [place.id for place in open_to if may(person, Permission.CONFER, place)]
    home = aliased(Workspace)
    inside = select(home.body).where(home.id == Document.workspace_id).scalar_subquery()
    for_members = and_(Share.workspace_id.in_(confers), Workspace.body == inside)
    runs = and_(Share.ended_at.is_(None), or_(Share.until.is_(None), Share.until >= today()))
    stays = or_(and_(Document.level.in_(OPEN), Document.conferring.is_(False)), for_members)
    here = (Share.document_id == Document.id, Share.workspace_id.in_([p.id for p in open_to]))
    lent = exists().where(*here, runs, Workspace.id == Share.workspace_id, stays)
    alive = (Document.binned_at.is_(None), Document.level.in_((*OPEN, Level.BODY)))
    return and_(Document.shared, *alive, not_recused(Document.recused, person.id), lent)


def open_to_all_of(place: Workspace) -> ColumnElement[bool]:
    """What no reader of a library is kept from by its kind: only of that is the public told."""
    here = (Document.workspace_id == place.id, Document.binned_at.is_(None))
    return and_(*here, Document.conferring.is_(False), Document.level.in_(OPEN))


def binned(person: Person, place: Workspace) -> ColumnElement[bool]:
    """What lies in the bin, for its author and for those who keep the library."""
    keeps = may(person, Permission.SETTLE_TEXT, place)
    mine = Document.author_id == person.id
    here = and_(_open_to(person, [place]), Document.binned_at.is_not(None))
    return here if keeps else and_(here, mine)


def _open_to(person: Person, places: Iterable[Workspace] | Iterable[Place]) -> ColumnElement[bool]:
    readable = [place for place in places if may(person, Permission.READ_DOCUMENT, place)]
    confers = [place.id for place in readable if may(person, Permission.CONFER, place)]
    named = exists().where(Eyes.document_id == Document.id, Eyes.person_id == person.id)
    seen = (
        Document.level.in_(OPEN),
        and_(Document.level.in_(CONFERRING), Document.workspace_id.in_(confers)),
        and_(Document.level == Level.EYES_ONLY, or_(Document.author_id == person.id, named)),
    )
    here = Document.workspace_id.in_([place.id for place in readable])
    stays = or_(Document.conferring.is_(False), Document.workspace_id.in_(confers))
    return and_(here, stays, not_recused(Document.recused, person.id), or_(*seen))


def sent_before(author: Person, workspace_id: int, key: str) -> Document | None:
    mine = (Document.workspace_id == workspace_id, Document.author_id == author.id)
    return db.session.scalar(select(Document).where(*mine, Document.key == key))


def brought_before(person: Person, document: Document, key: str) -> bool:
    """Did this person bring this very version already?"""
    mine = (File.document_id == document.id, File.person_id == person.id, File.key == key)
    return db.session.scalar(select(File.id).where(*mine)) is not None


def versions_of(document: Document) -> Sequence[File]:
    """Every version of a file, the newest first."""
    here = select(File).where(File.document_id == document.id, File.version.is_not(None))
    return db.session.scalars(here.order_by(File.version.desc())).all()


def version_of(document: Document, number: int) -> File:
    here = (File.document_id == document.id, File.version == number)
    return db.session.scalar(select(File).where(*here)) or abort(404)


class Spoken(NamedTuple):
    """A language version, and whether the original was changed after it."""

    document: Document
    original: bool
    older: bool


def languages_of(person: Person, document: Document) -> list[Spoken]:
    """The language versions of a document that this person may read, the original first."""
    root = document.original_id or document.id
    found = select(Document).where(
        or_(Document.id == root, Document.original_id == root),
        readable(person, [document.workspace, *(s.workspace for s in document.running_shares)]),
    )
    every = sorted(db.session.scalars(found), key=lambda one: (one.id != root, one.language))
    changed = next((one.changed_at for one in every if one.id == root), None)
    return [
        Spoken(one, one.id == root, bool(changed and one.changed_at < changed)) for one in every
    ]


def originals_for(person: Person, document: Document, limit: int = 200) -> Sequence[Document]:
    """Of which documents can this be a language version? The newest that are originals; of none,
    where it is the original of others itself.
    """
    others = select(Document.id).where(Document.original_id == document.id)
    if db.session.scalar(others.limit(1)):
        return []
    place = visible(person, [document.workspace])
    found = select(Document).where(place, Document.original_id.is_(None))
    newest = found.where(Document.id != document.id).order_by(Document.changed_at.desc())
    return db.session.scalars(newest.limit(limit)).all()


def opened_since(person: Person, document: Document, moment: datetime) -> bool:
    """Is it noted that this person opened it, and not longer ago?"""
    mine = (Opening.document_id == document.id, Opening.person_id == person.id)
    found = select(Opening.id).where(*mine, Opening.at >= moment)
    return db.session.scalar(found.limit(1)) is not None


def openings_of(document: Document, limit: int = 100) -> Sequence[Opening]:
    """Who opened it, the newest first."""
    here = select(Opening).where(Opening.document_id == document.id)
    return db.session.scalars(here.order_by(Opening.id.desc()).limit(limit)).all()
