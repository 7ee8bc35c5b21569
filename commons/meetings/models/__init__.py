"""Meetings: who is called when, what is on the agenda, what happened, what came of it."""

from commons.meetings.models.agenda import AgendaItem, ItemKind, ItemPaper, Recusal, WasApart
from commons.meetings.models.called import Comes, Form, Meeting, MeetingAnswer
from commons.meetings.models.course import Attendance, Speaker
from commons.meetings.models.days import DateOption, DatePoll, DateVote, Suits
from commons.meetings.models.feeds import CalendarFeed
from commons.meetings.models.outcome import Correction, Minutes, Settled, Task

__all__ = [
    "AgendaItem",
    "Attendance",
    "CalendarFeed",
    "Comes",
    "Correction",
    "DateOption",
    "DatePoll",
    "DateVote",
    "Form",
    "ItemKind",
    "ItemPaper",
    "Meeting",
    "MeetingAnswer",
    "Minutes",
    "Recusal",
    "Settled",
    "Speaker",
    "Suits",
    "Task",
    "WasApart",
]
