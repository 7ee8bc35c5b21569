"""The lines of a sheet under the names of their columns, each with all that is wrong in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from commons.sheets.bounds import Unreadable
from commons.sheets.cells import Wrong, is_formula, unguarded
from commons.sheets.lines import Line
from commons.sheets.opening import Sheet
from kernel.words import gettext as _

LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Column:
    """What is looked for in a sheet, under which headings, and how a cell of it is read."""

    key: str
    names: tuple[str, ...]
    needed: bool = True
    """The sheet must have this column."""
    filled: bool = False
    """Every line must say something in it."""
    read: Callable[[str], Any] = str
    """Makes a value of a cell that is not empty, or raises Wrong with a sentence."""
    empty: Any = ""
    """The value of a cell that says nothing."""
    longest: int = LONGEST


class Table:
    """A sheet whose first line names the columns; Unreadable where a needed one is missing."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column]) -> None:
        self._rows = sheet.rows
        _number, heading = next(self._rows, (0, []))
        if not heading:
            raise Unreadable(_("There is nothing in this file."))
        self.heading = heading
        self._places = _places(heading, columns)

    @property
    def unknown(self) -> list[str]:
        """Headings nobody asked for: their cells are not read."""
        known = {name for _column, name, at in self._places if at is not None}
        return [cell for cell in self.heading if cell and cell not in known]

    def __iter__(self) -> Iterator[Line]:
        for number, cells in self._rows:
            yield self._line(number, cells)

    def _line(self, number: int, cells: list[str]) -> Line:
        line = Line(number, {})
        for column, name, at in self._places:
            cell = cells[at] if at is not None and at < len(cells) else ""
            try:
                line.values[column.key] = _read(column, cell)
            except Wrong as wrong:
                line.refuse(name, str(wrong), cell)
        return line


Place = tuple[Column, str, int | None]


def _places(heading: list[str], columns: Sequence[Column]) -> list[Place]:
    folded = [fold(cell) for cell in heading]
    _refuse_doubles(heading, folded)
    places = [_place(column, heading, folded) for column in columns]
    if missing := [name for column, name, at in places if at is None and column.needed]:
        raise Unreadable(_missing(missing))
    return places


def _missing(names: list[str]) -> str:
    return _(
        "The first line names the columns; these are missing: %(names)s.", names=", ".join(names)
    )


def _place(column: Column, heading: list[str], folded: list[str]) -> Place:
    for name in map(fold, column.names):
        if name in folded:
            at = folded.index(name)
            return column, heading[at], at
    return column, column.names[0], None


def _refuse_doubles(heading: list[str], folded: list[str]) -> None:
    for at, name in enumerate(folded):
        if name and name in folded[:at]:
            raise Unreadable(_("The column “%(name)s” is there twice.", name=heading[at][:60]))


def fold(name: str) -> str:
    """A heading without what people write differently: case, spaces, underlines, the guard."""
    return " ".join(unguarded(name).replace("_", " ").split()).casefold()


def _read(column: Column, cell: str) -> Any:
    if not cell:
        if column.filled:
            raise Wrong(_("is missing"))
        return column.empty
    if len(cell) > column.longest:
        raise Wrong(_("is longer than %(most)s signs", most=column.longest))
    plain = unguarded(cell)
    if plain == cell and is_formula(cell):
        raise Wrong(_("begins like a formula"))
    return column.read(plain)
