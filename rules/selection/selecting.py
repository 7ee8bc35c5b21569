"""What does a charter say of how its members are chosen?"""

from dataclasses import dataclass

from rules.selection.balance import Balance
from rules.selection.scoring import Criterion


@dataclass(frozen=True, slots=True)
class Named:
    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Selecting:
    """Which seats are filled by a call, under which balances, and what a candidate says of it."""

    kind: str
    """The kind of seat, as the charter codes it."""
    seats: int
    balances: tuple[Balance, ...]
    criteria: tuple[Criterion, ...]
    documents: tuple[Named, ...]
    areas: tuple[Named, ...] = ()
    categories: tuple[Named, ...] = ()
    beside: str = ""
    """A kind of seat whose holders are members too, and are not chosen: AIA 67(5)."""
    for_organisations: bool = False


CV, DECLARATION = "cv", "declaration"
