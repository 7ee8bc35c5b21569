"""Into which discussion does each new message go, when a part of them came in before?"""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from commons.imports.conversations import Slip
from commons.imports.known import Place


class Bundle(NamedTuple):
    """New messages for one discussion; None: for one that is yet to be made."""

    thread_id: int | None
    slips: list[Slip]


def sorted_out(slips: list[Slip], known: Mapping[str, Place]) -> list[Bundle]:
    """A message follows what it answers; where that is not there, the rest of its discussion."""
    home = _home(slips, known)
    placed: dict[str, int | None] = {}
    bundles: dict[int | None, list[Slip]] = defaultdict(list)
    for slip in slips:
        if place := known.get(slip.key):
            placed[slip.key] = place.thread_id
            continue
        placed[slip.key] = _above(slip, placed, known, home)
        bundles[placed[slip.key]].append(slip)
    return [Bundle(thread_id, new) for thread_id, new in bundles.items()]


def _home(slips: list[Slip], known: Mapping[str, Place]) -> int | None:
    """Where the earliest of these messages that is there went."""
    return next((known[slip.key].thread_id for slip in slips if slip.key in known), None)


def _above(
    slip: Slip, placed: Mapping[str, int | None], known: Mapping[str, Place], home: int | None
) -> int | None:
    for key in slip.related:
        if key in placed:
            return placed[key]
        if key in known:
            return known[key].thread_id
    return home
