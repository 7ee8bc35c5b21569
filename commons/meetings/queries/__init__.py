"""What is asked about meetings."""

from commons.meetings.queries.agenda import (
    Entry,
    agenda_for,
    item_for,
)
from commons.meetings.queries.course import (
    attendance_of,
    current_item,
    floor_of,
    presence_of,
)
from commons.meetings.queries.days import counted, open_polls, poll_for
from commons.meetings.queries.feeds import feed_called, feeds_of, meetings_on
from commons.meetings.queries.meetings import (
    answered_by,
    called_to,
    meeting_for,
    meetings_in,
    next_for,
    own_seats,
    series_of,
    sides_of,
)
from commons.meetings.queries.offers import (
    decision_on,
    document_on,
    offered_decisions,
    offered_documents,
    offered_threads,
    other_places,
    thread_on,
)
from commons.meetings.queries.outcome import (
    adopted_in,
    correction_for,
    corrections_for,
    later_than,
    minutes_of,
    task_for,
    tasks_for,
    tasks_in,
    tasks_of,
)

__all__ = [
    "Entry",
    "adopted_in",
    "agenda_for",
    "answered_by",
    "attendance_of",
    "called_to",
    "correction_for",
    "corrections_for",
    "counted",
    "current_item",
    "decision_on",
    "document_on",
    "feed_called",
    "feeds_of",
    "floor_of",
    "item_for",
    "later_than",
    "meeting_for",
    "meetings_in",
    "meetings_on",
    "minutes_of",
    "next_for",
    "offered_decisions",
    "offered_documents",
    "offered_threads",
    "open_polls",
    "other_places",
    "own_seats",
    "poll_for",
    "presence_of",
    "series_of",
    "sides_of",
    "task_for",
    "tasks_for",
    "tasks_in",
    "tasks_of",
    "thread_on",
]
