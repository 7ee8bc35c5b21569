"""What lies on a desk until somebody works it off? Features say it; the number of the bar and the
home pages count it, so that both say the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, CompoundSelect, Select, bindparam, func, literal, union_all

from commons.membership.models import Person
from commons.threads.queries.counts import TO_DO
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place, Places, following
from kernel.access import may
from kernel.clock import now, today
from kernel.database import Instant, rows_of
from rules.access import Permission

HANDLED: BindParameter[Sequence[int]] = bindparam("handled", expanding=True)
"""The workspaces whose work somebody handles."""
WORKED_IN: BindParameter[Sequence[int]] = bindparam("worked_in", expanding=True)
"""Those in which they work themselves."""
MOMENT = bindparam("moment", type_=Instant)
piles: list["Pile"] = []


@dataclass(frozen=True, slots=True)
class Pile:
    """One sort of thing that waits: of each workspace, how many."""

    waits: Select[int, int]
    """The workspace and how many, grouped by workspace, with the parameters above filled in."""
    page: str
    """Where it is worked off, behind the address of the workspace."""
    words: Callable[[int], str]

    def __post_init__(self) -> None:
        piles.append(self)

    @property
    def counted(self) -> Select[int, int]:
        """For the number of the bar."""
        return self.waits.with_only_columns(TO_DO, func.count())


class Heap(NamedTuple):
    """What of one pile waits in one workspace."""

    workspace: Workspace | Place
    many: int
    words: str
    path: str


def filled_with(person: Person, places: Places) -> dict[str, Any]:
    """What piles are filled with, beside the person."""
    return {**following(person, places, _works_in), "moment": now(), "day": today()}


def _works_in(person: Person, places: Places) -> dict[str, Any]:
    handled = [place.id for place in places if may(person, Permission.HANDLE_WORK, place)]
    works = [place.id for place in places if may(person, Permission.DO_WORK, place)]
    return {"handled": handled, "worked_in": works}


@cache
def _every_pile() -> CompoundSelect[Any]:
    """Built once, when every feature has said what lies on desks."""
    return union_all(
        *(each.waits.add_columns(literal(number)) for number, each in enumerate(piles))
    )


def heaps_for(person: Person, places: Places) -> list[Heap]:
    """Everything that lies on the desks of this person, in the order of features and places."""
    known = {place.id: place for place in places}
    found = rows_of(_every_pile(), person=person.id, **filled_with(person, places))
    rows = sorted((pile, place, many) for place, many, pile in found)
    return [_heap(piles[pile], known[place], many) for pile, place, many in rows]


def _heap(pile: Pile, place: Workspace | Place, many: int) -> Heap:
    return Heap(place, many, pile.words(many), f"/{place.slug}/{pile.page}")
