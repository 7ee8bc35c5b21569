"""Who has the floor, and who waits for it? In the order in which one asked."""

from commons.meetings.actions.course import NOT_OPEN
from commons.meetings.models import Meeting, Speaker
from commons.meetings.queries.agenda import sees
from commons.meetings.queries.course import current_item, floor_of
from commons.meetings.telling import moved
from commons.membership.models import Person
from commons.membership.queries import seat_label
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from rules.access import Permission, Verdict
from rules.words import sentence as _

NOT_FOR_YOU = Verdict(False, _("The item at hand is not open to you."))


@action(Permission.ANSWER_MEETING, recorded=False)
def ask_for_floor(actor: Person, meeting: Meeting) -> Speaker:
    """Come onto the list of speakers about the item at hand."""
    course, item = meeting.course, current_item(meeting)
    if course.opened_at is None or course.closed_at:
        raise Refused(NOT_OPEN)
    if item and not sees(actor.id, item, meeting):
        raise Refused(NOT_FOR_YOU)
    if before := _mine(meeting, actor.id):
        raise Repeated(before)
    _code, seat = seat_label(actor.id, meeting.workspace)
    made = Speaker(meeting=course, item_id=item.id if item else None, name=actor.name)
    made.person_id, made.seat = actor.id, seat
    db.session.add(made)
    db.session.flush()
    moved(meeting)
    return made


@action(Permission.ANSWER_MEETING, recorded=False)
def give_up_floor(actor: Person, meeting: Meeting) -> None:
    """Leave the list, or end speaking."""
    mine = _mine(meeting, actor.id)
    if mine is None:
        raise Repeated(None)
    _over(mine)
    moved(meeting)


@action(Permission.RUN_MEETING, recorded=False)
def give_floor(actor: Person, meeting: Meeting, speaker: Speaker) -> Speaker:
    """Now this one speaks; whoever spoke before has ended."""
    del actor
    if speaker.meeting_id != meeting.course.id or speaker.ended_at:
        raise Repeated(speaker)
    if before := floor_of(meeting, current_item(meeting)).now:
        _over(before)
    speaker.began_at = now()
    moved(meeting)
    return speaker


@action(Permission.RUN_MEETING, recorded=False)
def end_speaking(actor: Person, meeting: Meeting, speaker: Speaker) -> None:
    """Take somebody off the list, or the floor."""
    del actor
    if speaker.meeting_id != meeting.course.id or speaker.ended_at:
        raise Repeated(None)
    _over(speaker)
    moved(meeting)


def _mine(meeting: Meeting, person_id: int) -> Speaker | None:
    floor = floor_of(meeting, current_item(meeting))
    listed = [*filter(None, [floor.now]), *floor.waiting]
    return next((each for each in listed if each.person_id == person_id), None)


def _over(speaker: Speaker) -> None:
    """Who never spoke leaves no trace on the list."""
    if speaker.began_at is None:
        db.session.delete(speaker)
    else:
        speaker.ended_at = now()
