"""A ZIP comes in: its folders are found or made, each file is a document, and what became of it is
said line by line.
"""

import io
import zipfile
from typing import NamedTuple

from flask import render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from werkzeug.datastructures import FileStorage

from commons.documents.actions import bring_file, make_folder, tell_of_many
from commons.documents.facts import Facts
from commons.documents.models import Document, Folder
from commons.documents.naming import title_of
from commons.documents.unpacking import Packed, files_in, opened
from commons.files.arriving import arrived
from commons.files.refusals import NotNow, NotTaken
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.aside import aside
from kernel.database import db
from kernel.login import me
from kernel.words import gettext as _


class Outcome(NamedTuple):
    path: str
    document: Document | None
    because: str = ""


class Wanted(NamedTuple):
    """What is said of each document that comes in, and the key of the whole."""

    facts: Facts
    key: str
    numbered: bool


def unpack(place: Workspace, sent: FileStorage, wanted: Wanted) -> ResponseReturnValue:
    with opened(sent.stream) as archive:
        unpacking = Unpacking(place, wanted)
        outcomes = [unpacking.take(archive, n, each) for n, each in enumerate(files_in(archive))]
    made = [each.document for each in outcomes if each.document]
    if made:
        tell_of_many(me(), made[0], len(made))
    folder = wanted.facts.folder_id
    shown = {"workspace": place, "outcomes": outcomes, "made": len(made), "folder": folder}
    return render_template("documents/unpacked.html", **shown), 200 if made else 422


class Unpacking:
    def __init__(self, place: Workspace, wanted: Wanted) -> None:
        self.place, self.wanted = place, wanted
        self.known: dict[tuple[str, ...], int | None] = {(): wanted.facts.folder_id}

    def take(self, archive: zipfile.ZipFile, number: int, packed: Packed) -> Outcome:
        path = "/".join([*packed.folders, packed.name])
        if packed.because:
            return Outcome(path, None, packed.because)
        try:
            return Outcome(path, self._bring(archive, number, packed))
        except (NotTaken, NotNow) as refusal:
            return Outcome(path, None, str(refusal.description))
        except Refused as refusal:
            return Outcome(path, None, refusal.because)
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError):
            return Outcome(path, None, _("It could not be unpacked."))

    def _bring(self, archive: zipfile.ZipFile, number: int, packed: Packed) -> Document:
        """Read to its end first: what an archive says of a size holds, or it is broken."""
        content = io.BytesIO(aside(archive.read, packed.entry))
        with arrived(FileStorage(content, packed.name), me()) as came:
            said = self.wanted.facts
            facts = Facts(
                title=title_of(packed.name)[:200],
                description=said.description,
                folder_id=self._folder(packed.folders),
                language=said.language,
                level=said.level,
            )
            key, numbered = f"{self.wanted.key[:56]}-{number}", self.wanted.numbered
            return bring_file(me(), self.place, came, facts, key, numbered=numbered, quiet=True)

    def _folder(self, path: tuple[str, ...]) -> int | None:
        """The folder of this path below where all goes; made where it is not there."""
        if path not in self.known:
            above = self._folder(path[:-1])
            self.known[path] = _there(self.place, above, path[-1])
        return self.known[path]


def _there(place: Workspace, above: int | None, name: str) -> int:
    here = (Folder.workspace_id == place.id, Folder.parent_id == above, Folder.name == name)
    found = select(Folder.id).where(*here, Folder.binned_at.is_(None)).limit(1)
    return db.session.scalar(found) or make_folder(me(), place, name, above).id
