"""How does a meeting stand right now: who is there, for which seats, and who has the floor?"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select

from commons.meetings.models import AgendaItem, Attendance, Meeting, Speaker
from commons.meetings.queries.meetings import filled_seats
from commons.membership.models import Seat
from kernel.database import db


class Present(NamedTuple):
    """A seat and those who are there for it."""

    seat: Seat
    people: list[Attendance]


class Presence(NamedTuple):
    """The seats that are there and those that are not; and of those with a vote how many there are,
    are filled, and are there.
    """

    here: list[Present]
    away: list[Seat]
    voting: int
    """All seats with a vote, those that nobody fills among them."""
    filled: int
    voting_here: int


def presence_of(meeting: Meeting, at: datetime | None = None) -> Presence:
    """By seat: now, or at the moment a meeting was closed."""
    there = [each for each in attendance_of(meeting) if _is_there(each, at)]
    seats = filled_seats(meeting.workspace)
    by_seat = {seat.id: [each for each in there if each.seat_id == seat.id] for seat in seats}
    here = [Present(seat, by_seat[seat.id]) for seat in seats if by_seat[seat.id]]
    away = [seat for seat in seats if not by_seat[seat.id]]
    filled = sum(seat.votes for seat in seats)
    voting_here = sum(each.seat.votes for each in here)
    return Presence(here, away, _voting_in(meeting), filled, voting_here)


def _voting_in(meeting: Meeting) -> int:
    votes = (Seat.workspace_id == meeting.workspace_id, Seat.votes.is_(True))
    return db.session.scalar(select(func.count()).select_from(Seat).where(*votes)) or 0


def _is_there(each: Attendance, at: datetime | None) -> bool:
    if at is None:
        return each.left_at is None
    return each.came_at <= at and (each.left_at is None or each.left_at >= at)


def attendance_of(meeting: Meeting) -> Sequence[Attendance]:
    """Everybody who came, in the order of the seats and of their coming."""
    here = select(Attendance).where(Attendance.meeting_id == meeting.id)
    return db.session.scalars(here.order_by(Attendance.seat_id, Attendance.came_at)).all()


class Floor(NamedTuple):
    """Who speaks, who waits, and who has spoken about the item at hand."""

    now: Speaker | None
    waiting: list[Speaker]
    heard: list[Speaker]


def floor_of(meeting: Meeting, item: AgendaItem | None) -> Floor:
    here = Speaker.meeting_id == meeting.course.id
    about = Speaker.item_id == (item.id if item else None)
    found = db.session.scalars(select(Speaker).where(here, about).order_by(Speaker.asked_at)).all()
    speaks = next((each for each in found if each.began_at and not each.ended_at), None)
    waiting = [each for each in found if not each.began_at and not each.ended_at]
    return Floor(speaks, waiting, [each for each in found if each.began_at and each.ended_at])


def current_item(meeting: Meeting) -> AgendaItem | None:
    """The item whose turn it is."""
    items = meeting.course.items
    return next((each for each in items if each.begun_at and not each.ended_at), None)
