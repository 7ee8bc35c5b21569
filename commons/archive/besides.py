"""What else is in the archive of a workspace? Lists to be read, of which nothing is brought in.

Each feature tells of its own: it hands in what the taker may read, and how much that is not.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from commons.archive.shapes import Json
from commons.membership.models import Person
from commons.workspaces.models import Workspace


class Told(NamedTuple):
    """A list, and of how many entries the taker may not read."""

    entries: Sequence[Json]
    closed: int = 0


Tell = Callable[[Person, Workspace], Told | None]
"""None: in this body there is nothing of that sort."""
lists: dict[str, Tell] = {}


def listed(name: str) -> Callable[[Tell], Tell]:
    """It stands in `records/` under this name."""

    def add(tell: Tell) -> Tell:
        lists[name] = tell
        return tell

    return add


class Into(Protocol):
    """An archive that is being made."""

    counts: Any
    left_out: Any

    def document(self, name: str, content: Any) -> None: ...


def put_beside(into: Into, person: Person, place: Workspace) -> None:
    for name, tell in sorted(lists.items()):
        if found := tell(person, place):
            into.document(f"records/{name}.json", list(found.entries))
            into.counts[name] = len(found.entries)
            into.left_out[f"{name}_not_open_to_the_exporter"] = found.closed
