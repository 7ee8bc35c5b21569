"""Where do the bytes lie? By their own digest, so that the same bytes lie there once.

A seam: what keeps them can be a directory, as here, or a store elsewhere with the same four verbs.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from flask import current_app

CHUNK = 1024 * 1024


class Storage(Protocol):
    def put(self, digest: str, source: Path) -> None:
        """Keep a whole file under its digest; it is there for good when this returns."""

    def place(self, digest: str) -> Path:
        """A file from which it can be read."""

    def remove(self, digest: str) -> None: ...

    def kept_before(self, moment: float) -> Iterator[str]:
        """What has been there since before this moment."""


class Folder:
    """A directory: each file is whole or not there, whenever the power goes."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def put(self, digest: str, source: Path) -> None:
        target = self.place(digest)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
            _settle(target.parent)
        os.utime(target)

    def place(self, digest: str) -> Path:
        return self.home / digest[:2] / digest

    def remove(self, digest: str) -> None:
        self.place(digest).unlink(missing_ok=True)

    def kept_before(self, moment: float) -> Iterator[str]:
        for found in self.home.glob("[0-9a-f][0-9a-f]/*"):
            if found.stat().st_mtime < moment:
                yield found.name


def storage() -> Storage:
    return Folder(_home())


def _home() -> Path:
    return Path(current_app.config["FILES_HOME"])


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder for what is being taken in, on the disk where it will stay; gone afterwards."""
    _home().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="coming-", dir=_home()) as folder:
        yield Path(folder)


def written(source: BinaryIO, target: Path) -> tuple[str, int]:
    """Copy to the disk, down to the platter. Returns digest and size."""
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as out:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest(), size


def digest_of(path: Path) -> tuple[str, int]:
    """Digest and size of a file that a helper wrote, which is then on the platter too."""
    with path.open("rb") as source:
        os.fsync(source.fileno())
        return hashlib.file_digest(source, "sha256").hexdigest(), path.stat().st_size


def _settle(folder: Path) -> None:
    """A new name is safe only when its folder is written."""
    for each in (folder, folder.parent):
        handle = os.open(each, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
