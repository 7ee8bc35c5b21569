"""Which documents does a list show, narrowed as its reader asks, and in which order?"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select, tuple_

from commons.documents.models import Document, Folder, Kind, Status
from commons.documents.names import KINDS
from commons.documents.queries.documents import binned, visible
from commons.documents.queries.folders import below
from commons.files.models import File
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db

PAGE = 50
SORTS = ("title", "date")
SEARCHED = (Document.title, Document.reference_number, Document.keywords, Document.description)


class Asked(NamedTuple):
    """How a reader narrows a library, and in which order they want it."""

    words: str = ""
    status: str = ""
    kind: str = ""
    sort: str = "title"

    @property
    def narrowed(self) -> bool:
        return bool(self.words or self.status or self.kind)


class Line(NamedTuple):
    """A document in a list; of a file, with its newest version."""

    document: Document
    file: File | None


NEWEST = and_(File.document_id == Document.id, File.version == Document.version)
LINES = select(Document, File).outerjoin(File, NEWEST)


def documents_in(
    person: Person,
    place: Workspace,
    folder: Folder | None,
    folders: Sequence[Folder],
    asked: Asked,
    before: Document | None = None,
) -> list[Line]:
    """A page of what lies in a folder; narrowed, of all that lies below it too."""
    found = LINES.where(visible(person, [place]), *_narrowed(asked))
    if not asked.narrowed:
        found = found.where(Document.folder_id == (folder.id if folder else None))
    elif folder:
        found = found.where(Document.folder_id.in_(below(folders, folder.id)))
    return _page(found, asked.sort, before)


def in_the_bin(person: Person, place: Workspace) -> list[Line]:
    found = LINES.where(binned(person, place)).order_by(Document.binned_at.desc())
    return [Line(*row) for row in db.session.execute(found.limit(PAGE))]


def _narrowed(asked: Asked) -> list[ColumnElement[bool]]:
    each = [
        or_(*[column.icontains(word, autoescape=True) for column in SEARCHED])
        for word in asked.words.split()
    ]
    if asked.status in list(Status):
        each.append(Document.status == asked.status)
    if asked.kind == Kind.TEXT:
        each.append(Document.kind == Kind.TEXT)
    elif asked.kind in KINDS:
        each.append(File.kind.in_(KINDS[asked.kind]))
    return each


def _page(found: Any, sort: str, before: Document | None) -> list[Line]:
    title = func.lower(Document.title)
    if sort == "date":
        order, last = (Document.changed_at, Document.id), before and (before.changed_at, before.id)
        found = found.order_by(*[column.desc() for column in order])
        on = tuple_(*order) < tuple_(*last) if last else None
    else:
        found = found.order_by(title, Document.id)
        on = (
            tuple_(title, Document.id) > tuple_(func.lower(before.title), before.id)
            if before
            else None
        )
    found = found if on is None else found.where(on)
    return [Line(*row) for row in db.session.execute(found.limit(PAGE))]
