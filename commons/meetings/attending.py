"""Which seats were there while one could vote on something that a meeting decides?"""

from sqlalchemy import ColumnElement, or_, select

from commons.decisions.models import Decision
from commons.decisions.presence import room
from commons.meetings.models import AgendaItem, Attendance, Meeting
from kernel.database import db


@room
def seats_in(decision: Decision) -> frozenset[int] | None:
    """Those marked present from its opening to now, of the meeting that has it on its agenda."""
    meeting = db.session.scalar(
        select(Meeting)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.decision_id == decision.id, Meeting.cancelled_at.is_(None))
        .where(Meeting.opened_at.is_not(None), _overlaps(decision))
        .order_by(Meeting.opened_at.desc())
        .limit(1)
    )
    if meeting is None:
        return None
    found = select(Attendance.seat_id).join(Meeting, Attendance.meeting_id == Meeting.id)
    here = or_(Meeting.id == meeting.id, Meeting.lead_id == meeting.id)
    while_open = or_(Attendance.left_at.is_(None), Attendance.left_at >= decision.opened_at)
    return frozenset(db.session.scalars(found.where(here, while_open)))


def _overlaps(decision: Decision) -> ColumnElement[bool]:
    """Was the meeting still on when it was put to the seats?"""
    return or_(Meeting.closed_at.is_(None), Meeting.closed_at >= decision.opened_at)
