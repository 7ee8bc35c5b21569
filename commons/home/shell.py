"""What stands around every page: my workspaces, what is unread in them, what waits for me."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from flask import g, request

from commons.membership.models import Person
from commons.notices.counts import Counts, Waits, counts_for
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place, Places, following, places_for
from kernel.access import may
from kernel.house import epoch
from kernel.login import somebody
from kernel.pages import on_every_page
from rules.access import Permission


@dataclass(slots=True)
class Entry:
    """One line of the rail."""

    workspace: Place
    unread: int = 0
    current: bool = False
    work: int | None = None
    """How much waits for the moderators; nothing, for those who do not moderate here."""
    groups: list["Entry"] = field(default_factory=list)

    @property
    def unread_with_groups(self) -> int:
        """What a closed line of the rail stands for."""
        return self.unread + sum(group.unread for group in self.groups)

    @property
    def counted(self) -> str:
        """Whose numbers a closed line of the rail adds up."""
        return " ".join(f"workspace:{one.workspace.slug}" for one in (self, *self.groups))

    @property
    def state(self) -> tuple[object, ...]:
        """Everything this line shows."""
        inside = tuple(group.state for group in self.groups)
        shown = (self.workspace.slug, self.workspace.name, self.unread, self.current, self.work)
        return *shown, inside


@dataclass(slots=True)
class Shell:
    entries: list[Entry] = field(default_factory=list)
    todo: int = 0
    notices: int = 0
    current: str = ""
    posts: int = 0
    """How many posts wait, of all that is to do."""

    @property
    def state(self) -> tuple[object, ...]:
        """Everything the shell shows: what is drawn from it stays good while this is the same."""
        rest = tuple(getattr(self, name) for name in self.__slots__ if name != "entries")
        return tuple(entry.state for entry in self.entries), *rest

    def unread_in(self, place: Workspace) -> int | None:
        """How many posts are new there; nothing, where the rail does not show it."""
        every = [one for entry in self.entries for one in (entry, *entry.groups)]
        return next((one.unread for one in every if one.workspace.id == place.id), None)

    @property
    def streams(self) -> str:
        """What every page watches: the bells of the workspaces in the rail."""
        every = [one for entry in self.entries for one in (entry, *entry.groups)]
        return " ".join(f"workspace:{one.workspace.id}" for one in every)


on_every_page("me")(somebody)
on_every_page("epoch")(epoch)


def rail_of(person: Person) -> list[Place]:
    """The same as rows, for what every page asks."""
    if "rail" not in g:
        g.rail = places_for(person)
    places: list[Place] = g.rail
    return places


def moderated_by(person: Person, places: Places) -> frozenset[int]:
    """The workspaces whose posts somebody moderates."""
    return following(person, places, _moderated_by)


def _moderated_by(person: Person, places: Places) -> frozenset[int]:
    return frozenset(p.id for p in places if may(person, Permission.MODERATE, p))


def counts_of(person: Person) -> Counts:
    """The numbers that this answer will show around its page: counted once, and handed on."""
    g.counts = counts_for(person, rail_of(person))
    counts: Counts = g.counts
    return counts


@on_every_page("shell")
def shell() -> Shell:
    person = somebody()
    if person is None:
        return Shell()
    places = rail_of(person)
    slug = (request.view_args or {}).get("workspace")
    here = next((place for place in places if place.slug == slug), None)
    counts = g.pop("counts", None) or counts_for(person, places)
    entries = _entries(places, counts.unread, here)
    moderated = moderated_by(person, places)
    for entry in entries:
        for one in (entry, *entry.groups):
            one.work = one.workspace.to_moderate if one.workspace.id in moderated else None
    return Shell(
        entries, counts.todo, counts.notices, here.slug if here else "", counts.waits[Waits.TODOS]
    )


def _entries(places: Sequence[Place], unread: dict[int, int], here: Place | None) -> list[Entry]:
    lines = {p.id: Entry(p, unread.get(p.id, 0), current=p is here) for p in places}
    for place in places:
        parent = lines.get(place.parent_id or 0)
        if parent:
            parent.groups.append(lines[place.id])
    return [line for line in lines.values() if (line.workspace.parent_id or 0) not in lines]
