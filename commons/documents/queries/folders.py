"""Which folders has a library, and which of them lie in which?"""

from collections.abc import Iterator, Sequence

from flask import abort
from sqlalchemy import func, select

from commons.documents.models import Document, Folder
from commons.documents.queries.documents import visible
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from rules.access import Permission


def folder_for(person: Person, workspace: str, folder_id: int) -> Folder:
    """Find a folder this person may look into; to anyone else it does not exist."""
    here = (Folder.id == folder_id, Workspace.slug == workspace)
    found = db.session.scalar(select(Folder).join(Folder.workspace).where(*here))
    if found is None or found.binned_at or not may(person, Permission.READ_DOCUMENT, found):
        abort(404)
    return found


def folders_of(place: Workspace) -> Sequence[Folder]:
    """All folders of a library, by name."""
    here = (Folder.workspace_id == place.id, Folder.binned_at.is_(None))
    return db.session.scalars(select(Folder).where(*here).order_by(func.lower(Folder.name))).all()


def within(folders: Sequence[Folder], parent_id: int | None) -> list[Folder]:
    return [each for each in folders if each.parent_id == parent_id]


def path_to(folders: Sequence[Folder], folder: Folder | None) -> list[Folder]:
    """The folders above one, from the top down, and itself."""
    known = {each.id: each for each in folders}
    path: list[Folder] = []
    while folder is not None and folder not in path:
        path.append(folder)
        folder = known.get(folder.parent_id or 0)
    return path[::-1]


def below(folders: Sequence[Folder], folder_id: int) -> set[int]:
    """A folder and all that lie in it, however deep."""
    found = {folder_id}
    for each in within(folders, folder_id):
        found |= below(folders, each.id)
    return found


def tree(
    folders: Sequence[Folder], parent_id: int | None = None, depth: int = 0
) -> Iterator[tuple[Folder, int]]:
    """Every folder after the one it lies in, with how deep that is."""
    for each in within(folders, parent_id):
        yield each, depth
        yield from tree(folders, each.id, depth + 1)


def counts_in(person: Person, place: Workspace) -> dict[int | None, int]:
    """How many documents this person finds in each folder."""
    found = select(Document.folder_id, func.count()).where(visible(person, [place]))
    rows = db.session.execute(found.group_by(Document.folder_id))
    return {row[0]: row[1] for row in rows}


def is_empty(folder: Folder) -> bool:
    """Does nothing lie in it, whoever may see that?"""
    inside = select(Document.id).where(
        Document.folder_id == folder.id, Document.binned_at.is_(None)
    )
    deeper = select(Folder.id).where(Folder.parent_id == folder.id, Folder.binned_at.is_(None))
    return not (db.session.scalar(inside.limit(1)) or db.session.scalar(deeper.limit(1)))
