"""How does a meeting reach calendars? As iCalendar (RFC 5545, 5546): one UID for good, and a number
that rises with every change, so that it is updated and taken out, never doubled.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, timedelta
from urllib.parse import urlsplit

import icalendar
from flask import current_app

from commons.meetings.models import Form, Meeting
from commons.membership.models import Person
from kernel.access import may
from kernel.clock import now
from kernel.paths import public
from kernel.words import gettext as _
from rules.access import Permission

PRODUCT = "-//Plenary//Meetings//EN"
REQUEST, CANCEL, PUBLISH = "REQUEST", "CANCEL", "PUBLISH"


def uid_of(meeting: Meeting) -> str:
    """The same for as long as the meeting is known: its number, and the moment it was begun."""
    return f"meeting-{meeting.id}-{meeting.created_at:%Y%m%dT%H%M%SZ}@{host()}"


def host() -> str:
    return urlsplit(str(current_app.config["PUBLIC_URL"])).hostname or "plenary.invalid"


def method_of(meeting: Meeting) -> str:
    return CANCEL if meeting.cancelled_at else REQUEST


def invitation(meeting: Meeting, to: Person) -> bytes:
    """What is sent with the invitation, with every change, and when it is called off."""
    method = method_of(meeting)
    event = _event(meeting, to)
    event.add("attendee", address_of(to.email, to.name), encode=False)
    return calendar_of([event], method)


def download(meeting: Meeting, to: Person) -> bytes:
    return calendar_of([_event(meeting, to)], PUBLISH)


Entries = Callable[[Person, int | None], Iterable["icalendar.Event"]]
"""From whose calendar it is, and of which workspace alone, to what else stands in it."""
_others: list[Entries] = []


def also_in_calendars(find: Entries) -> Entries:
    """A feature hands in what else stands in somebody's calendar."""
    _others.append(find)
    return find


def feed(meetings: Iterable[Meeting], to: Person, name: str, place_id: int | None) -> bytes:
    others = [event for find in _others for event in find(to, place_id)]
    return calendar_of([*(_event(meeting, to) for meeting in meetings), *others], PUBLISH, name)


def calendar_of(events: Iterable["icalendar.Event"], method: str, name: str = "") -> bytes:
    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", method)
    if name:
        made.add("x-wr-calname", name)
        made.add("refresh-interval", timedelta(hours=1), parameters={"value": "DURATION"})
    for event in events:
        made.add_component(event)
    return bytes(made.to_ical())


def _event(meeting: Meeting, to: Person) -> "icalendar.Event":
    made, address = icalendar.Event(), public(f"/{meeting.workspace.slug}/meetings/{meeting.id}")
    made.add("uid", uid_of(meeting))
    made.add("sequence", meeting.sequence)
    made.add("dtstamp", now())
    made.add("last-modified", meeting.changed_at.astimezone(UTC))
    made.add("dtstart", meeting.starts_at.astimezone(UTC))
    made.add("dtend", meeting.ends_at.astimezone(UTC))
    made.add("summary", f"{meeting.workspace.name}: {meeting.title}")
    made.add("status", "CANCELLED" if meeting.cancelled_at else "CONFIRMED")
    made.add("url", address)
    made.add("location", where_of(meeting))
    made.add("description", _description(meeting, to, address))
    made.add("organizer", address_of(str(current_app.config["MAIL_FROM"]), meeting.workspace.name),
             encode=False)  # fmt: skip
    return made


def where_of(meeting: Meeting) -> str:
    online = meeting.form != Form.ROOM
    return ", ".join(filter(None, (meeting.room, _("online") if online else "")))


def link_for(person: Person, meeting: Meeting) -> str:
    """Where this person joins online; observers have an address of their own, or none."""
    if meeting.form == Form.ROOM or meeting.cancelled_at:
        return ""
    confers = may(person, Permission.CONFER, meeting.workspace)
    return meeting.link if confers else meeting.guest_link


def _description(meeting: Meeting, to: Person, address: str) -> str:
    link = link_for(to, meeting)
    parts = (meeting.cancelled_because, link and _("Join: %(link)s", link=link), address)
    return "\n".join(filter(None, parts))


def address_of(email: str, name: str) -> "icalendar.vCalAddress":
    made = icalendar.vCalAddress(f"mailto:{email.rpartition('<')[2].rstrip('>')}")
    made.params["CN"] = icalendar.vText(name)
    return made
