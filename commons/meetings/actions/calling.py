"""How does a meeting come about? The chair asks for it, the secretariat prepares and calls it
(AIA 65(8)); it can be moved, called off, repeated, and held together with another body.
"""

import uuid
from collections.abc import Iterable
from datetime import datetime

from commons.meetings.facts import MOMENTS, ON_CALENDARS, MeetingFacts, facts_of
from commons.meetings.models import AgendaItem, Meeting
from commons.meetings.queries.meetings import sides_of
from commons.meetings.telling import listed, news, recalled
from commons.meetings.withholding import withhold
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import Refused, require
from kernel.actions import Repeated, action
from kernel.background import wake
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.transactions import announce, on
from kernel.withheld import joined
from rules.access import Permission, Verdict
from rules.words import sentence as _

CANCELLED = Verdict(False, _("This meeting was called off."))
NO_AGENDA = Verdict(False, _("Put at least one item on the agenda before you call the meeting."))
OVER = Verdict(False, _("This meeting is over: it cannot be called off any more."))
LED_ELSEWHERE = Verdict(
    False, _("This side meets when the other does: its time is changed there, for both.")
)
PASSED = Verdict(False, _("This moment has passed: choose another one before you call it."))


class Invited:
    """A meeting was called, moved or called off: invitations wait to be sent."""


@on(Invited)
def _wake(_fact: Invited) -> None:
    wake("meetings.invite")


@action(Permission.RUN_MEETING)
def ask_for_meeting(actor: Person, place: Workspace, facts: MeetingFacts) -> Meeting:
    """Ask the secretariat to call a meeting, as the chair does."""
    made = _begun(actor, place, facts)
    made.requested_by = actor.name
    news("requested", made, actor.id)
    return made


@action(Permission.CALL_MEETING)
def prepare_meeting(actor: Person, place: Workspace, facts: MeetingFacts) -> Meeting:
    """Begin a meeting that is not called yet: its agenda is drafted first."""
    return _begun(actor, place, facts)


def _begun(actor: Person, place: Workspace, facts: MeetingFacts) -> Meeting:
    made = Meeting(workspace=place, by_id=actor.id)
    facts.onto(made)
    db.session.add(made)
    db.session.flush()
    witness(meeting=made.id, title=made.title, starts=made.starts_at.isoformat())
    listed(made)
    return made


@action(Permission.CALL_MEETING)
def call_meeting(actor: Person, meeting: Meeting) -> Meeting:
    """Send the invitation with the draft agenda to everybody who has a seat; from now on they read
    it, and are asked about what stands on it.
    """
    _hold(meeting)
    if meeting.called_at:
        raise Repeated(meeting)
    if not meeting.course.items:
        raise Refused(NO_AGENDA)
    if meeting.starts_at <= now():
        raise Refused(PASSED)
    meeting.called_at, meeting.called_by = now(), actor.name
    witness(starts=meeting.starts_at.isoformat(), urgent=meeting.urgent)
    for item in meeting.course.items:
        joined(actor, item)
    listed(meeting)
    news("called", meeting, actor.id)
    announce(Invited())
    return meeting


@action(Permission.CALL_MEETING)
def change_meeting(actor: Person, meeting: Meeting, facts: MeetingFacts) -> Meeting:
    """Say something else of it; what calendars show is sent to them again."""
    _hold(meeting)
    changed = facts.onto(meeting)
    if not changed:
        raise Repeated(meeting)
    if meeting.lead_id and changed & MOMENTS:
        raise Refused(LED_ELSEWHERE)
    for side in sides_of(meeting):
        side.starts_at, side.ends_at = meeting.starts_at, meeting.ends_at
    witness(changed=sorted(changed))
    if not changed & ON_CALENDARS:
        listed(meeting)
        return meeting
    recalled(meeting)
    for side in _affected(meeting):
        side.reminded_at = None
        news("moved", side, actor.id)
        announce(Invited())
    return meeting


def _affected(meeting: Meeting) -> list[Meeting]:
    """Whoever was invited hears of what becomes of it: of the one that leads, all sides."""
    sides = [meeting] if meeting.lead_id else sides_of(meeting)
    return [side for side in sides if side.called_at]


@action(Permission.CALL_MEETING)
def cancel_meeting(actor: Person, meeting: Meeting, because: str) -> Meeting:
    """Call it off; calendars take it out, and what was withheld for it no longer is. Without the
    one that leads no other side meets; another side can stay away by itself.
    """
    _hold(meeting)
    if meeting.course.closed_at:
        raise Refused(OVER)
    for side in [meeting] if meeting.lead_id else sides_of(meeting):
        side.cancelled_at = side.cancelled_at or now()
        side.cancelled_because = side.cancelled_because or because
    recalled(meeting)
    for item in meeting.items:
        withhold(actor, item)
    for side in _affected(meeting):
        news("cancelled", side, actor.id)
        announce(Invited())
    return meeting


@action(Permission.CALL_MEETING)
def repeat_meeting(actor: Person, meeting: Meeting, starts: Iterable[datetime]) -> list[Meeting]:
    """Prepare the same meeting on further days, with the same agenda: a series."""
    meeting.series = meeting.series or uuid.uuid4().hex
    return [_again(actor, meeting, each) for each in starts]


def _again(actor: Person, meeting: Meeting, starts_at: datetime) -> Meeting:
    lasts = meeting.ends_at - meeting.starts_at
    made = Meeting(workspace=meeting.workspace, by_id=actor.id, series=meeting.series)
    facts_of(meeting).onto(made)
    made.starts_at, made.ends_at = starts_at, starts_at + lasts
    made.items = [
        AgendaItem(position=each.position, title=each.title, about=each.about, kind=each.kind,
                   minutes=each.minutes, duty=each.duty, closed=each.closed)
        for each in meeting.items
    ]  # fmt: skip
    db.session.add(made)
    db.session.flush()
    listed(made)
    return made


@action(Permission.CALL_MEETING)
def join_bodies(actor: Person, meeting: Meeting, other: Workspace) -> Meeting:
    """Hold it together with another body, or with a sub-group: each side has its own invitation,
    seats and quorum, and both follow one agenda.
    """
    require(actor, Permission.CALL_MEETING, other)
    before = next((side for side in sides_of(meeting) if side.workspace_id == other.id), None)
    if before or meeting.lead_id:
        raise Repeated(before or meeting)
    made = Meeting(workspace=other, by_id=actor.id, lead=meeting)
    facts_of(meeting).onto(made)
    db.session.add(made)
    db.session.flush()
    witness(joint=other.slug, meeting=made.id)
    listed(meeting)
    return made


def _hold(meeting: Meeting) -> None:
    """One change of a meeting at a time, and none of one that was called off."""
    db.session.refresh(meeting, with_for_update=True)
    if meeting.cancelled_at:
        raise Refused(CANCELLED)
