"""How does a large file come in over a line that breaks? In pieces, from where it stopped.

What has come so far lies under its sender and key, and goes after a day like all that is left over.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from flask import current_app
from werkzeug.datastructures import FileStorage

from commons.files.arriving import MEGABYTE, refuse_beyond_quota
from commons.files.refusals import NotTaken
from commons.membership.models import Person
from kernel.aside import aside
from kernel.words import gettext as _

PIECE = 4 * MEGABYTE
MOST_AT_ONCE = 20
"""Files of one person that are half way."""


def come_so_far(person: Person, key: str) -> int:
    """How many bytes of it are there: from there its sender goes on."""
    place = _place(person, key)
    return place.stat().st_size if place.exists() else 0


def add_piece(person: Person, key: str, offset: int, stream: IO[bytes]) -> int:
    """Put a piece where the last one ended. Returns how much there is now; a piece that belongs
    elsewhere changes nothing, as when it comes a second time.
    """
    so_far = come_so_far(person, key)
    if offset != so_far:
        return so_far
    piece = stream.read(PIECE + 1)
    if len(piece) > PIECE:
        raise NotTaken(_("This piece is too large."))
    _has_room(person, so_far + len(piece), fresh=not so_far)
    aside(_write, _place(person, key), piece, so_far)
    return so_far + len(piece)


@contextmanager
def put_together(person: Person, key: str, name: str) -> Iterator[FileStorage]:
    """The whole, as if it had come at once."""
    place = _place(person, key)
    if not place.exists():
        raise NotTaken(_("This file did not come in whole. Bring it again."))
    with place.open("rb") as whole:
        yield FileStorage(whole, name)


def let_pieces_go(person: Person, key: str) -> None:
    shutil.rmtree(_place(person, key).parent, ignore_errors=True)


def _write(place: Path, piece: bytes, offset: int) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("r+b" if offset else "wb") as out:
        out.seek(offset)
        out.write(piece)
        out.flush()
        os.fsync(out.fileno())


def _has_room(person: Person, size: int, *, fresh: bool) -> None:
    most = int(current_app.config["FILE_MEGABYTES"])
    if size > most * MEGABYTE:
        raise NotTaken(_("This file is too large: %(most)d MB at most.", most=most))
    refuse_beyond_quota(person, size)
    half_way = len(list(_home().glob(f"coming-{person.id}-*"))) if fresh else 0
    if half_way >= MOST_AT_ONCE:
        raise NotTaken(_("Too many files are half way. Wait until some are there."))


def _place(person: Person, key: str) -> Path:
    name = hashlib.sha256(key.encode()).hexdigest()[:32]
    return _home() / f"coming-{person.id}-{name}" / "body"


def _home() -> Path:
    return Path(current_app.config["FILES_HOME"])
