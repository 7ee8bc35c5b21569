"""Which things that happen to meetings may somebody want to hear of?"""

from commons.meetings.live import find, find_poll
from commons.meetings.models import DatePoll, Meeting
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_MEETING


def show(meeting: Meeting, _number: int) -> Shown:
    path = f"/{meeting.workspace.slug}/meetings/{meeting.id}"
    return Shown(meeting.title, path, meeting.called_by, "")


def show_poll(poll: DatePoll, _number: int) -> Shown:
    return Shown(poll.title, f"/{poll.workspace.slug}/meetings/dates/{poll.id}", "", "")


def kind(what: str, others: Event | None, named: Event = Event.NAMED) -> None:
    Kind(f"meetings.{what}", "meeting", READ, find, show, others, named)


kind("requested", Event.SETTLED)
kind("called", Event.OPENED)
kind("moved", Event.OPENED)
kind("cancelled", Event.OPENED)
kind("opened", None)
kind("soon", None, Event.ASKED)
kind("minutes", Event.OPENED)
kind("adopted", Event.SETTLED)
kind("overdue", None, Event.ASKED)
kind("task", None, Event.ASKED)
kind("task_due", None, Event.ASKED)
Kind("meetings.dates", "date-poll", READ, find_poll, show_poll, Event.OPENED)
