"""What stands on the shelf, and how does it spread? Counted exactly, whatever is combined.

Every value of every facet is one long number in which each record has its bit. To narrow is to
take the bits that both have, to count is to count bits: a few microseconds for fifty thousand
records, on either database. A process keeps its shelf and takes up what changed since.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import gevent
from flask import current_app
from sqlalchemy import select

from commons.practices.models import Practice
from kernel.background import job
from kernel.database import db
from kernel.streams import head_of

STREAM = "shelf"
NAME = "plenary.shelf"
PIECE = 2_000
"""Changes that are taken up at once: some hundredths of a second of work."""
PLACE, PUBLIC = "place", ("public", "yes")
ROWS = select(
    Practice.id, Practice.changed, Practice.workspace_id, Practice.kind, Practice.shown,
    Practice.consents, Practice.facets,
)  # fmt: skip

Mark = tuple[str, str]
"""A facet and one of its values."""


class Row(NamedTuple):
    id: int
    changed: int
    workspace_id: int
    kind: str
    shown: int | None
    consents: bool
    facets: dict[str, list[str]]

    @property
    def marks(self) -> Iterator[Mark]:
        yield PLACE, str(self.workspace_id)
        yield "kind", self.kind
        if self.consents:
            yield PUBLIC
        for facet, values in self.facets.items():
            yield from ((facet, value) for value in values)


def _changed(row: Row) -> int:
    return row.changed


class Shelf:
    """Records in the order in which they came, the newest last; what changed comes anew."""

    def __init__(self) -> None:
        self.upto = 0
        self.ids: list[int] = []
        self.at: dict[int, int] = {}
        self.here = 0
        self.marks: dict[Mark, int] = {}

    def take(self, rows: Iterable[Row], upto: int = 0) -> None:
        """Put what changed in its place, up to some change. What was taken up already is left as
        it is.
        """
        come = sorted((row for row in rows if row.changed > self.upto), key=_changed)
        fresh = sorted({row.id: row for row in come}.values(), key=_changed)
        for row in fresh:
            if (old := self.at.pop(row.id, None)) is not None:
                self.here &= ~(1 << old)
        self._place([row for row in fresh if row.shown is not None])
        self.upto = max(self.upto, upto, *(row.changed for row in fresh[-1:]))

    def _place(self, rows: list[Row]) -> None:
        first = len(self.ids)
        added: dict[Mark, list[int]] = defaultdict(list)
        for number, row in enumerate(rows):
            self.at[row.id] = first + number
            for mark in row.marks:
                added[mark].append(number)
        self.ids += [row.id for row in rows]
        self.here |= ((1 << len(rows)) - 1) << first
        for mark, numbers in added.items():
            self.marks[mark] = self.marks.get(mark, 0) | (_bits(numbers, len(rows)) << first)

    def holding(self, marks: Iterable[Mark]) -> int:
        """What has all of these."""
        found = self.here
        for mark in marks:
            found &= self.marks.get(mark, 0)
        return found

    def among(self, ids: Iterable[int]) -> int:
        return _bits([self.at[one] for one in ids if one in self.at], len(self.ids))

    def counted(self, found: int, facets: Iterable[str]) -> dict[str, dict[str, int]]:
        """By facet, how many of what was found have each value; none of those that nothing has."""
        wanted = set(facets)
        spread: dict[str, dict[str, int]] = defaultdict(dict)
        for (facet, value), bits in self.marks.items():
            if facet in wanted and (many := (found & bits).bit_count()):
                spread[facet][value] = many
        return spread

    def newest(self, found: int, many: int, before: int | None = None) -> list[int]:
        """The numbers of records, the newest first, from the one after `before` on."""
        if before is not None and before in self.at:
            found &= (1 << self.at[before]) - 1
        chosen: list[int] = []
        while found and len(chosen) < many:
            place = found.bit_length() - 1
            chosen.append(self.ids[place])
            found ^= 1 << place
        return chosen

    def alike(self, mine: Iterable[Mark], among: int, many: int) -> list[int]:
        """Which have most of these marks? Columns of bits are added up as one adds by hand."""
        columns: list[int] = []
        for mark in mine:
            carry = self.marks.get(mark, 0) & among
            for place, column in enumerate(columns):
                columns[place], carry = column ^ carry, column & carry
            if carry:
                columns.append(carry)
        return self._highest(columns, among, many)

    def _highest(self, columns: list[int], among: int, many: int) -> list[int]:
        chosen: list[int] = []
        for sum_ in range((1 << len(columns)) - 1, 0, -1):
            exactly = among
            for place, column in enumerate(columns):
                exactly &= column if sum_ >> place & 1 else ~column
            chosen += self.newest(exactly, many - len(chosen))
            if len(chosen) >= many:
                break
        return chosen


def _bits(numbers: Iterable[int], length: int) -> int:
    """One number with these bits set, without copying it for each of them."""
    kept = bytearray(length // 8 + 1)
    for number in numbers:
        kept[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(kept, "little")


def shelf() -> Shelf:
    """As it stands by now."""
    kept, head = _kept()
    for _piece in _taken_up(kept, head):
        pass
    return kept


@job("library.shelf", every=60.0)
def warm_up() -> None:
    """From the start of a process on, so that whoever asks first does not wait until all of it was
    read; between two pieces others have their turn.
    """
    for _piece in _taken_up(*_kept()):
        db.session.rollback()
        gevent.sleep(0)


def _kept() -> tuple[Shelf, int]:
    """What this process has of it, and how far it goes by now."""
    kept: Shelf = current_app.extensions.setdefault(NAME, Shelf())
    head = head_of(STREAM, 0)
    if head < kept.upto or _is_worn(kept):
        kept = current_app.extensions[NAME] = Shelf()
    return kept, head


def _taken_up(kept: Shelf, head: int) -> Iterator[None]:
    """Piece by piece, what changed since."""
    while kept.upto < head:
        upto = kept.upto + PIECE
        changed = ROWS.where(Practice.changed > kept.upto, Practice.changed <= upto)
        rows = [Row(*row) for row in db.session.execute(changed)]
        kept.take(rows, upto=min(upto, head))
        yield


def _is_worn(kept: Shelf) -> bool:
    """More gaps than records: to build it anew is cheaper than to carry them along."""
    return len(kept.ids) > 2 * len(kept.at) + 1000
