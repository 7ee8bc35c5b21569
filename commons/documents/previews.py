"""How is a file shown in the browser, without running anything of it? By its kind."""

import csv
import io
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from commons.files.kinds import KINDS
from commons.files.models import File
from commons.files.storage import storage
from commons.files.workshop import shown
from kernel.text import render

MOST_ROWS, MOST_COLUMNS, LONGEST = 500, 40, 200_000


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of a file: one of these, and in any case its words."""

    pages: int = 0
    tables: list[dict[str, Any]] = field(default_factory=list)
    page: Markup = field(default_factory=Markup)
    """A document as HTML of our own making."""
    plain: str = ""
    picture: bool = False

    @property
    def is_there(self) -> bool:
        return bool(self.pages or self.tables or self.page or self.plain or self.picture)


def pdf(file: File) -> Preview:
    found = shown("pages", storage().place(file.digest))
    return Preview(pages=found["pages"] if found else 0)


def workbook(file: File) -> Preview:
    found = shown("tables", storage().place(file.digest))
    return Preview(tables=found["tables"] if found else [])


def list_of_values(file: File) -> Preview:
    """Separated by what separates its first lines."""
    lines = io.StringIO(file.text)
    try:
        dialect: Any = csv.Sniffer().sniff(file.text[:4096], ",;\t|")
        rows = [
            row[:MOST_COLUMNS] for row in itertools.islice(csv.reader(lines, dialect), MOST_ROWS)
        ]
    except csv.Error:
        return Preview(plain=file.text)
    whole = len(rows) < MOST_ROWS and len(file.text) < LONGEST
    return Preview(tables=[{"name": file.name, "rows": rows, "whole": whole}])


def marked_down(file: File) -> Preview:
    return Preview(page=Markup(render(file.text).html))  # noqa: S704 cleaned as every post


previews: dict[str, Callable[[File], Preview]] = {
    "pdf": pdf,
    "xlsx": workbook,
    "csv": list_of_values,
    "md": marked_down,
}
"""By kind; a feature that understands more of them hands in its own."""


def preview_of(file: File) -> Preview:
    if KINDS[file.kind].made_of == "picture":
        return Preview(picture=True)
    made = previews[file.kind](file) if file.kind in previews else Preview()
    return made if made.is_there else Preview(plain=file.text)
