"""The lines of a CSV file, each with its number; never more of it in memory than one line."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple, TextIO

from commons.sheets.bounds import Bounds, Unreadable
from commons.sheets.encodings import encoding_of
from kernel.words import gettext as _

SEPARATORS = ";,\t"
QUOTED = re.compile(r'"[^"]*"')
PIECE = 1 << 16
LOOKED_AT = 20
"""Empty lines at the top that are passed over in search of the heading."""


class Text(NamedTuple):
    separator: str
    assumed: str
    rows: Iterator[tuple[int, list[str]]]


def text_in(file: BinaryIO, bounds: Bounds) -> Text:
    found = encoding_of(file)
    text = io.TextIOWrapper(
        io.BufferedReader(_Kept(file), PIECE), found.name, errors="replace", newline=""
    )
    return _text(text, found.assumed, bounds)


def text_of(words: str, bounds: Bounds) -> Text:
    return _text(io.StringIO(words, newline=""), "", bounds)


def _text(text: TextIO, assumed: str, bounds: Bounds) -> Text:
    separator = _separator(text, bounds)
    return Text(separator, assumed, _rows(text, separator, bounds))


class _Kept(io.RawIOBase):
    """The file as the decoder sees it: closing that one leaves it open for whoever opened it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, into: Any, /) -> int:
        piece = self._file.read(len(into))
        into[: len(piece)] = piece
        return len(piece)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._file.seek(offset, whence)


def _separator(text: TextIO, bounds: Bounds) -> str:
    """The sign that parts the first line most often; what is quoted does not count."""
    lines = (text.readline(bounds.line) for _line in range(LOOKED_AT))
    first = QUOTED.sub("", next((line for line in lines if line.strip()), ""))
    text.seek(0)
    return max(SEPARATORS, key=first.count)


def _rows(text: TextIO, separator: str, bounds: Bounds) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(_lines(text, bounds), delimiter=separator)
    at = 1
    try:
        for row in reader:
            yield at, row
            at = reader.line_num + 1
    except csv.Error as fault:
        raise Unreadable(_broken(at)) from fault


def _broken(at: int) -> str:
    return _("Line %(line)s cannot be read: is a quotation mark in it never closed?", line=at)


def _lines(text: TextIO, bounds: Bounds) -> Iterator[str]:
    while line := text.readline(bounds.line):
        if "\0" in line:
            raise Unreadable(_("This is neither a CSV file nor an XLSX workbook."))
        if len(line) >= bounds.line:
            raise Unreadable(
                _("A line of this file is longer than %(most)s signs.", most=bounds.line)
            )
        yield line
