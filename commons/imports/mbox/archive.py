"""Where does each message of an mbox file begin and end? Found without holding more than a line."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from commons.imports.conversations import Unreadable
from commons.imports.mbox.headers import moment

LARGEST = 5_000_000
"""Bytes of one message; a larger one is refused."""
HEAD = 256_000
"""Bytes of the headers of one message."""
LINE = 65_536

_DATED = re.compile(rb"([A-Z][a-z]{2} +[A-Z][a-z]{2} +\d{1,2} +\d\d:\d\d.{0,40})$")
_HEADER = re.compile(rb"^>?[!-9;-~]{1,200} ?:|^>From ")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


class Piece(NamedTuple):
    """One message in the file."""

    line: int
    start: int
    size: int
    separator: bytes

    @property
    def delivered(self) -> datetime | None:
        found = _DATED.search(self.separator.rstrip())
        return moment(found[1].decode("ascii", "replace")) if found else None


def pieces(path: Path) -> Iterator[Piece]:
    """Every message, in the order of the file."""
    with path.open("rb") as file:
        begun: tuple[int, int, bytes] | None = None
        for line, start, separator in _separators(file):
            if begun:
                yield Piece(begun[0], begun[1], start - begun[1], begun[2])
            begun = (line, start + len(separator), separator)
        if begun:
            yield Piece(begun[0], begun[1], file.tell() - begun[1], begun[2])


def _separators(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """Lines that open a message: the word, a date, and a header below. Words alone do not."""
    number, at_start, candidate = 0, True, None
    while text := file.readline(LINE):
        if candidate and _HEADER.match(text):
            yield candidate
        candidate = None
        number += at_start
        if at_start and text.startswith(b"From ") and _DATED.search(text.rstrip()):
            candidate = (number, file.tell() - len(text), text)
        at_start = text.endswith(b"\n")


def check(path: Path) -> None:
    """Is this an mbox file at all?"""
    with path.open("rb") as file:
        begins = file.read(LINE).lstrip(b"\xef\xbb\xbf\r\n\t ")
    if begins and not begins.startswith(b"From "):
        raise Unreadable(
            "not an mbox file: its first line does not begin with “From ”. "
            "If it is compressed, unpack it first."
        )


def head(file: BinaryIO, piece: Piece) -> bytes:
    """The headers of a message."""
    file.seek(piece.start)
    begins = file.read(min(piece.size, HEAD)).replace(b"\r\n", b"\n")
    block, ends, _rest = begins.partition(b"\n\n")
    if not ends and piece.size > HEAD:
        raise Unreadable(f"its headers are longer than {HEAD:,} bytes")
    return block + b"\n\n"


def whole(file: BinaryIO, piece: Piece) -> bytes:
    """A message as it was before the archive quoted its lines that begin with “From ”."""
    file.seek(piece.start)
    return _QUOTED_FROM.sub(rb"\1", file.read(piece.size))
