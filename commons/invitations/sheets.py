"""What stands in a list somebody sends, cell by cell? Text or a workbook; nothing in it runs."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from kernel.aside import aside
from kernel.words import gettext as _

MOST_ROWS = 500
MOST_COLUMNS = 20
MOST_UNPACKED = 20 * 1024 * 1024
"""Bytes a workbook may hold once unpacked: a small file can hide a very large one."""
SEPARATORS = ";,\t"
MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


class Unreadable(Exception):
    """The list cannot be read; the sentence says why."""


class Sheet(NamedTuple):
    """The lines of a list with the number each has in the file, and what was assumed in reading."""

    rows: list[tuple[int, list[str]]]
    assumed: str = ""


def sheet_of(content: bytes) -> Sheet:
    if content.startswith(b"PK\x03\x04"):
        return aside(_workbook, content)
    return _table(content)


def sheet_of_text(text: str) -> Sheet:
    return Sheet(_kept(_split(text)))


def _table(content: bytes) -> Sheet:
    text, assumed = _decoded(content)
    if "\0" in text:
        raise Unreadable(_("This is neither a CSV file nor an XLSX workbook."))
    return Sheet(_kept(_split(text)), assumed)


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), ""
    if content[1:2] == b"\0" or content[:1] == b"\0":
        encoding = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
        return content.decode(encoding, errors="replace"), ""
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        return content.decode("latin-1"), _(
            "The file is not in Unicode, so it was read as Latin-1: check the accents in the names."
        )


def _split(text: str) -> Iterator[list[str]]:
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as fault:
        raise Unreadable(_("This is not a CSV file that can be read.")) from fault


def _kept(rows: Iterable[list[str]]) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, each with its number; a list that is too long is refused."""
    kept: list[tuple[int, list[str]]] = []
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row[:MOST_COLUMNS]]
        if any(cells):
            kept.append((number, cells))
        if len(kept) > MOST_ROWS + 1:
            raise Unreadable(_("At most %(n)d people are invited at once.", n=MOST_ROWS))
    return kept


def _workbook(content: bytes) -> Sheet:
    """The first sheet, as it was saved: formulas are text here and are never worked out."""
    try:
        refuse_bombs(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        first = book.worksheets[0]
        cells = first.iter_rows(max_row=MOST_ROWS * 4, max_col=MOST_COLUMNS, values_only=True)
        return Sheet(_kept([_said(cell) for cell in row] for row in cells))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError, SyntaxError,
            TypeError, AttributeError, OSError) as fault:  # fmt: skip
        raise Unreadable(_("This workbook cannot be read.")) from fault


def refuse_bombs(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise Unreadable(_("This workbook is too large."))
        for part in packed.infolist():
            if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in packed.read(part):
                raise Unreadable(_("This workbook holds what no workbook needs."))


def _said(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def as_text(header: list[str], rows: Iterable[list[str]]) -> str:
    """A list as plain CSV, so that a checked one can be sent on as it was checked."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
