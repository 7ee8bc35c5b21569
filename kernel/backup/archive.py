"""What is a backup, as a file? A compressed tar whose last member holds the digest of each other.

It is read to its end and compared before anything is done with it: one that was cut, altered or
filled with something else is refused whole.
"""

import gzip
import hashlib
import os
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

SUMS = "SHA256SUMS"
"""In the format of sha256sum, so that `sha256sum --check` reads it too."""
CHUNK = 1024 * 1024


class Unreadable(Exception):
    """No whole backup; the sentence says what is wrong."""


@contextmanager
def written(to: Path) -> Iterator[Path]:
    """A place to write a file that only its owner reads, and that is there whole or not at all."""
    part = to.with_name(f"{to.name}.part")
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield part
        with part.open("rb") as made:
            os.fsync(made.fileno())
        os.link(part, to)  # refuses where something stands already
    finally:
        part.unlink()


def pack(folder: Path, to: Path) -> None:
    """Everything under a folder, and the digests of it."""
    with written(to) as part, tarfile.open(part, "w:gz", compresslevel=6) as tar:
        lines = []
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()):
            name = path.relative_to(folder).as_posix()
            lines.append(f"{digest(path)}  {name}\n")
            tar.add(path, name, filter=_anonymous)
        sums = folder / SUMS
        sums.write_text("".join(lines), encoding="utf-8")
        tar.add(sums, SUMS, filter=_anonymous)


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = 0o600
    return member


def unpack(source: Path, folder: Path) -> None:
    """Bring an archive into an empty folder, if it is whole."""
    try:
        _read_through(source)
        with tarfile.open(source, "r:gz") as tar:
            for member in tar:
                _bring(tar, member, folder)
    except (tarfile.TarError, EOFError, OSError, zlib.error) as fault:
        raise Unreadable(
            f"the archive cannot be read to its end ({type(fault).__name__})"
        ) from None
    _compare(folder)


def _read_through(source: Path) -> None:
    """A tar ends before its compression does: only that knows whether the last byte is there."""
    with gzip.open(source) as packed:
        while packed.read(CHUNK):
            pass


def _bring(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    name = PurePosixPath(member.name)
    if not member.isfile() or name.is_absolute() or ".." in name.parts:
        raise Unreadable(f"something that has no place in a backup: {member.name!r}")
    target = folder.joinpath(*name.parts)
    if target.exists():
        raise Unreadable(f"twice in the archive: {member.name!r}")
    target.parent.mkdir(parents=True, exist_ok=True)
    inside: Any = tar.extractfile(member)
    with inside, target.open("wb") as out:
        while chunk := inside.read(CHUNK):
            out.write(chunk)


def _compare(folder: Path) -> None:
    sums = folder / SUMS
    if not sums.exists():
        raise Unreadable("the archive ends before its digests")
    lines = [line.partition("  ") for line in sums.read_text(encoding="utf-8").splitlines()]
    expected = {name: told for told, _gap, name in lines}
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted(expected.keys() ^ (found - {SUMS})):
        raise Unreadable(f"not what the digests list: {name}")
    for name, told in expected.items():
        if digest(folder / name) != told:
            raise Unreadable(f"altered: {name}")


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
