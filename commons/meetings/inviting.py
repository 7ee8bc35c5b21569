"""Who sends the invitations? The house itself, whenever a meeting was called, moved or called off.

What was sent is a number on the meeting: done twice, late or in two processes, nobody is written to
twice about the same change.
"""

from sqlalchemy import select

from commons.meetings.calendars import invitation, method_of
from commons.meetings.models import Meeting
from commons.meetings.queries.agenda import agenda_for
from commons.meetings.queries.meetings import PRESENT
from commons.membership.models import Person
from commons.membership.queries import readers_of
from kernel import post_office
from kernel.access import standing
from kernel.background import job
from kernel.database import db
from kernel.paths import public
from kernel.transactions import unit_of_work
from kernel.words import gettext as _
from rules.access import Permission, Role

AT_ONCE = 20
WRITTEN_TO = PRESENT | {Role.CHAIR}


@job("meetings.invite", every=15.0)
def invite_all() -> None:
    """Write to everybody with a seat about each meeting of which calendars do not know yet."""
    waits = (Meeting.called_at.is_not(None), Meeting.posted < Meeting.sequence)
    for found in db.session.scalars(select(Meeting).where(*waits).limit(AT_ONCE)).all():
        with unit_of_work():
            _invite(found)


def _invite(meeting: Meeting) -> None:
    db.session.refresh(meeting, with_for_update=True)
    if meeting.posted >= meeting.sequence:
        return
    first, meeting.posted = meeting.posted < 0, meeting.sequence
    for person in readers_of(meeting, Permission.READ_MEETING):
        place = standing(person.id, meeting.workspace)
        if place and place.roles & WRITTEN_TO:
            _write(meeting, person, first=first)


def _write(meeting: Meeting, person: Person, *, first: bool) -> None:
    facts = {
        "meeting": meeting,
        "workspace": meeting.workspace,
        "agenda": agenda_for(person, meeting),
        "link": public(f"/{meeting.workspace.slug}/meetings/{meeting.id}"),
        "first": first,
    }
    text = post_office.worded("meeting.txt", **facts)
    html = post_office.worded("meeting.html", **facts, subject=_subject(meeting, first=first))
    calendar = post_office.Enclosed(invitation(meeting, person).decode(), method_of(meeting))
    post_office.send(person.email, _subject(meeting, first=first), text, html, calendar)


def _subject(meeting: Meeting, *, first: bool) -> str:
    facts = {"workspace": meeting.workspace.name, "title": meeting.title}
    if meeting.cancelled_at:
        return _("Called off: %(workspace)s, %(title)s", **facts)
    if first:
        return _("Invitation: %(workspace)s, %(title)s", **facts)
    return _("Changed: %(workspace)s, %(title)s", **facts)
