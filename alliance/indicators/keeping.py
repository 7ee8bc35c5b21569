"""How does a file come in, and where does it lie until it was read? Beside the other files, under
its key; what came packed is unpacked on the way, no further than its bound. It stays a while after
it was read: a backup takes the rows first and then the files, and must find what its rows wait for.
"""

import gzip
import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from flask import current_app
from werkzeug.datastructures import FileStorage

from commons.files.names import clean_name
from commons.files.refusals import NotTaken
from commons.files.scanning import scan
from commons.files.storage import CHUNK, workplace, written
from kernel.aside import aside
from kernel.forms import FILES_AT_ONCE
from kernel.words import gettext as _

MEGABYTE = 1024 * 1024
PACKED = b"\x1f\x8b"
A_WHILE = 3_600
"""Seconds a file stays after it was read."""
UNPACKED = 8
"""Times the size of what may be sent: what statistics shrink by when they are packed."""


class Came(NamedTuple):
    name: str
    digest: str
    size: int


def file_of(key: str) -> Path:
    return _home() / hashlib.sha256(key.encode()).hexdigest()[:32]


def _home() -> Path:
    home = Path(current_app.config["FILES_HOME"]) / "indicators"
    home.mkdir(parents=True, exist_ok=True)
    return home


def was_read(key: str) -> None:
    """From now on it stays for a while only."""
    with suppress(FileNotFoundError):
        os.utime(file_of(key))


def clear_files(waiting: Iterable[str]) -> None:
    """Take away what was read a while ago, and what nobody ever waited for."""
    needed, before = set(map(file_of, waiting)), time.time() - A_WHILE
    for each in set(_home().iterdir()) - needed:
        with suppress(FileNotFoundError):
            if each.stat().st_mtime < before:
                each.unlink()


def most_megabytes() -> int:
    return int(current_app.config["FILE_MEGABYTES"]) * FILES_AT_ONCE


def taken_in(sent: FileStorage | None, key: str) -> Came:
    """Put a file where it will be read from. Raises NotTaken."""
    if sent is None or not sent.filename:
        raise NotTaken(_("Choose a file."))
    with workplace() as folder:
        source = folder / "source"
        digest, size = aside(written, sent.stream, source)
        _refuse_unless_fitting(size)
        scan(source)
        aside(_settle, source, file_of(key), most_megabytes() * MEGABYTE * UNPACKED)
    return Came(clean_name(sent.filename), digest, size)


def _refuse_unless_fitting(size: int) -> None:
    if not size:
        raise NotTaken(_("This file is empty."))
    if size > most_megabytes() * MEGABYTE:
        raise NotTaken(_("This file is too large: %(most)d MB at most.", most=most_megabytes()))


def _settle(source: Path, target: Path, most: int) -> None:
    with source.open("rb") as file:
        packed = file.read(len(PACKED)) == PACKED
    if packed:
        _unpack(source, target, most)
    else:
        source.replace(target)


def _unpack(source: Path, target: Path, most: int) -> None:
    try:
        with gzip.open(source) as packed, target.open("wb") as out:
            while piece := packed.read(CHUNK):
                most -= len(piece)
                if most < 0:
                    raise NotTaken(_("This file unpacks to more than can be handled."))
                out.write(piece)
    except (OSError, EOFError) as fault:
        raise NotTaken(_("This packed file is broken.")) from fault
