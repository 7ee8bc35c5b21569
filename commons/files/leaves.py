"""What does a page of a PDF look like, or what stands in a workbook? Run in a process of its own.

    python leaves.py pages SOURCE
    python leaves.py page SOURCE TARGET NUMBER
    python leaves.py tables SOURCE

It prints JSON; it leaves with 3 when the file cannot be shown, with 4 when it is too large.
"""

import itertools
import json
import os
import resource
import sys
from collections.abc import Callable
from typing import Any

import pypdfium2
from openpyxl import load_workbook

MOST_PAGES = 300
WIDE = 1100
"""Pixels, so that small print can be read."""
MOST_TABLES, MOST_ROWS, MOST_COLUMNS, LONGEST = 12, 200, 40, 300
NOT_SHOWN = 3


def pages(source: str) -> dict[str, Any]:
    return {"pages": min(len(pypdfium2.PdfDocument(source)), MOST_PAGES)}


def page(source: str, target: str, number: str) -> dict[str, Any]:
    """Drawn without forms and scripts: these are never loaded."""
    found = pypdfium2.PdfDocument(source)[int(number) - 1]
    scale = min(WIDE / max(found.get_width(), 1), 3 * WIDE / max(found.get_height(), 1), 4)
    made = found.render(scale=scale).to_pil()
    made.convert("RGB").save(target, "WEBP", quality=82, method=2)
    return {"width": made.width, "height": made.height}


def tables(source: str) -> dict[str, Any]:
    """What cells show, as text; formulas are shown by what they came to."""
    with open(source, "rb") as opened:  # noqa: PTH123 by name alone it would go by the ending
        return _tables_of(load_workbook(opened, read_only=True, data_only=True))


def _tables_of(book: Any) -> dict[str, Any]:
    seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return {"tables": [_table(sheet) for sheet in seen[:MOST_TABLES]], "more": len(seen)}


def _table(sheet: Any) -> dict[str, Any]:
    rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    shown = [[_cell(value) for value in row] for row in itertools.islice(rows, MOST_ROWS)]
    while shown and not any(shown[-1]):
        shown.pop()
    wide = max((n + 1 for row in shown for n, cell in enumerate(row) if cell), default=0)
    whole = (sheet.max_row or 0) <= MOST_ROWS and (sheet.max_column or 0) <= MOST_COLUMNS
    return {"name": sheet.title, "rows": [row[:wide] for row in shown], "whole": whole}


def _cell(value: object) -> str:
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return str(value.isoformat(" ") if hasattr(value, "hour") else value.isoformat())
    return str(value)[:LONGEST]


WAYS: dict[str, Callable[..., dict[str, Any]]] = {"pages": pages, "page": page, "tables": tables}


def main() -> None:
    what, *asked = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
    os.nice(10)
    try:
        said = WAYS[what](*asked)
    except Exception as fault:  # noqa: BLE001 whatever a broken file brings about
        print(type(fault).__name__, fault, file=sys.stderr)  # noqa: T201
        sys.exit(NOT_SHOWN)
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
