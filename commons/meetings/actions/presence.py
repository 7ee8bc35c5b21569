"""Who is there, for which seat? One says so oneself, or whoever leads the meeting notes it."""

from sqlalchemy import select

from commons.meetings.actions.answers import NOT_YOURS
from commons.meetings.actions.course import NOT_OPEN
from commons.meetings.models import Attendance, Meeting
from commons.meetings.queries.meetings import PRESENT, own_seats
from commons.meetings.telling import moved
from commons.membership.models import Person, Seat
from commons.membership.queries import running
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

NOT_THEIRS = Verdict(False, _("This person has no place on this seat today."))


@action(Permission.ANSWER_MEETING)
def come(actor: Person, meeting: Meeting, seat: Seat, *, online: bool) -> Attendance:
    """Say that one is there for a seat of one's own."""
    if seat.id not in {each.id for each in own_seats(actor, meeting.workspace, PRESENT)}:
        raise Refused(NOT_YOURS)
    return _there(meeting, seat, actor, online=online)


@action(Permission.RUN_MEETING)
def mark_present(actor: Person, meeting: Meeting, seat: Seat, person: Person) -> Attendance:
    """Note that somebody is there in the room."""
    del actor
    sits = {mandate.person_id for mandate in running(seat.mandates)}
    if seat.workspace_id != meeting.workspace_id or person.id not in sits:
        raise Refused(NOT_THEIRS)
    return _there(meeting, seat, person, online=False)


@action(Permission.ANSWER_MEETING)
def leave(actor: Person, meeting: Meeting) -> None:
    """Say that one is no longer there."""
    _gone(meeting, actor.id)


@action(Permission.RUN_MEETING)
def let_leave(actor: Person, meeting: Meeting, person_id: int) -> None:
    """Note that somebody has left."""
    del actor
    _gone(meeting, person_id)


def _there(meeting: Meeting, seat: Seat, person: Person, *, online: bool) -> Attendance:
    course = meeting.course
    if course.opened_at is None or course.closed_at:
        raise Refused(NOT_OPEN)
    before = next((a for a in _now_there(meeting, person.id) if a.seat_id == seat.id), None)
    if before:
        raise Repeated(before)
    made = Attendance(meeting_id=meeting.id, seat=seat, person=person, online=online)
    db.session.add(made)
    db.session.flush()
    witness(seat=seat.code, person=person.id, online=online)
    moved(meeting)
    return made


def _gone(meeting: Meeting, person_id: int) -> None:
    there = _now_there(meeting, person_id)
    if not there:
        raise Repeated(None)
    for each in there:
        each.left_at = now()
    witness(person=person_id, seats=[each.seat.code for each in there])
    moved(meeting)


def _now_there(meeting: Meeting, person_id: int) -> list[Attendance]:
    here = (Attendance.meeting_id == meeting.id, Attendance.person_id == person_id)
    found = select(Attendance).where(*here, Attendance.left_at.is_(None))
    return list(db.session.scalars(found))
