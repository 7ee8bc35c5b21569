"""Which meetings may a person read, and what is theirs to answer?"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from flask import abort
from sqlalchemy import Integer, and_, bindparam, or_, select
from sqlalchemy.orm import contains_eager, selectinload

from commons.meetings.models import Meeting, MeetingAnswer
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Places
from kernel.access import may
from kernel.clock import now
from kernel.database import Instant, db
from kernel.things import Things
from rules.access import Permission, Role

ANSWERS = frozenset({Role.MEMBER, Role.ALTERNATE, Role.OBSERVER})
"""Who answers for a seat; an adviser comes with a member, and the secretariat is there anyway."""
PRESENT = ANSWERS | {Role.SECRETARIAT}
"""Who can be noted as present for a seat."""
PAST = 50
READ = Permission.READ_MEETING


def meeting_for(person: Person, workspace: str, meeting_id: int) -> Meeting:
    """Find a meeting this person may read; to anyone else it does not exist."""
    found = db.session.scalar(
        select(Meeting)
        .join(Meeting.workspace)
        .options(contains_eager(Meeting.workspace))
        .where(Meeting.id == meeting_id, Workspace.slug == workspace)
    )
    if found is None or not may(person, READ, found):
        abort(404)
    return found


class Listed(NamedTuple):
    """The meetings of a workspace: what is prepared, what comes, and what was, newest first."""

    prepared: list[Meeting]
    coming: list[Meeting]
    past: list[Meeting]


def meetings_in(person: Person, place: Workspace) -> Listed:
    here = select(Meeting).where(Meeting.workspace_id == place.id)
    ahead = or_(Meeting.ends_at >= now() - timedelta(hours=6), Meeting.called_at.is_(None))
    gone = Meeting.called_at.is_not(None), Meeting.ends_at < now() - timedelta(hours=6)
    every = db.session.scalars(here.where(ahead).order_by(Meeting.starts_at)).all()
    mine = [meeting for meeting in every if may(person, READ, meeting)]
    past = db.session.scalars(here.where(*gone).order_by(Meeting.starts_at.desc()).limit(PAST))
    over = [meeting for meeting in mine if meeting.stage in {"over", "cancelled"}]
    return Listed(
        [each for each in mine if each.called_at is None and not each.cancelled_at],
        [each for each in mine if each.called_at and each not in over],
        [*reversed(over), *past],
    )


NEXT = Things(
    select(Meeting, Workspace)
    .select_from(Meeting)
    .join(Meeting.workspace)
    .where(
        Meeting.workspace_id.in_(bindparam("readable", expanding=True)),
        Meeting.called_at.is_not(None),
        Meeting.cancelled_at.is_(None),
        Meeting.closed_at.is_(None),
        Meeting.ends_at >= bindparam("moment", type_=Instant),
    )
    .order_by(Meeting.starts_at)
    .limit(bindparam("limit", type_=Integer)),
    Meeting.workspace,
)


def next_for(person: Person, places: Places, limit: int = 4) -> list[Meeting]:
    """The next meetings that were called, in all places this person reads."""
    readable = [place.id for place in places if may(person, READ, place)]
    return NEXT.every(readable=readable, moment=now(), limit=limit) if readable else []


def own_seats(person: Person, place: Workspace, roles: frozenset[Role] = ANSWERS) -> list[Seat]:
    """The seats for which this person answers, or is there, in a workspace today."""
    mine = (
        select(Mandate)
        .join(Mandate.seat)
        .options(contains_eager(Mandate.seat))
        .where(Mandate.person_id == person.id, Seat.workspace_id == place.id)
    )
    here = running(db.session.scalars(mine))
    return list({m.seat_id: m.seat for m in here if m.role in roles}.values())


class Called(NamedTuple):
    """A seat that is invited, who speaks for it, and what it answered."""

    seat: Seat
    people: list[Mandate]
    answer: MeetingAnswer | None


def called_to(meeting: Meeting) -> list[Called]:
    """Every seat of the workspace that somebody fills today, with its answer."""
    answers = {each.seat_id: each for each in answers_of(meeting)}
    return [
        Called(seat, here, answers.get(seat.id))
        for seat in filled_seats(meeting.workspace)
        if (here := [m for m in running(seat.mandates) if m.role in ANSWERS])
    ]


def filled_seats(place: Workspace) -> Sequence[Seat]:
    found = select(Seat).where(Seat.workspace_id == place.id).order_by(Seat.id)
    people = selectinload(Seat.mandates).joinedload(Mandate.person)
    return [seat for seat in db.session.scalars(found.options(people)) if running(seat.mandates)]


def answers_of(meeting: Meeting) -> Sequence[MeetingAnswer]:
    here = select(MeetingAnswer).where(MeetingAnswer.meeting_id == meeting.id)
    return db.session.scalars(here).all()


def answered_by(person: Person, meetings: Iterable[Meeting]) -> dict[int, MeetingAnswer]:
    """What the seats of this person answered to each of these meetings."""
    numbers = [meeting.id for meeting in meetings]
    mine = select(Mandate.seat_id).where(Mandate.person_id == person.id)
    here = and_(MeetingAnswer.meeting_id.in_(numbers), MeetingAnswer.seat_id.in_(mine))
    return {each.meeting_id: each for each in db.session.scalars(select(MeetingAnswer).where(here))}


def sides_of(meeting: Meeting) -> list[Meeting]:
    """The one whose agenda is followed, and all that share it."""
    course = meeting.course
    others = db.session.scalars(select(Meeting).where(Meeting.lead_id == course.id))
    return [course, *others]


def series_of(meeting: Meeting) -> Sequence[Meeting]:
    """The meetings planned together with this one, itself among them."""
    if not meeting.series:
        return []
    here = (Meeting.workspace_id == meeting.workspace_id, Meeting.series == meeting.series)
    return db.session.scalars(select(Meeting).where(*here).order_by(Meeting.starts_at)).all()
