"""What is shared into a workspace, and with whom can a document be shared?"""

from collections.abc import Iterable, Sequence

from flask import abort
from sqlalchemy import or_, select

from commons.documents.models import Document, Share
from commons.documents.queries.documents import shared_into
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspaces_for
from kernel.database import db

MOST = 200


def shared_with(person: Person, place: Workspace) -> Sequence[Document]:
    """What others share with a workspace, as far as this person may read it; the newest first."""
    found = select(Document).where(shared_into(person, [place]))
    return db.session.scalars(found.order_by(Document.changed_at.desc()).limit(MOST)).all()


def numbers_shared_with(person: Person, places: Iterable[Workspace]) -> Sequence[int]:
    """The numbers of what others share with these workspaces, the newest documents first."""
    ids = [place.id for place in places]
    some = select(Share.document_id).where(Share.workspace_id.in_(ids), Share.ended_at.is_(None))
    found = select(Document.id).where(Document.id.in_(some), shared_into(person, places))
    return db.session.scalars(found.order_by(Document.id.desc()).limit(MOST)).all()


def share_of(document: Document, number: int) -> Share:
    here = (Share.document_id == document.id, Share.id == number)
    return db.session.scalar(select(Share).where(*here)) or abort(404)


def receivers_for(person: Person, document: Document) -> list[Workspace]:
    """Every body, and whatever else this person knows of; not where its handling keeps it from."""
    known = [place.id for place in workspaces_for(person)]
    found = select(Workspace).where(or_(Workspace.parent_id.is_(None), Workspace.id.in_(known)))
    every = db.session.scalars(found.order_by(Workspace.name)).all()
    others = [place for place in every if place.id != document.workspace_id]
    return [place for place in others if not document.kept_from(place)]


def why_nowhere(document: Document) -> str:
    """Why can it be shared with no other body?"""
    every = db.session.scalars(select(Workspace).where(Workspace.id != document.workspace_id))
    reasons = [because for place in every if (because := document.kept_from(place))]
    return reasons[0] if reasons else ""
