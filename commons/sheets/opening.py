"""What is in a file somebody brought? Text or a workbook, told by its first bytes, line by line."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from commons.sheets import books, texts
from commons.sheets.bounds import Bounds, too_many
from commons.sheets.cells import Formula

USUAL = Bounds()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines that hold anything, each with its number in the file; they can be read once."""

    rows: Iterator[tuple[int, list[str]]]
    mark: str = "."
    """The decimal mark to expect: whoever parts cells by semicolons writes 13,5."""
    assumed: str = ""
    """What was taken for granted in reading, in words."""


@contextmanager
def opened(path: Path, bounds: Bounds = USUAL) -> Iterator[Sheet]:
    with path.open("rb") as file:
        yield sheet_in(file, bounds)


def sheet_in(file: BinaryIO | bytes, bounds: Bounds = USUAL) -> Sheet:
    """Raises Unreadable, here or at the line where it ends."""
    if isinstance(file, bytes):
        file = io.BytesIO(file)
    begins = file.read(len(books.PACKED))
    file.seek(0)
    if begins == books.PACKED:
        return Sheet(_kept(books.rows_in(file, bounds), bounds))
    return _sheet(texts.text_in(file, bounds), bounds)


def sheet_of_text(words: str, bounds: Bounds = USUAL) -> Sheet:
    return _sheet(texts.text_of(words, bounds), bounds)


def _sheet(text: texts.Text, bounds: Bounds) -> Sheet:
    mark = "," if text.separator == ";" else "."
    return Sheet(_kept(text.rows, bounds), mark, text.assumed)


def _kept(rows: Iterator[tuple[int, list[str]]], bounds: Bounds) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything; a file that is too long is refused where it becomes so."""
    kept = 0
    for number, row in rows:
        cells = [_bare(cell) for cell in row[: bounds.columns]]
        if any(cells):
            kept += 1
            if kept > bounds.rows:
                raise too_many(bounds.rows)
            yield number, cells


def _bare(cell: str) -> str:
    return cell if isinstance(cell, Formula) else cell.strip()
