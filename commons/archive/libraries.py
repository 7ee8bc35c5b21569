"""How does the library of a workspace stand in its archive? As docs/archive.md says.

A text is there twice: as a page that any browser reads, and as the tree of which a text is made
again without loss.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import select

from commons.archive.shapes import Json, address, file_of, moment
from commons.documents.actions import note_opening
from commons.documents.models import Document, Folder, Kind
from commons.documents.queries import folders_of, versions_of, visible
from commons.drafting.converting import to_html
from commons.drafting.models import Approval, Comment, Version
from commons.drafting.pictures import pictures_in
from commons.drafting.queries import versions_of as kept_of
from commons.drafting.reading import read
from commons.files.models import File
from commons.imports.conversations import PREFIX, key_of
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db


class Into(Protocol):
    """An archive that is being made."""

    counts: Any
    left_out: Any
    kept: set[str]

    def member(self, name: str) -> AbstractContextManager[Callable[[str], None]]: ...
    def document(self, name: str, content: Any) -> None: ...
    def file(self, digest: str) -> None: ...


def shelve(into: Into, person: Person, place: Workspace, house: str) -> None:
    """Put in the folders, and every document that this person may read."""
    folders = folders_of(place)
    known = {each.id for each in folders}
    into.document("library.json", [_folder(each, known) for each in folders])
    documents = db.session.scalars(open_to(person, place).order_by(Document.id)).all()
    for document in documents:
        _shelve(into, document, house, known)
    here = (Document.workspace_id == place.id, Document.binned_at.is_(None))
    every = len(db.session.scalars(select(Document.id).where(*here)).all())
    into.counts.update(documents=len(documents))
    into.left_out.update(documents_not_open_to_the_exporter=every - len(documents))


def note_openings(person: Person, place: Workspace) -> None:
    """To have a document of a level that is noted is to have opened it."""
    for document in db.session.scalars(open_to(person, place)).all():
        if document.noted:
            note_opening(person, document, document.version)


def open_to(person: Person, place: Workspace) -> Any:
    return select(Document).where(visible(person, [place]))


def key_of_document(document: Document, house: str) -> str:
    """The same in every house: what came with a key keeps it."""
    if document.key.startswith(PREFIX):
        return document.key
    return key_of("document", house, str(document.id), document.created_at.isoformat())


def _shelve(into: Into, document: Document, house: str, folders: set[int]) -> None:
    name, said = f"documents/{document.id:06}", head_of(document, house, folders)
    if document.kind == Kind.FILE:
        said["versions"] = list(_files(into, document))
    else:
        said |= _text(into, document, name)
    into.document(f"{name}.json", said)


def _folder(folder: Folder, known: set[int]) -> Json:
    inside = folder.parent_id if folder.parent_id in known else None
    return {"number": folder.id, "name": folder.name, "inside": inside}


def head_of(document: Document, house: str, folders: set[int]) -> Json:
    plain = ("title", "reference_number", "description", "keywords", "language", "changed_by")
    return {
        "number": document.id,
        "key": key_of_document(document, house),
        "kind": str(document.kind),
        **{name: getattr(document, name) for name in plain},
        "folder": document.folder_id if document.folder_id in folders else None,
        "original": document.original_id,
        "status": str(document.status),
        "level": str(document.level),
        "suggestions_only": document.suggestions_only,
        "author": author_of(document.author_id, document.author_name),
        "created_at": moment(document.created_at),
        "changed_at": moment(document.changed_at),
        "dated": document.dated.isoformat() if document.dated else None,
        "kept_until": document.kept_until.isoformat() if document.kept_until else None,
        "locked_at": moment(document.locked_at),
        "locked_by": document.locked_by,
    }


def author_of(number: int, name: str) -> Json:
    found = db.session.get(Person, number)
    return {"name": name, "email": address(found.email, found.handle) if found else ""}


def _files(into: Into, document: Document) -> Iterator[Json]:
    """Every version whose bytes are there, the oldest first."""
    for file in reversed(versions_of(document)):
        if _brought(into, file):
            by = db.session.get(Person, file.person_id)
            yield file_of(file) | {"version": file.version, "by": by.name if by else ""}


def _brought(into: Into, file: File) -> bool:
    if file.digest not in into.kept:
        into.file(file.digest)
    into.counts.update(files=file.digest in into.kept)
    return file.digest in into.kept


def _text(into: Into, document: Document, name: str) -> Json:
    tree, versions = read(document).tree, kept_of(document)[::-1]
    pictures = pictures_in(document, tree, *(each.tree for each in versions))
    there = {number: file for number, file in pictures.items() if _brought(into, file)}
    places = {number: f"../files/{file.digest}" for number, file in there.items()}
    with into.member(f"{name}.html") as write:
        write(
            to_html(tree, document.title, document.language, picture_of=lambda n: places.get(n, ""))
        )
    return {
        "tree": tree,
        "pictures": {str(number): file_of(file) for number, file in there.items()},
        "versions": [_version(each) for each in versions],
        "comments": list(_comments(into, document)),
    }


def _version(version: Version) -> Json:
    here = (Approval.document_id == version.document_id, Approval.number == version.number)
    said = db.session.scalars(select(Approval).where(*here).order_by(Approval.seat_name))
    plain = ("number", "name", "author_name", "digest", "words", "writers", "frozen_for", "tree")
    return {
        **{name: getattr(version, name) for name in plain},
        "at": moment(version.at),
        "approvals": [
            {"seat": one.seat_name, "approves": one.approves, "because": one.because,
             "at": moment(one.at)}
            for one in said
        ],
    }  # fmt: skip


def _comments(into: Into, document: Document) -> Iterator[Json]:
    """What was said to all who read the text; what stays within a delegation stays there."""
    here = select(Comment).where(Comment.document_id == document.id).order_by(Comment.number)
    for one in db.session.scalars(here):
        if one.delegation_id:
            into.left_out["comments_within_a_delegation"] += 1
            continue
        into.counts.update(comments=1)
        yield {
            "number": one.number,
            "answers": one.answers,
            "author": author_of(one.author_id, one.author_name),
            "seat": {"country": one.seat, "name": one.seat_name},
            "at": moment(one.at),
            "edited_at": moment(one.edited_at),
            "gone": one.deleted_at is not None,
            "text": one.source,
            "quote": one.quote,
            "anchor": one.anchor,
            "resolved_at": moment(one.resolved_at),
            "resolved_by": one.resolved_by,
        }
