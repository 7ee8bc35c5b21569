"""Was it sent in time? Invitations and documents before a meeting, drafts and minutes after it.

C(2016) 3301, Annex 3: invitation and draft agenda 30 calendar days before, documents 14, down to 5
in an urgent case: settings of the body's profile. Counted back, a day is a day (1182/71, 3(4)).
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.access import Verdict
from rules.periods import Period, Unit, last_day, latest_day
from rules.words import sentence as _

EARLY = _("In time. Days before the meeting: %(given)s, asked for: %(days)s.")
LATE = _("Too late by %(short)s. Days before the meeting: %(given)s, asked for: %(days)s.")


class Sent(StrEnum):
    """What is sent before a meeting; the words are the keys of the rules profile."""

    INVITATION = "meeting.invite_notice_days"
    DOCUMENTS = "meeting.documents_days"
    URGENT = "meeting.urgent_days"
    """Either of them, where the chair has said that the meeting is urgent."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The figures of a body's profile."""

    invitation: int = 30
    documents: int = 14
    urgent: int = 5

    def days(self, sent: Sent, *, urgent: bool = False) -> int:
        if urgent or sent is Sent.URGENT:
            return self.urgent
        return self.invitation if sent is Sent.INVITATION else self.documents


def latest(meeting: date, days: int) -> date:
    """The last day on which it can still be sent."""
    return latest_day(meeting, Period(days), frozenset())


def in_time(sent_on: date, meeting: date, days: int, key: str) -> Verdict:
    """Are there that many calendar days between sending and meeting?"""
    given = (meeting - sent_on).days
    facts = {"key": key, "days": days, "given": max(given, 0), "short": days - given}
    return Verdict(given >= days, EARLY if given >= days else LATE, facts)


def due_after(meeting: date, working_days: int, holidays: AbstractSet[date]) -> date:
    """The day by which the draft minutes are due."""
    return last_day(meeting, Period(working_days, Unit.WORKING_DAYS), holidays)
