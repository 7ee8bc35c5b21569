"""How do many files come in as one ZIP? Looked at before anything is unpacked, then one by one."""

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, NamedTuple

from flask import current_app

from commons.files.arriving import MEGABYTE
from commons.files.names import clean_name
from commons.files.refusals import NotTaken
from kernel.aside import aside
from kernel.words import gettext as _

MOST_FILES, MOST_BYTES, DEEPEST = 200, 1_000_000_000, 8
LONGEST_FOLDER = 120
LEAVINGS = {"__macosx", ".ds_store", "thumbs.db", "desktop.ini"}
"""What systems leave in archives, and nobody means to bring."""
ENCRYPTED = 0x1


class Packed(NamedTuple):
    """One file of an archive: where it lies there, by names that are harmless here."""

    folders: tuple[str, ...]
    name: str
    entry: zipfile.ZipInfo
    because: str = ""
    """Why it does not come in, where that can be told from outside."""


def opened(stream: IO[bytes]) -> zipfile.ZipFile:
    try:
        archive = aside(zipfile.ZipFile, stream)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as fault:
        raise NotTaken(_("This is no ZIP archive, or a broken one.")) from fault
    entries = [each for each in archive.infolist() if not each.is_dir()]
    if len(entries) > MOST_FILES:
        raise NotTaken(_("At most %(most)d files in one archive.", most=MOST_FILES))
    if sum(each.file_size for each in entries) > MOST_BYTES:
        raise NotTaken(_("This file unpacks to more than can be handled."))
    return archive


def files_in(archive: zipfile.ZipFile) -> Iterator[Packed]:
    for entry in archive.infolist():
        parts = _parts(entry.filename)
        if parts and not entry.is_dir() and not LEAVINGS & {part.casefold() for part in parts}:
            yield Packed(tuple(parts[:-1]), parts[-1], entry, _why_not(entry, parts))


def _parts(path: str) -> list[str]:
    """No way up, no drive, no root: each part is a name and nothing else."""
    plain = PurePosixPath(path.replace("\\", "/")).parts
    named = [part for part in plain if part.strip("/. ") and not part.endswith(":")]
    return [clean_name(part)[:LONGEST_FOLDER] for part in named]


def _why_not(entry: zipfile.ZipInfo, parts: list[str]) -> str:
    most = int(current_app.config["FILE_MEGABYTES"])
    if entry.flag_bits & ENCRYPTED:
        return _("It is encrypted.")
    if len(parts) > DEEPEST + 1:
        return _("It lies too deep in folders: %(most)d at most.", most=DEEPEST)
    if entry.file_size > most * MEGABYTE:
        return _("This file is too large: %(most)d MB at most.", most=most)
    return ""
