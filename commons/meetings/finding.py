"""Under which words is a meeting found? What its invitation says; an agenda has items that not
everybody sees, so their words are found by what lies behind them.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_

from commons.meetings.models import Meeting
from kernel.access import may
from kernel.index import Writing
from kernel.index.kinds import Kind
from kernel.words import gettext as _
from rules.access import Permission


def _readable(person: Any, places: Sequence[Any]) -> ColumnElement[bool]:
    seen = [place.id for place in places if may(person, Permission.READ_MEETING, place)]
    return and_(Meeting.workspace_id.in_(seen), Meeting.called_at.is_not(None))


def writing_of(meeting: Meeting) -> Writing:
    return Writing(
        kind="meeting",
        within="m",
        workspace_id=meeting.workspace_id,
        thread_id=meeting.id,
        number=0,
        title=meeting.title,
        text="\n".join(filter(None, (meeting.about, meeting.room))),
        at=meeting.created_at,
        author_id=meeting.by_id,
        author_name=meeting.called_by,
    )


FOUND = Kind(
    "meeting",
    Meeting,
    _readable,
    lambda one: f"/{one.workspace.slug}/meetings/{one.id}",
    lambda _one: _("Meeting"),
    writing_of,
    lambda one: one.called_at is not None,
)
