"""Can a change be put in its place, after what is known of a text, by the one who sends it?"""

from collections.abc import Mapping
from enum import Enum

from commons.drafting.gate.scanned import Scanned


class Place(Enum):
    NEW = "new"
    KNOWN = "known"
    """All of it came before."""
    MISSING = "missing"
    """It stands on something that did not come yet."""
    FOREIGN = "foreign"
    """It brings something that somebody else would have written."""


def placed(scanned: Scanned, clocks: Mapping[int, int], own: frozenset[int]) -> Place:
    """Whoever was away may repeat what is known of others; what is new must be their own.

    A change that deletes is new even if its pieces are known: nothing tells what was deleted.
    """
    new = {each for each, span in scanned.spans.items() if span.beyond > clocks.get(each, 0)}
    if new - own:
        return Place.FOREIGN
    if _lacks_something(scanned, clocks):
        return Place.MISSING
    return Place.NEW if new or scanned.deletions else Place.KNOWN


def _lacks_something(scanned: Scanned, clocks: Mapping[int, int]) -> bool:
    if any(span.first > clocks.get(client, 0) for client, span in scanned.spans.items()):
        return True
    return any(beyond > _then(clocks, scanned, each) for each, beyond in scanned.needs.items())


def _then(clocks: Mapping[int, int], scanned: Scanned, client: int) -> int:
    """How far is a client known once this change is in its place?"""
    span = scanned.spans.get(client)
    return max(clocks.get(client, 0), span.beyond if span else 0)


def advanced(clocks: Mapping[int, int], scanned: Scanned) -> dict[int, int]:
    """How far each client is known once this change is in its place."""
    return {**clocks, **moved(clocks, scanned)}


def moved(clocks: Mapping[int, int], scanned: Scanned) -> dict[int, int]:
    """Of those whose pieces it brings alone."""
    return {each: max(span.beyond, clocks.get(each, 0)) for each, span in scanned.spans.items()}
