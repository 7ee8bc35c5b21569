"""In which encoding is a text file? By its mark, by its zeros, by being valid UTF-8, or assumed."""

import codecs
from typing import BinaryIO, NamedTuple

from kernel.words import gettext as _

MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
PIECE = 1 << 18


class Encoding(NamedTuple):
    name: str
    assumed: str = ""
    """What was taken for granted, in words; empty where the file says it itself."""


def encoding_of(file: BinaryIO) -> Encoding:
    """Reads the file once, a piece at a time, and leaves it at its beginning."""
    file.seek(0)
    first = file.read(2**10)
    for mark, name in MARKS:
        if first.startswith(mark):
            return _from_the_start(file, Encoding(name))
    if b"\0" in first[:2]:
        name = "utf-16-le" if first[1:2] == b"\0" else "utf-16-be"
        return _from_the_start(file, Encoding(name))
    return _from_the_start(file, Encoding("utf-8") if _is_utf_8(file) else _western())


def _western() -> Encoding:
    return Encoding(
        "cp1252",
        _(
            "The file is not in Unicode, so it was read as Windows-1252 (Latin-1): check the "
            "accents in the names."
        ),
    )


def _from_the_start(file: BinaryIO, found: Encoding) -> Encoding:
    file.seek(0)
    return found


def _is_utf_8(file: BinaryIO) -> bool:
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := file.read(PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
