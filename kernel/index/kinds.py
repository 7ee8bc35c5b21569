"""What can be found beside posts and documents? Whoever puts more into the index says so here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, select

from kernel.database import db
from kernel.index.writings import Writing, forget, index_again
from kernel.transactions import unit_of_work

AT_ONCE = 500
"""Things in one transaction, when the index is made anew."""
kinds: dict[str, "Kind"] = {}


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of thing: its passages bear its name, and its own number where posts have that of
    their thread. What is found has a workspace.
    """

    kind: str
    table: type[Any]
    readable: Callable[[Any, Sequence[Any]], ColumnElement[bool]]
    """From a person and the places where they look: the door's answer as a condition."""
    path: Callable[[Any], str]
    called: Callable[[Any], str]
    """What it is, in a word."""
    writing: Callable[[Any], Writing]
    stays: Callable[[Any], bool] = lambda _thing: True
    """Can it be found at all as it is now?"""

    def __post_init__(self) -> None:
        kinds[self.kind] = self

    def holds(self, number: Any, person: Any, places: Sequence[Any]) -> ColumnElement[bool]:
        """May this person read the one of this number? With tables of its own, whatever else the
        question reads.
        """
        here = select(self.table.id).where(self.readable(person, places))
        allowed: ColumnElement[bool] = number.in_(here.correlate(None))
        return allowed

    def find_again(self, thing: Any, arrived: int = 0) -> None:
        """From this act on it is found as it is now, or not at all. With a number of the
        workspace's stream, kept searches tell it as new.
        """
        written = replace(self.writing(thing), arrived=arrived)
        (index_again if self.stays(thing) else forget)(written)

    def rebuilt(self) -> Iterator[int]:
        """Index all of it anew, in transactions of its own; after each, how many."""
        numbers = db.session.scalars(select(self.table.id).order_by(self.table.id)).all()
        for first in range(0, len(numbers), AT_ONCE):
            part = numbers[first : first + AT_ONCE]
            with unit_of_work():
                for number in part:
                    self.find_again(db.session.get_one(self.table, number, with_for_update=True))
            db.session.expunge_all()
            yield len(part)


def kind_of(thing: Any) -> Kind | None:
    return next((each for each in kinds.values() if isinstance(thing, each.table)), None)
