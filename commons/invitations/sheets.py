"""What stands in a list somebody sends, cell by cell? Text or a workbook; nothing in it runs."""

import csv
import io
from collections.abc import Iterable
from typing import NamedTuple

from commons.sheets import Bounds, Unreadable, opening
from kernel.aside import aside
from kernel.words import gettext as _

MOST_ROWS = 500
MEGABYTE = 1024 * 1024
BOUNDS = Bounds(columns=20, unpacked=20 * MEGABYTE, words=20 * MEGABYTE)


class Sheet(NamedTuple):
    """The lines of a list with the number each has in the file, and what was assumed in reading."""

    rows: list[tuple[int, list[str]]]
    assumed: str = ""


def sheet_of(content: bytes) -> Sheet:
    return aside(_held, opening.sheet_in(content, BOUNDS))


def sheet_of_text(text: str) -> Sheet:
    return _held(opening.sheet_of_text(text, BOUNDS))


def _held(sheet: opening.Sheet) -> Sheet:
    """All its rows; a list that is too long is refused."""
    rows: list[tuple[int, list[str]]] = []
    for row in sheet.rows:
        rows.append(row)
        if len(rows) > MOST_ROWS + 1:
            raise Unreadable(_("At most %(n)d people are invited at once.", n=MOST_ROWS))
    return Sheet(rows, sheet.assumed)


def as_text(header: list[str], rows: Iterable[list[str]]) -> str:
    """A list as plain CSV, so that a checked one can be sent on as it was checked."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
