"""Who was there, seat by seat, as minutes say it and as a list of its own."""

from collections.abc import Iterator
from datetime import datetime

from commons.drafting.papers.blocks import heading, paragraph, table, tree
from commons.drafting.schema import Node
from commons.meetings.calendars import where_of
from commons.meetings.deadlines import day_of, quorum_of
from commons.meetings.models import Attendance, Meeting
from commons.meetings.names import comes_name, hour
from commons.meetings.queries import attendance_of, presence_of, sides_of
from commons.meetings.queries.meetings import answers_of
from kernel.pages import clock, moment
from kernel.words import gettext as _


def presence_blocks(meeting: Meeting, *, named: bool) -> Iterator[Node]:
    present = _("Present")
    yield heading(f"{present}: {meeting.workspace.name}" if named else present)
    rows = [_row(meeting, each) for each in attendance_of(meeting)]
    if rows:
        yield table((_("Seat"), _("Who"), _("How"), _("From"), _("Until")), *rows)
    if excused := _excused(meeting):
        yield paragraph(_("Excused: %(seats)s.", seats=", ".join(excused)))
    at = meeting.course.closed_at
    standing = quorum_of(meeting.workspace.charter, presence_of(meeting, at))
    if standing is not None:  # it is false where the quorum was missed
        yield paragraph(_(standing.says.because, **standing.says.facts))


def _row(meeting: Meeting, each: Attendance) -> tuple[str, ...]:
    how = comes_name("online" if each.online else "in person")  # type: ignore[arg-type]
    times = [_time(meeting, at) if at else "" for at in (each.came_at, each.left_at)]
    return (each.seat.name, each.person.name, how, *times)


def _time(meeting: Meeting, at: datetime) -> str:
    """The hour; with its day where that is not the day of the meeting."""
    return hour(at) if day_of(at) == day_of(meeting.starts_at) else clock(at)


def _excused(meeting: Meeting) -> list[str]:
    came = {each.seat_id for each in attendance_of(meeting)}
    absent = [each for each in answers_of(meeting) if each.comes == "absent"]
    return [each.seat.name for each in absent if each.seat_id not in came]


def attendance_blocks(meeting: Meeting) -> Node:
    """Who was there, for every side, as a text of its own."""
    sides = sides_of(meeting)
    when = paragraph(f"{moment(meeting.starts_at)}, {where_of(meeting)}")
    there = [block for side in sides for block in presence_blocks(side, named=len(sides) > 1)]
    return tree([when, *there])
