"""What did somebody choose in a list? Only what they may read, in the order of the list."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import func, select

from commons.documents.models import Document, Folder
from commons.documents.queries.documents import visible
from commons.documents.queries.folders import below, folders_of, path_to, tree
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db

MOST = 100


class Picked(NamedTuple):
    folders: list[Folder]
    documents: Sequence[Document]

    def __bool__(self) -> bool:
        return bool(self.folders or self.documents)


class Laid(NamedTuple):
    """A document, and the folders above it, from that on which was chosen."""

    document: Document
    path: tuple[str, ...]


def picked_by(person: Person, place: Workspace, chosen: Iterable[str]) -> Picked:
    """Documents as `12`, folders as `f3`; what is not there for them is left out."""
    names = list(chosen)[:MOST]
    documents = {int(name) for name in names if _is_number(name)}
    folders = {int(name[1:]) for name in names if name[:1] == "f" and _is_number(name[1:])}
    found = select(Document).where(visible(person, [place]), Document.id.in_(documents))
    ordered = found.order_by(func.lower(Document.title), Document.id)
    known = [each for each in folders_of(place) if each.id in folders]
    return Picked(known, db.session.scalars(ordered).all() if documents else [])


def laid_out(person: Person, place: Workspace, picked: Picked, most: int) -> list[Laid]:
    """What was chosen and all that lies in it, as far as this person may read it."""
    every = folders_of(place)
    known = {each.id: each for each in every}
    found = [Laid(document, ()) for document in picked.documents]
    for top in picked.folders:
        above = len(path_to(every, top)) - 1
        within = Document.folder_id.in_(below(every, top.id))
        asked = select(Document).where(visible(person, [place]), within)
        for document in db.session.scalars(asked.order_by(Document.id).limit(most + 1)):
            path = path_to(every, known.get(document.folder_id or 0))[above:]
            found.append(Laid(document, tuple(each.name for each in path)))
    return list({each.document.id: each for each in reversed(found)}.values())[::-1]


def paths_below(place: Workspace, top: Folder) -> list[tuple[str, ...]]:
    """The folder and all in it, each by the names from there on, after the one it lies in."""
    every = folders_of(place)
    above = len(path_to(every, top)) - 1
    inside = [each for each, _depth in tree(every, top.id)]
    paths = [path_to(every, each)[above:] for each in (top, *inside)]
    return list(dict.fromkeys(tuple(each.name for each in path) for path in paths))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 18  # noqa: PLR2004 fits a row's number
