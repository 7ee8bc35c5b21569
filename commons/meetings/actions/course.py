"""How is a meeting led? It is opened, items have their turn, what they came to is noted."""

from commons.meetings.models import AgendaItem, Meeting
from commons.meetings.queries.course import attendance_of
from commons.meetings.queries.meetings import sides_of
from commons.meetings.telling import listed, moved, news
from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

NOT_OPEN = Verdict(False, _("Open the meeting first."))
NOT_CALLED = Verdict(False, _("This meeting was not called, or was called off."))
BY_THE_LEAD = Verdict(False, _("This side follows the agenda of the other: it is led there."))


@action(Permission.RUN_MEETING)
def open_meeting(actor: Person, meeting: Meeting) -> Meeting:
    _lead(meeting)
    if meeting.opened_at:
        raise Repeated(meeting)
    if meeting.called_at is None or meeting.cancelled_at:
        raise Refused(NOT_CALLED)
    meeting.opened_at = now()
    listed(meeting)
    news("opened", meeting, actor.id)
    return meeting


@action(Permission.RUN_MEETING)
def end_meeting(actor: Person, meeting: Meeting) -> Meeting:
    """Close it: the item at hand ends, and whoever is there leaves."""
    del actor
    _lead(meeting)
    _open(meeting)
    meeting.closed_at = now()
    _end_items(meeting)
    for side in sides_of(meeting):
        side.closed_at = meeting.closed_at
        for each in attendance_of(side):
            each.left_at = each.left_at or now()
    listed(meeting)
    return meeting


@action(Permission.RUN_MEETING)
def begin_item(actor: Person, item: AgendaItem) -> AgendaItem:
    """Now it is this item's turn; the one before has ended."""
    del actor
    db.session.refresh(item.meeting, with_for_update=True)  # one item at a time
    _open(item.meeting)
    if item.begun_at and not item.ended_at:
        raise Repeated(item)
    _end_items(item.meeting)
    item.begun_at, item.ended_at = item.begun_at or now(), None
    moved(item.meeting)
    return item


@action(Permission.RUN_MEETING)
def end_item(actor: Person, item: AgendaItem) -> AgendaItem:
    del actor
    if item.begun_at is None or item.ended_at:
        raise Repeated(item)
    item.ended_at = now()
    moved(item.meeting)
    return item


@action(Permission.RUN_MEETING)
def note_outcome(actor: Person, item: AgendaItem, outcome: str, internal: str) -> AgendaItem:
    """Write down what an item came to: for all, and for the internal version of the minutes."""
    del actor
    if (item.outcome, item.internal) == (outcome, internal):
        raise Repeated(item)
    item.outcome, item.internal = outcome, internal
    witness(outcome=fingerprint(outcome), internal=fingerprint(internal))
    moved(item.meeting)
    return item


def _end_items(meeting: Meeting) -> None:
    for each in meeting.items:
        if each.begun_at and not each.ended_at:
            each.ended_at = now()


def _lead(meeting: Meeting) -> None:
    db.session.refresh(meeting, with_for_update=True)
    if meeting.lead_id:
        raise Refused(BY_THE_LEAD)


def _open(meeting: Meeting) -> None:
    if meeting.opened_at is None or meeting.closed_at:
        raise Refused(NOT_OPEN)
