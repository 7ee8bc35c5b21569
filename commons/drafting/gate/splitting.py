"""Does a piece stand before what is inside a row of values? Then it would cut that row in two.

Values under a name lie one after another in one piece where several were set and are gone. Nothing
of ours stands before one of them, and the native reader ends over a row that is cut that way.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from commons.drafting.gate.circles import Id, Span

Rows = Mapping[int, list[Span]]
"""Of each client, in order: where its rows of more than one value stand."""


def splits(rows: Rows, before: Iterable[Id]) -> bool:
    return any(_is_inside(each, rows.get(each.client, [])) for each in before)


def _is_inside(piece: Id, rows: list[Span]) -> bool:
    """Past the first of a row, and not past its last."""
    later = bisect_left(rows, piece.clock, key=lambda row: row.first)
    return later > 0 and piece.clock < rows[later - 1].beyond
