"""The lines of the first sheet of a workbook, each with its number; what it computes is not asked.

Cells are read as they were saved: a formula arrives as its text and is never worked out.
"""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any, BinaryIO

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from commons.sheets.bounds import Bounds, Unreadable
from commons.sheets.cells import Formula
from kernel.words import gettext as _

PACKED = b"PK\x03\x04"
BROKEN = (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError, SyntaxError,
          TypeError, AttributeError, OSError, EOFError, NotImplementedError)  # fmt: skip
"""What a reader of workbooks raises where one is not what it says it is."""
PIECE = 1 << 16
FURTHER = 100_000
"""Empty rows a sheet may have besides those that are counted."""
FORBIDDEN = b"<!DOCTYPE"


class Broken(Unreadable):
    """What should be a workbook is none."""


def rows_in(file: BinaryIO, bounds: Bounds) -> Iterator[tuple[int, list[str]]]:
    """One row more than the bounds allow, so that whoever counts sees that there are too many."""
    try:
        refuse_bombs(file, bounds)
        book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
        rows = book.worksheets[0].iter_rows(max_col=bounds.columns)
        for number, row in enumerate(islice(rows, bounds.rows + FURTHER), 1):
            yield number, [_cell(cell) for cell in row]
    except BROKEN as fault:
        raise Broken(_("This workbook cannot be read.")) from fault


def _cell(cell: Any) -> str:
    """In words; what is worked out says so by its type."""
    if cell.data_type == "f":
        return Formula(getattr(cell.value, "text", cell.value))
    return said(cell.value)


def refuse_bombs(file: BinaryIO, bounds: Bounds) -> None:
    with zipfile.ZipFile(file) as packed:
        parts = packed.infolist()
        if sum(part.file_size for part in parts) > bounds.unpacked:
            raise Unreadable(_("This workbook is too large."))
        for part in parts:
            _refuse_part(packed, part, bounds)


def _refuse_part(packed: zipfile.ZipFile, part: zipfile.ZipInfo, bounds: Bounds) -> None:
    if part.filename.endswith("sharedStrings.xml") and part.file_size > bounds.words:
        raise Unreadable(_("This workbook holds too many words: save it as CSV."))
    if part.filename.endswith((".xml", ".rels")) and _declares(packed, part):
        raise Unreadable(_("This workbook holds what no workbook needs."))


def _declares(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether it names entities of its own: a few bytes of those grow without bound."""
    tail = b""
    with packed.open(part) as opened:
        while piece := opened.read(PIECE):
            if FORBIDDEN in tail + piece:
                return True
            tail = piece[-len(FORBIDDEN) :]
    return False


def said(value: Any) -> str:
    """A cell in words: days as 2026-11-24, whole numbers without a point."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
