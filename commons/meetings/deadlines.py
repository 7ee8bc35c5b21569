"""By when must something be sent before or after a meeting, and was it? The profile says."""

from datetime import date, datetime
from typing import NamedTuple

from commons.meetings.models import Meeting
from commons.meetings.queries.course import Presence
from kernel.clock import BRUSSELS, today
from rules.access import Verdict
from rules.charter import Charter
from rules.electorate import Electorate
from rules.holidays import COMMISSION
from rules.notice_days import Sent, due_after, in_time, latest
from rules.quorum import Quorum, quorum
from rules.wordings import majority, notice, number

MINUTES = "minutes.draft_days"
QUORUM = "quorum"


class Deadline(NamedTuple):
    """One figure of the profile: its name, its days, the last day for it, and how it stands."""

    rule: str
    cite: str
    days: int
    last: date
    verdict: Verdict


def day_of(moment: datetime) -> date:
    return moment.astimezone(BRUSSELS).date()


def deadlines_of(meeting: Meeting) -> list[Deadline]:
    """The invitation with the draft agenda, and the documents of its items."""
    sent = day_of(meeting.called_at) if meeting.called_at else today()
    newest = max((day_of(p.at) for item in meeting.course.items for p in item.papers), default=None)
    papers = max(newest, sent) if newest else None
    asked = [(Sent.INVITATION, sent), (Sent.DOCUMENTS, papers)]
    return [_deadline(meeting, what, when) for what, when in asked if when]


def _deadline(meeting: Meeting, what: Sent, when: date) -> Deadline:
    charter, on = meeting.workspace.charter, day_of(meeting.starts_at)
    days = notice(charter).days(what, urgent=bool(meeting.urgent))
    rule = charter.rule(what)
    verdict = in_time(when, on, days, what)
    return Deadline(rule.name, rule.source.cite, days, latest(on, days), verdict)


def minutes_due(meeting: Meeting) -> date:
    """The day by which the draft minutes are due."""
    days = number(meeting.workspace.charter, MINUTES)
    return due_after(day_of(meeting.closed_at or meeting.ends_at), days, COMMISSION)


def quorum_of(charter: Charter, presence: Presence) -> Quorum | None:
    """May it decide? None where no seat votes, as in most sub-groups."""
    if not presence.voting:
        return None
    vacant = presence.voting - presence.filled
    electorate = Electorate(presence.voting, vacant, present=presence.voting_here)
    return quorum(electorate, majority(charter, QUORUM), QUORUM)
