"""Who is told when something about a meeting changes, within the act that changes it?"""

from collections.abc import Mapping

from commons.meetings.finding import FOUND
from commons.meetings.models import Meeting
from commons.meetings.queries.meetings import sides_of
from kernel.clock import now
from kernel.happenings import tell
from kernel.streams import stir


def moved(meeting: Meeting) -> None:
    """Whoever follows it sees it again as it is now, on every side of a joint meeting."""
    for side in sides_of(meeting):
        stir("meeting", side.id)


def listed(meeting: Meeting) -> None:
    """The same, and the list of its workspace shows it otherwise."""
    moved(meeting)
    for side in sides_of(meeting):
        stir("meetings", side.workspace_id)
        FOUND.find_again(side)


def recalled(meeting: Meeting) -> None:
    """Calendars must be told: the same event, with a higher number (RFC 5545, 3.8.7.4)."""
    for side in sides_of(meeting):
        side.changed_at = now()
        if side.called_at:
            side.sequence += 1
    listed(meeting)


def news(
    what: str, meeting: Meeting, actor_id: int, people: Mapping[int, str] | None = None
) -> None:
    tell(f"meetings.{what}", meeting, actor_id, people)


def everywhere(what: str, meeting: Meeting, actor_id: int) -> None:
    """The same on every side that was called."""
    for side in sides_of(meeting):
        if side is meeting or side.called_at:
            news(what, side, actor_id)
