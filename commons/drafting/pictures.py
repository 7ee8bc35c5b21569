"""Which pictures stand in a text, and where are they fetched? Those brought for it; no other."""

import base64
from collections.abc import Iterable, Sequence
from pathlib import Path

from flask import abort
from sqlalchemy import select
from werkzeug.datastructures import FileStorage

from commons.documents.models import Document
from commons.drafting.actions import bring_picture
from commons.drafting.drawing.numbers import walk
from commons.drafting.drawing.page import Source
from commons.drafting.schema import Node
from commons.files.arriving import Arrived, arrived
from commons.files.keeping import TAKEN_OVER
from commons.files.kinds import KINDS
from commons.files.models import File
from commons.files.refusals import NotTaken
from commons.files.storage import storage
from commons.membership.models import Person
from kernel.aside import aside
from kernel.database import db
from kernel.words import gettext as _


def kept_picture(person: Person, document: Document, sent: FileStorage, key: str) -> File:
    """Looked at as every file that comes in, and then as a picture."""
    with arrived(sent, person) as came:
        if not came.preview:
            raise NotTaken(_("Only pictures can stand in a text: JPEG, PNG, WebP or GIF."))
        return bring_picture(person, document, came, key)


def arrived_again(file: File) -> Arrived:
    """A file of ours, as if it had just come in: its bytes are there already."""
    same = {name: getattr(file, name) for name in TAKEN_OVER}
    kept = storage()
    return Arrived(**same, path=kept.place(file.digest), preview_path=kept.place(file.preview))


def numbers_in(*trees: Node) -> set[int]:
    """Which files are named in these texts, whether or not they are theirs?"""
    named = {
        each.get("attrs", {}).get("file", 0)
        for tree in trees
        for each in walk(tree)
        if each["type"] == "image"
    }
    return named - {0}


def picture_for(document: Document, number: int) -> File:
    """One that was brought for this text; another does not exist here."""
    return next(iter(_of(document, [number])), None) or abort(404)


def pictures_in(document: Document, *trees: Node) -> dict[int, File]:
    """What is named in these texts and was brought for this document."""
    named = numbers_in(*trees)
    return {each.id: each for each in _of(document, named)} if named else {}


def sources(document: Document, *trees: Node) -> Source:
    """Where a page fetches the pictures of a text; nothing for what is not its own."""
    base = f"/{document.workspace.slug}/documents/{document.id}/files"
    known = {number: f"{base}/{number}" for number in pictures_in(document, *trees)}
    return lambda number: known.get(number, "")


def carried(document: Document, tree: Node) -> Source:
    """The pictures themselves as `data:`, for what leaves the house."""
    found = pictures_in(document, tree).values()
    places = {each.id: (KINDS[each.kind].mime, storage().place(each.digest)) for each in found}
    known = aside(lambda: {number: _whole(*place) for number, place in places.items()})
    return lambda number: known.get(number, "")


def _whole(mime: str, place: Path) -> str:
    return f"data:{mime};base64,{base64.b64encode(place.read_bytes()).decode()}"


def _of(document: Document, numbers: Iterable[int]) -> Sequence[File]:
    theirs = (File.document_id == document.id, File.version.is_(None), File.preview != "")
    return db.session.scalars(select(File).where(*theirs, File.id.in_(numbers))).all()
