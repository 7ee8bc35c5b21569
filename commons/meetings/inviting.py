"""Who sends the invitations? The house itself, whenever a meeting was called, moved or called off.

What was sent is a number on the meeting: done twice, late or in two processes, nobody is written to
twice about the same change.
"""

from typing import NamedTuple

from sqlalchemy import select

from commons.meetings.calendars import invitation, method_of
from commons.meetings.models import AgendaItem, Meeting
from commons.meetings.queries.agenda import may_see
from commons.meetings.queries.meetings import PRESENT
from commons.membership.models import Person
from commons.membership.queries import readers_of
from kernel import post_office
from kernel.access import standing
from kernel.background import job, one_by_one, own_up
from kernel.database import db
from kernel.paths import public
from kernel.words import gettext as _
from rules.access import Permission, Role

AT_ONCE = 20
WRITTEN_TO = PRESENT | {Role.CHAIR}


@job("meetings.invite", every=15.0)
def invite_all() -> None:
    """Write to everybody with a seat about each meeting of which calendars do not know yet."""
    waits = (Meeting.called_at.is_not(None), Meeting.posted < Meeting.sequence)
    waiting = db.session.scalars(select(Meeting).where(*waits).limit(AT_ONCE)).all()
    own_up(one_by_one(waiting, _invite))


def _invite(meeting: Meeting) -> None:
    db.session.refresh(meeting, with_for_update=True)
    if meeting.posted >= meeting.sequence:
        return
    first, meeting.posted = meeting.posted < 0, meeting.sequence
    letters = Letters(meeting, first=first)
    for person in readers_of(meeting, Permission.READ_MEETING):
        place = standing(person.id, meeting.workspace)
        if place and place.roles & WRITTEN_TO:
            letters.write(person)


class Line(NamedTuple):
    """An item of the agenda as a letter names it."""

    number: int
    item: AgendaItem


class Letters:
    """What is written to people about one meeting: the same words to all who see the same items."""

    def __init__(self, meeting: Meeting, *, first: bool) -> None:
        self.meeting, self.first = meeting, first
        self.subject = _subject(meeting, first=first)
        self.written: dict[tuple[int, ...], tuple[str, str]] = {}

    def write(self, person: Person) -> None:
        text, html = self._words_for(person)
        made = invitation(self.meeting, person).decode()
        calendar = post_office.Enclosed(made, method_of(self.meeting))
        post_office.send(person.email, self.subject, text, html, calendar)

    def _words_for(self, person: Person) -> tuple[str, str]:
        numbered = enumerate(self.meeting.course.items, 1)
        seen = [Line(*line) for line in numbered if may_see(person, line[1], self.meeting)]
        key = tuple(line.item.id for line in seen)
        if key not in self.written:
            self.written[key] = self._words(seen)
        return self.written[key]

    def _words(self, agenda: list[Line]) -> tuple[str, str]:
        place = self.meeting.workspace
        link = public(f"/{place.slug}/meetings/{self.meeting.id}")
        facts = {"meeting": self.meeting, "workspace": place, "agenda": agenda, "link": link}
        facts |= {"first": self.first, "subject": self.subject}
        html = post_office.worded("meeting.html", **facts)
        return post_office.worded("meeting.txt", **facts), html


def _subject(meeting: Meeting, *, first: bool) -> str:
    facts = {"workspace": meeting.workspace.name, "title": meeting.title}
    if meeting.cancelled_at:
        return _("Called off: %(workspace)s, %(title)s", **facts)
    if first:
        return _("Invitation: %(workspace)s, %(title)s", **facts)
    return _("Changed: %(workspace)s, %(title)s", **facts)
