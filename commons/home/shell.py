"""What stands around every page: my workspaces, what is unread in them, what waits for me."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from flask import g, request

from commons.membership.models import Person
from commons.threads.queries import count_todos, count_unread
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspaces_for
from kernel.house import epoch
from kernel.login import somebody
from kernel.pages import on_every_page


@dataclass(slots=True)
class Entry:
    """One line of the rail."""

    workspace: Workspace
    unread: int = 0
    current: bool = False
    groups: list["Entry"] = field(default_factory=list)


@dataclass(slots=True)
class Shell:
    entries: list[Entry] = field(default_factory=list)
    todo: int = 0
    current: Workspace | None = None

    @property
    def streams(self) -> str:
        """What every page watches: the bells of the workspaces in the rail."""
        every = [one for entry in self.entries for one in (entry, *entry.groups)]
        return " ".join(f"workspace:{one.workspace.id}" for one in every)


on_every_page("me")(somebody)
on_every_page("epoch")(epoch)


def places_of(person: Person) -> list[Workspace]:
    """The workspaces a person may read, found once per request."""
    if "places" not in g:
        g.places = workspaces_for(person)
    places: list[Workspace] = g.places
    return places


@on_every_page("shell")
def shell() -> Shell:
    person = somebody()
    if person is None:
        return Shell()
    places = places_of(person)
    slug = (request.view_args or {}).get("workspace")
    here = next((place for place in places if place.slug == slug), None)
    unread = count_unread(person, places)
    entries = _entries(places, unread, here)
    return Shell(entries, count_todos(person, places), here)


def _entries(
    places: Sequence[Workspace], unread: dict[int, int], here: Workspace | None
) -> list[Entry]:
    lines = {p.id: Entry(p, unread.get(p.id, 0), current=p is here) for p in places}
    for place in places:
        parent = lines.get(place.parent_id or 0)
        if parent:
            parent.groups.append(lines[place.id])
    return [line for line in lines.values() if (line.workspace.parent_id or 0) not in lines]
