"""How does a file come in? Measured, told by its content, scanned, cleaned: then it can be kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import current_app
from sqlalchemy import func, select
from werkzeug.datastructures import FileStorage

from commons.files.kinds import HEAD, kind_of
from commons.files.models import File, Scan
from commons.files.names import clean_name
from commons.files.refusals import NotTaken
from commons.files.scanning import scan
from commons.files.storage import digest_of, workplace, written
from commons.files.workshop import work
from commons.membership.models import Person
from kernel.aside import aside
from kernel.database import db
from kernel.words import gettext as _

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that may be kept: its facts, and where its bytes lie for the moment."""

    name: str
    kind: str
    digest: str
    size: int
    path: Path
    scan: Scan
    text: str = ""
    width: int = 0
    height: int = 0
    preview: str = ""
    preview_path: Path | None = None


@contextmanager
def arrived(sent: FileStorage, person: Person) -> Iterator[Arrived]:
    """Look at what was sent, outside of any transaction; what is left over goes away again."""
    name = clean_name(sent.filename)
    with workplace() as folder:
        source = folder / "source"
        digest, size = aside(written, sent.stream, source)
        _small_enough(size, person)
        with source.open("rb") as opened:
            kind = kind_of(name, opened.read(HEAD))
        checked = scan(source)
        found = work(kind, source, folder)
        if "width" not in found:
            yield Arrived(name, kind, digest, size, source, checked, found["text"])
            return
        yield _picture(folder, name, kind, checked, found)


def _picture(folder: Path, name: str, kind: str, checked: Scan, found: dict[str, int]) -> Arrived:
    """Of a picture only the cleaned one is kept."""
    digest, size = aside(digest_of, folder / "picture")
    preview, _size = aside(digest_of, folder / "preview")
    return Arrived(
        name, kind, digest, size, folder / "picture", checked,
        width=found["width"], height=found["height"],
        preview=preview, preview_path=folder / "preview",
    )  # fmt: skip


def _small_enough(size: int, person: Person) -> None:
    if size == 0:
        raise NotTaken(_("This file is empty."))
    if size > int(current_app.config["FILE_MEGABYTES"]) * MEGABYTE:
        most = current_app.config["FILE_MEGABYTES"]
        raise NotTaken(_("This file is too large: %(most)d MB at most.", most=most))
    refuse_beyond_quota(person, size)


def refuse_beyond_quota(person: Person, more: int) -> None:
    """Has this person room for so much more?"""
    kept = db.session.scalar(select(func.sum(File.size)).where(File.person_id == person.id)) or 0
    most = int(current_app.config["FILE_QUOTA_MEGABYTES"])
    if kept + more > most * MEGABYTE:
        raise NotTaken(
            _("Your files would take more than %(most)d MB together. Delete some first.", most=most)
        )
