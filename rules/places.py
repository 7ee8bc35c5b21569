"""Who has a place at an event, who waits, and who comes in when a place falls free?

Pure: from who is in and who waits, in the order in which they came, to who is called.
"""

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from rules.words import sentence as _

MOST_PLACES = 100_000


class Promotes(StrEnum):
    """By what the waiting list is called; the words are those of the rules profile."""

    FIRST_COME = "first come, first served"
    ORGANISATIONS = "one per organisation first"


class Waiting(NamedTuple):
    number: int
    """The place in the order in which they came: it never changes."""
    organisation: int | None
    """None: they come for themselves, and stand in nobody's way."""


SAID = {
    Promotes.FIRST_COME: _("Whoever waits longest comes in first."),
    Promotes.ORGANISATIONS: _(
        "Whoever waits longest of an organisation without a place comes in first; then whoever "
        "waits longest."
    ),
}


def comes_in(capacity: int, taken: int, waiting: int) -> bool:
    """Does somebody who comes now have a place at once? Only if nobody waits before them."""
    return taken < capacity and not waiting


def promoted(
    capacity: int,
    inside: Collection[int | None],
    waiting: Iterable[Waiting],
    policy: Promotes,
) -> list[int]:
    """Who is called now, in order: as many as there are places, and nobody past the capacity.

    `inside` holds the organisation of each who has a place.
    """
    there, left = list(inside), sorted(waiting)
    called: list[int] = []
    while left and len(there) < capacity:
        first = _first(left, there, policy)
        left.remove(first)
        there.append(first.organisation)
        called.append(first.number)
    return called


def _first(left: Sequence[Waiting], there: Collection[int | None], policy: Promotes) -> Waiting:
    if policy is Promotes.FIRST_COME:
        return left[0]
    known = {each for each in there if each is not None}
    return next((each for each in left if each.organisation not in known), left[0])


def ahead(number: int, waiting: Iterable[Waiting]) -> int:
    """How many wait who came before?"""
    return sum(each.number < number for each in waiting)
