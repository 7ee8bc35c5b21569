"""How does the library of an archive come into this house? Folder by folder, document by document;
what is here already stays as it is.
"""

import re
import secrets
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from sqlalchemy import select
from werkzeug.datastructures import FileStorage

from commons.archive.actions import import_version, settle_import
from commons.archive.libraries import key_of_document
from commons.archive.origins import house_id
from commons.archive.shapes import Json
from commons.archive.unpacking import Opened
from commons.documents.actions import begin_text, bring_file, make_folder
from commons.documents.facts import Facts
from commons.documents.models import Document, Folder, Kind, Level
from commons.drafting.actions import begin_with, bring_picture
from commons.drafting.converting.incoming import filed
from commons.drafting.engine.asking import EngineDied
from commons.drafting.engine.asking import Refused as TooMuch
from commons.drafting.reading import engine
from commons.drafting.schema import cleaned
from commons.drafting.storing import head_of_text, kept
from commons.files.arriving import arrived
from commons.files.refusals import NotTaken
from commons.imports.wording import line
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db

BY = re.compile(r"^\d+-")
"""How the id of a suggestion begins: with the person who made it, in the house it comes from."""


class Shelving:
    """One library on its way in, in the name of one person."""

    def __init__(self, actor: Person, place: Workspace, found: Opened) -> None:
        self.actor, self.place, self.found = actor, place, found
        self.folders: dict[int | None, int | None] = {None: None}
        self.numbers: dict[int, int] = {}
        self.counts = Counter[str]()
        self.refused: list[str] = []

    def bring(self, *, rehearse: bool) -> None:
        """Originals first, so that other language versions find them."""
        here = self._here()
        heads = sorted(map(self.found.document, self.found.documents), key=_originals_first)
        for said in heads:
            if number := here.get(said["key"]):
                self.numbers[said["number"]] = number
                self.counts["documents_here_already"] += 1
            elif rehearse:
                self.counts["documents"] += 1
            else:
                self._tried(said)

    def _here(self) -> dict[str, int]:
        house = house_id()
        mine = select(Document).where(Document.workspace_id == self.place.id)
        return {key_of_document(each, house): each.id for each in db.session.scalars(mine)}

    def _tried(self, said: Json) -> None:
        try:
            made = self._brought(said) if said["kind"] == Kind.FILE else self._begun(said)
        except (NotTaken, EngineDied, TooMuch) as fault:
            reason = getattr(fault, "description", None) or type(fault).__name__
            self.refused.append(f"{said['title']}: {reason}")
            return
        settle_import(self.actor, made, said, self.numbers.get(said["original"] or 0))
        self.numbers[said["number"]] = made.id
        self.counts["documents"] += 1

    def _brought(self, said: Json) -> Document:
        made: Document | None = None
        for number, version in enumerate(said["versions"], 1):
            with (
                self.found.file(version["digest"])() as stream,
                arrived(FileStorage(stream, version["name"]), self.actor) as came,
            ):
                if made is None:
                    made = self._first(said, came)
                import_version(self.actor, made, came, number, version)
        if made is None:
            raise NotTaken("none of its versions is in the archive")
        return made

    def _first(self, said: Json, came: Any) -> Document:
        return bring_file(self.actor, self.place, came, self._facts(said), said["key"], quiet=True)

    def _begun(self, said: Json) -> Document:
        made = begin_text(self.actor, self.place, self._facts(said), said["key"], quiet=True)
        files = dict(self._pictures(made, said["pictures"]))
        said["tree"] = self._of_ours(said["tree"], files)
        for version in said["versions"]:
            version["tree"] = self._of_ours(version["tree"], files)
        if said["tree"]["content"] and not head_of_text(made.id):
            client = secrets.randbelow(2**31 - 1) + 1
            change = engine().turned_into(made.id, kept(made), said["tree"], client)
            begin_with(self.actor, made, "archive", change, client)
        return made

    def _pictures(self, made: Document, pictures: Json) -> Iterator[tuple[int, int | None]]:
        for number, file in pictures.items():
            key = f"archive-{made.id}-{number}"
            with (
                self.found.file(file["digest"])() as stream,
                arrived(FileStorage(stream, file["name"]), self.actor) as came,
            ):
                yield int(number), bring_picture(self.actor, made, came, key).id

    def _of_ours(self, tree: Json, files: dict[int, int | None]) -> Json:
        """With the pictures as they are numbered here, and suggested by whoever brings it."""
        return cleaned(cast("Json", _signed(filed(tree, files), f"{self.actor.id}-")))

    def _facts(self, said: Json) -> Facts:
        return Facts(
            title=line(said["title"], 200) or "-",
            reference_number=line(said["reference_number"], 60),
            description=said["description"][:1000],
            keywords=line(said["keywords"], 300),
            language=said["language"],
            level=Level(said["level"]),
            dated=_day(said["dated"]),
            kept_until=_day(said["kept_until"]),
            folder_id=self._folder(said["folder"]),
            suggestions_only=said["suggestions_only"],
        )

    def _folder(self, number: int | None) -> int | None:
        """The folder of this name at its place; made where it is not there."""
        if number not in self.folders:
            told = next(each for each in self.found.folders if each["number"] == number)
            above, name = self._folder(told["inside"]), line(told["name"], 120) or "-"
            here = (Folder.workspace_id == self.place.id, Folder.parent_id == above)
            there = select(Folder.id).where(*here, Folder.name == name, Folder.binned_at.is_(None))
            found = db.session.scalar(there.limit(1))
            self.folders[number] = found or make_folder(self.actor, self.place, name, above).id
        return self.folders[number]


def _originals_first(said: Json) -> tuple[bool, int]:
    return said["original"] is not None, said["number"]


def _signed(node: Any, by: str) -> Any:
    """All suggestions in the name of one person: what an archive says of others proves nothing."""
    if isinstance(node, list):
        return [_signed(each, by) for each in node]
    if not isinstance(node, dict):
        return node
    made = {name: _signed(value, by) for name, value in node.items()}
    attrs = made.get("attrs")
    if made.get("type") in {"insertion", "deletion", "modification"} and isinstance(attrs, dict):
        made["attrs"] = attrs | {"id": BY.sub(by, str(attrs.get("id", "")))}
    return made


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
