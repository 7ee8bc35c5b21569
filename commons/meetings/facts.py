"""What is said of a meeting and of an item, as one value each."""

from dataclasses import asdict, dataclass
from datetime import datetime

from commons.meetings.models import AgendaItem, Form, ItemKind, Meeting

ON_CALENDARS = frozenset({"title", "starts_at", "ends_at", "form", "room", "link", "guest_link"})
"""What calendars show: whoever changes it lets them know."""
MOMENTS = frozenset({"starts_at", "ends_at"})
"""What all sides of a joint meeting have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    title: str
    starts_at: datetime
    ends_at: datetime
    about: str = ""
    form: Form = Form.BOTH
    room: str = ""
    link: str = ""
    guest_link: str = ""
    urgent: str = ""
    requested_by: str = ""

    def onto(self, meeting: Meeting) -> set[str]:
        """Say this of a meeting. Returns the names of what was otherwise before."""
        return _onto(meeting, asdict(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    title: str
    about: str = ""
    kind: ItemKind = ItemKind.DISCUSSION
    minutes: int = 0
    duty: str = ""

    def onto(self, item: AgendaItem) -> set[str]:
        return _onto(item, asdict(self))


def _onto(thing: Meeting | AgendaItem, said: dict[str, object]) -> set[str]:
    changed = {name for name, value in said.items() if getattr(thing, name) != value}
    for name in changed:
        setattr(thing, name, said[name])
    return changed


def facts_of(meeting: Meeting) -> MeetingFacts:
    names = MeetingFacts.__dataclass_fields__
    return MeetingFacts(**{name: getattr(meeting, name) for name in names})
