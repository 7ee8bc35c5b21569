"""How does an event reach calendars? The way to join only those of people who have a place."""

from collections.abc import Iterator
from datetime import UTC

import icalendar

from commons.events.models import Occasion
from commons.events.queries import registrations_on
from commons.meetings.calendars import PUBLISH, also_in_calendars, calendar_of, host
from commons.membership.models import Person
from kernel.clock import now
from kernel.paths import public
from kernel.words import gettext as _


def uid_of(occasion: Occasion) -> str:
    return f"event-{occasion.id}-{occasion.created_at:%Y%m%dT%H%M%SZ}@{host()}"


def entry(occasion: Occasion, path: str, *, joins: bool) -> "icalendar.Event":
    made, address = icalendar.Event(), public(path)
    made.add("uid", uid_of(occasion))
    made.add("sequence", occasion.sequence)
    made.add("dtstamp", now())
    made.add("last-modified", occasion.changed_at.astimezone(UTC))
    made.add("dtstart", occasion.starts_at.astimezone(UTC))
    made.add("dtend", occasion.ends_at.astimezone(UTC))
    made.add("summary", f"{occasion.workspace.name}: {occasion.title}")
    made.add("status", "CANCELLED" if occasion.cancelled_at else "CONFIRMED")
    made.add("url", address)
    made.add("location", occasion.room or _("online"))
    link = occasion.link if joins and not occasion.cancelled_at else ""
    says = (occasion.cancelled_because, link and _("Join: %(link)s", link=link), address)
    made.add("description", "\n".join(filter(None, says)))
    return made


def inside(occasion: Occasion) -> str:
    return f"/{occasion.workspace.slug}/events/{occasion.id}"


def download(occasion: Occasion, *, joins: bool) -> bytes:
    """The event as a file, for whoever has a place."""
    return calendar_of([entry(occasion, inside(occasion), joins=joins)], PUBLISH)


def public_download(occasion: Occasion) -> bytes:
    return calendar_of([entry(occasion, f"/events/{occasion.id}", joins=False)], PUBLISH)


@also_in_calendars
def own_events(person: Person, place_id: int | None) -> Iterator["icalendar.Event"]:
    for each in registrations_on(person, place_id):
        yield entry(each.occasion, inside(each.occasion), joins=True)
