"""How do many documents leave at once? As one ZIP, each in its folder, as far as one may read."""

import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

from commons.documents.models import Document, Kind
from commons.documents.queries import version_of
from commons.documents.queries.picked import Laid
from commons.files.names import clean_name
from commons.files.refusals import NotTaken
from commons.files.storage import storage
from kernel.aside import aside
from kernel.words import gettext as _

MOST_DOCUMENTS, MOST_BYTES = 500, 1_000_000_000


class Content(NamedTuple):
    """What a document is outside: under which name, and where or what it is."""

    name: str
    says: Path | bytes


def of_file(document: Document) -> Content:
    newest = version_of(document, document.version)
    return Content(newest.name, storage().place(newest.digest))


contents: dict[Kind, Callable[[Document], Content]] = {Kind.FILE: of_file}
"""As what each kind leaves; a feature that makes more of a kind hands in its own."""


def packed(laid: Iterable[Laid]) -> IO[bytes]:
    """A file that is gone when it is closed."""
    each = list(laid)
    if len(each) > MOST_DOCUMENTS:
        most = MOST_DOCUMENTS
        raise NotTaken(_("At most %(most)d documents at once: choose fewer.", most=most))
    pieces = list(_pieces(each))
    return aside(_written, pieces)


def _pieces(laid: list[Laid]) -> Iterator[tuple[str, Path | bytes]]:
    taken: set[str] = set()
    size = 0
    for document, path in laid:
        content = contents[document.kind](document)
        size += _size(content.says)
        if size > MOST_BYTES:
            raise NotTaken(_("Together they are too large for one file: choose fewer."))
        yield (
            _free(taken, [clean_name(part) for part in path], clean_name(content.name)),
            content.says,
        )


def _size(says: Path | bytes) -> int:
    return len(says) if isinstance(says, bytes) else says.stat().st_size


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


def _written(pieces: list[tuple[str, Path | bytes]]) -> IO[bytes]:
    made = tempfile.TemporaryFile()  # noqa: SIM115 whoever sends it closes it
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, says in pieces:
            if isinstance(says, bytes):
                archive.writestr(name, says)
            else:
                archive.write(says, name)
    made.seek(0)
    return made
