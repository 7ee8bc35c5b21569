"""What happened that somebody may want to hear of? One row, in the transaction of the act itself.

Who is told, and how, is worked out after the commit, beside the requests: an act pays for one
insert. A feature registers each kind of news once (`Kind`) and says it within its act (`tell`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import JSON, BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kernel.access import Thing
from kernel.background import wake
from kernel.clock import now
from kernel.database import Id, Instant, Model
from kernel.prepared import Prepared
from kernel.transactions import announce, on
from rules.access import Permission
from rules.notices import Event


class Happening(Model):
    """The outbox of the house: a row waits here until those concerned were told."""

    __table_args__ = (
        Index("ix_happening_waiting", "told_at", "id"),
        Index("ix_happening_thing", "kind", "thing_id", "number"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(BigInteger)
    what: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(20))
    """The thing, as streams name it: `thread` and its number."""
    thing_id: Mapped[int] = mapped_column(BigInteger)
    number: Mapped[int] = mapped_column(default=0)
    """Which part of the thing, as the number of a post; 0: the thing as a whole."""
    actor_id: Mapped[int] = mapped_column(BigInteger)
    people: Mapped[dict[str, str]] = mapped_column(JSON)
    """Whom it concerns by name, and as what they were named."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    told_at: Mapped[datetime | None] = mapped_column(Instant)


HAPPENINGS = Model.metadata.tables["happening"]
HAPPENS = Prepared.into(HAPPENINGS, "id", "told_at")


class Shown(NamedTuple):
    """What somebody who may read it is shown of a happening."""

    title: str
    path: str
    by: str
    html: str
    """Clean HTML of what was said, or nothing."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of news: what one needs in order to hear it, and how it is found and shown."""

    what: str
    thing: str
    permission: Permission
    find: Callable[[int], Thing | None]
    show: Callable[[Any, int], Shown | None]
    """From the thing and the number of its part; None when it was taken back meanwhile."""
    others: Event | None
    """What it is to those who are not named; None: they hear nothing of it."""
    named: Event = Event.NAMED
    within: Callable[[Any], Sequence[tuple[str, int]]] = lambda _thing: ()
    """In what it lies, the nearest first: what one chose for that holds where one chose nothing
    for the thing itself.
    """

    def __post_init__(self) -> None:
        kinds[self.what] = self


kinds: dict[str, Kind] = {}


@dataclass(frozen=True, slots=True)
class Told:
    """Something was told in the transaction that was just committed."""

    what: str


def tell(
    what: str,
    thing: Any,
    actor_id: int,
    people: Mapping[int, str] | None = None,
    number: int = 0,
) -> None:
    """Say within an act that something happened; `people` are those it concerns by name."""
    HAPPENS.run(
        workspace_id=thing.workspace.id,
        what=what,
        kind=kinds[what].thing,
        thing_id=thing.id,
        number=number,
        actor_id=actor_id,
        people={str(person): label for person, label in (people or {}).items()},
        at=now(),
    )
    announce(Told(what))


@on(Told)
def _wake(_fact: Told) -> None:
    wake("happenings")
