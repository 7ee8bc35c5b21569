"""Is this file a whole archive, and nothing else? It is read to its end before anything is done.

Every name, size and digest is checked; what was cut, altered, or made to fill a disk is refused.
"""

import hashlib
import json
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from commons.archive.checking import checked_manifest, checked_thread
from commons.archive.checking_documents import checked_document, checked_folders
from commons.archive.shapes import Json
from commons.imports.conversations import Unreadable
from kernel.words import gettext as _

NAMES = re.compile(
    r"(manifest|people|library)\.json|threads/\d{6,18}\.json"
    r"|documents/\d{6,18}\.(json|html)|records/[a-z-]{1,40}\.json|files/[0-9a-f]{64}"
)
MOST_ENTRIES = 200_000
LARGEST = 64_000_000
"""Bytes of one entry."""
MOST_BYTES = 50_000_000_000
MOST_TEXT = 4_000_000_000
"""Bytes of all entries, and of those that are no files: what the archive itself declares."""
CHUNK = 1024 * 1024
FAULTS = (BadZipFile, LargeZipFile, EOFError, OSError, NotImplementedError, zlib.error)


class Opened:
    """An archive that was found whole."""

    def __init__(self, zip_file: ZipFile, manifest: Json) -> None:
        self.zip_file, self.manifest = zip_file, manifest
        names = sorted(manifest["digests"])
        self.threads = [n for n in names if n.startswith("threads/")]
        self.documents = [n for n in names if re.fullmatch(r"documents/\d+\.json", n)]
        shelved = "library.json" in manifest["digests"]
        self.folders = checked_folders(_loaded(zip_file, "library.json") if shelved else [])

    def thread(self, name: str) -> Json:
        return checked_thread(name, _loaded(self.zip_file, name), self.has)

    def document(self, name: str) -> Json:
        folders = {each["number"] for each in self.folders}
        return checked_document(name, _loaded(self.zip_file, name), self.has, folders)

    def has(self, digest: str) -> bool:
        return f"files/{digest}" in self.zip_file.NameToInfo

    def file(self, digest: str) -> Callable[[], IO[bytes]]:
        return lambda: self.zip_file.open(f"files/{digest}")


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Raises Unreadable, with the reason."""
    try:
        zip_file = ZipFile(path)
    except FAULTS as fault:
        raise Unreadable(_("it is no ZIP file, or it was cut off")) from fault
    with zip_file:
        try:
            found = _looked_through(zip_file)
        except (BadZipFile, EOFError, zlib.error, NotImplementedError) as fault:
            raise Unreadable(
                _("it cannot be read to its end: it was cut off or altered")
            ) from fault
        yield found


def _looked_through(zip_file: ZipFile) -> Opened:
    entries = zip_file.infolist()
    if len(entries) > MOST_ENTRIES:
        raise Unreadable(_("it holds more than %(most)d files", most=MOST_ENTRIES))
    for info in entries:
        _fits(info)
    if len(entries) != len({info.filename for info in entries}):
        raise Unreadable(_("a name is twice in it"))
    text = sum(info.file_size for info in entries if not info.filename.startswith("files/"))
    if sum(info.file_size for info in entries) > MOST_BYTES or text > MOST_TEXT:
        raise Unreadable(_("it unpacks to more than can be handled"))
    manifest = checked_manifest(_loaded(zip_file, "manifest.json"))
    _compare(zip_file, manifest["digests"])
    found = Opened(zip_file, manifest)
    for name in found.threads:
        found.thread(name)
    for name in found.documents:
        found.document(name)
    return found


def _fits(info: ZipInfo) -> None:
    if not NAMES.fullmatch(info.filename):
        raise Unreadable(_("%(name)r has no place in an archive", name=info.filename[:80]))
    if info.file_size > LARGEST:
        raise Unreadable(_("%(name)s is larger than %(most)d bytes", name=info.filename,
                           most=LARGEST))  # fmt: skip
    if info.flag_bits & 1:
        raise Unreadable(_("%(name)s is encrypted", name=info.filename))


def _compare(zip_file: ZipFile, told: dict[str, str]) -> None:
    """What each entry is, against what the manifest or its own name says it is."""
    entries = set(zip_file.NameToInfo) - {"manifest.json"}
    texts = {name for name in entries if not name.startswith("files/")}
    for name in sorted(texts ^ told.keys()):
        raise Unreadable(_("%(name)s is not what the manifest lists", name=name))
    for name in sorted(entries):
        expected = told.get(name) or name.removeprefix("files/")
        if _digest(zip_file, name) != expected:
            raise Unreadable(_("%(name)s was altered: its digest is another", name=name))


def _digest(zip_file: ZipFile, name: str) -> str:
    """The library gives no more than the size that was declared, and checks that it is all."""
    digest = hashlib.sha256()
    with zip_file.open(name) as source:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _loaded(zip_file: ZipFile, name: str) -> Any:
    try:
        return json.loads(zip_file.read(name))
    except KeyError:
        raise Unreadable(_("%(name)s is not in it", name=name)) from None
    except (ValueError, RecursionError) as fault:
        reason = type(fault).__name__
        raise Unreadable(_("%(name)s is not JSON (%(why)s)", name=name, why=reason)) from fault
