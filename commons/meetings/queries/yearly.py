"""How does a year stand, in a body that must meet so many times in it?"""

from datetime import UTC, date, datetime

from sqlalchemy import select

from commons.meetings.models import Meeting
from commons.meetings.queries.outcome import HELD
from commons.workspaces.models import Workspace
from kernel.clock import BRUSSELS, today
from kernel.database import db
from rules.yearly import Asked, Yearly, yearly

FEWEST = "meeting.fewest_a_year"
KEYS = (FEWEST, "meeting.invite_notice_days", "meeting.urgent_days", "meeting.warn_after_months")


def yearly_of(place: Workspace) -> Yearly | None:
    """None, where no act asks for a number of meetings."""
    figures = {rule.key: rule.value for rule in place.charter.rules}
    if place.parent_id or FEWEST not in figures:
        return None
    fewest, notice, urgent, warn = (int(figures[key]) for key in KEYS)
    every = _since_last_year(place)
    held = [_day(each) for each in every if each.stage in HELD]
    coming = [_day(each) for each in every if each.stage == "called"]
    return yearly(Asked(fewest, notice, urgent, warn), held, coming, today())


def held_in(place: Workspace, year: int) -> list[Meeting]:
    """The meetings of a year that took place, the first before the next."""
    every = _between(place, year, year + 1)
    return [each for each in every if each.stage in HELD and _day(each).year == year]


def _since_last_year(place: Workspace) -> list[Meeting]:
    return _between(place, today().year - 1, today().year + 2)


def _between(place: Workspace, first: int, after: int) -> list[Meeting]:
    here = (
        Meeting.workspace_id == place.id,
        Meeting.starts_at >= datetime(first, 1, 1, tzinfo=BRUSSELS).astimezone(UTC),
        Meeting.starts_at < datetime(after, 1, 1, tzinfo=BRUSSELS).astimezone(UTC),
    )
    return list(db.session.scalars(select(Meeting).where(*here).order_by(Meeting.starts_at)))


def _day(meeting: Meeting) -> date:
    return meeting.starts_at.astimezone(BRUSSELS).date()
