"""How do many documents leave at once? As one ZIP, each in its folder, as far as one may read.

It is made while it is sent, document by document: nobody waits for the first byte until the last
text was turned into a file, and no more than one is in memory.
"""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

from sqlalchemy import and_, func, select

from commons.documents.models import Document, Kind
from commons.documents.queries import version_of
from commons.documents.queries.picked import Laid
from commons.files.models import File
from commons.files.names import clean_name
from commons.files.refusals import NotNow, NotTaken
from commons.files.storage import storage
from commons.membership.models import Person
from kernel.access import may_by_id
from kernel.aside import aside
from kernel.clock import BRUSSELS, now
from kernel.database import db
from kernel.words import gettext as _
from rules.access import Permission

MOST_DOCUMENTS, MOST_BYTES = 500, 1_000_000_000
CHUNK = 1024 * 1024


class Content(NamedTuple):
    """What a document is outside: under which name, and where or what it is."""

    name: str
    says: Path | bytes


def of_file(document: Document, _reader: Person) -> Content:
    newest = version_of(document, document.version)
    return Content(newest.name, storage().place(newest.digest))


contents: dict[Kind, Callable[[Document, Person], Content]] = {Kind.FILE: of_file}
"""As what each kind leaves, and with whom; a feature that makes more of a kind hands in its own."""


def refuse_too_many(laid: list[Laid]) -> None:
    """Said before the first byte: afterwards nothing can be refused any more."""
    if len(laid) > MOST_DOCUMENTS:
        most = MOST_DOCUMENTS
        raise NotTaken(_("At most %(most)d documents at once: choose fewer.", most=most))
    newest = and_(File.document_id == Document.id, File.version == Document.version)
    every = select(func.sum(File.size)).select_from(Document).join(File, newest)
    size = db.session.scalar(every.where(Document.id.in_([each.document.id for each in laid])))
    if (size or 0) > MOST_BYTES:
        raise NotTaken(_("Together they are too large for one file: choose fewer."))


def streamed(person_id: int, laid: Iterable[Laid]) -> Iterator[bytes]:
    """The bytes of the ZIP. Each document is asked for at the door when its turn comes."""
    wanted = [(each.document.id, each.path) for each in laid]
    sent, taken = Sent(), set[str]()
    with zipfile.ZipFile(sent, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number, path in wanted:
            found = _content(person_id, number)
            db.session.rollback()  # a slow line holds no transaction open
            if found is None:
                continue
            folders = [clean_name(part) for part in path]
            entry = zipfile.ZipInfo(_free(taken, folders, clean_name(found.name)), _now())
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w", force_zip64=True) as target:
                yield from _copied(found.says, target, sent)
    yield sent.so_far()


def _content(person_id: int, number: int) -> Content | None:
    """Nothing of what is not there for them any more; of what cannot be made, why not."""
    document = db.session.get(Document, number)
    if document is None or not may_by_id(person_id, Permission.READ_DOCUMENT, document):
        return None
    try:
        return contents[document.kind](document, db.session.get_one(Person, person_id))
    except NotNow as fault:
        return Content(f"{document.title}.txt", str(fault.description).encode())


def _copied(says: Path | bytes, target: IO[bytes], sent: "Sent") -> Iterator[bytes]:
    if isinstance(says, bytes):
        aside(target.write, says)
        yield sent.so_far()
        return
    with says.open("rb") as source:
        while chunk := aside(source.read, CHUNK):
            aside(target.write, chunk)
            yield sent.so_far()


class Sent:
    """Where the ZIP is written to: what was written is handed on, and forgotten."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self.pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Whoever asked for the pieces has them."""

    def so_far(self) -> bytes:
        made, self.pieces = b"".join(self.pieces), []
        return made


def _now() -> tuple[int, int, int, int, int, int]:
    moment = now().astimezone(BRUSSELS)
    return moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second


def _free(taken: set[str], path: list[str], name: str) -> str:
    """Two of one name in one folder: the second is counted."""
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, ending) if dot else (ending, "")
    number, wanted = 1, "/".join([*path, name])
    while wanted.casefold() in taken:
        number += 1
        wanted = "/".join([*path, f"{stem} ({number}){dot}{ending}"])
    taken.add(wanted.casefold())
    return wanted
