"""When does a mandate end, may it be renewed, and what does it carry on a given day?

AIA 65(3) for the Board, AIA 67(4) and 67(6) for the Forum, SPR 4(1) for the Panel.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.access import Role, Verdict
from rules.charter import Term
from rules.words import sentence as _


class Extension(StrEnum):
    """Two readings of "extended by up to no more than 4 years" (AIA 67(4)): four years more, or
    four years in all. The body's rules profile says which.
    """

    MORE = "more"
    IN_ALL = "in all"


@dataclass(frozen=True, slots=True)
class Tenure:
    """What somebody has served on a seat without a break."""

    since: date
    renewals: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included; None: open on that side."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        after = self.first is None or self.first <= day
        return after and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of one mandate; what is not set goes with the mandate."""

    sits: Span
    sees: Span = Span()
    votes: Span = Span()
    ended_on: date | None = None
    """The day it was ended early: from that day on nothing is left of it."""


def last_day(start: date, months: int) -> date:
    """The day before the date on which the term comes round, or the month's last day before it."""
    years, month = divmod(start.month - 1 + months, 12)
    opening = date(start.year + years, month + 1, 1)
    room = monthrange(opening.year, opening.month)[1]
    return opening + timedelta(days=min(start.day - 1, room) - 1)


def most_months(term: Term, extension: Extension = Extension.MORE) -> int | None:
    """How long may somebody stay, renewals included? None: the law sets no limit."""
    if term.months is None:
        return None
    if term.extension_months is not None:
        return term.extension_months + (term.months if extension is Extension.MORE else 0)
    return None if term.renewals is None else term.months * (term.renewals + 1)


def renewable(term: Term, tenure: Tenure, extension: Extension = Extension.MORE) -> Verdict:
    """May this mandate be renewed once more, for a whole term?"""
    if term.months is None:
        return Verdict(False, _("This mandate has no term, so there is nothing to renew."))
    most = most_months(term, extension)
    if most is not None and term.months * (tenure.renewals + 2) > most:
        return _too_long(term, most)
    return Verdict(True, _("%(cite)s allows it."), {"cite": term.source.cite})


def may_last_until(
    term: Term, tenure: Tenure, until: date, extension: Extension = Extension.MORE
) -> Verdict:
    """May somebody who sits since then stay until that day, with all renewals?"""
    most = most_months(term, extension)
    if most is not None and until > last_day(tenure.since, most):
        return _too_long(term, most)
    return Verdict(True, _("%(cite)s allows it."), {"cite": term.source.cite})


def _too_long(term: Term, most: int) -> Verdict:
    because = _("Nobody may stay longer than %(most)s months in all on this seat (%(cite)s).")
    return Verdict(False, because, {"cite": term.source.cite, "most": most})


def sits(days: Days, day: date) -> bool:
    return _runs(days, day) and days.sits.holds(day)


def sees(days: Days, day: date) -> bool:
    """A newcomer may read in before the first day, and a leaver clear up after the last."""
    return _runs(days, day) and _within(days.sees, days.sits).holds(day)


def votes(days: Days, day: date, role: Role, *, seat_votes: bool) -> bool:
    """The vote belongs to the seat: a member casts it, an alternate on the days given for it."""
    if not seat_votes or not sits(days, day):
        return False
    if role is Role.ALTERNATE:
        return days.votes.first is not None and days.votes.holds(day)
    return role is Role.MEMBER and days.votes.holds(day)


def _runs(days: Days, day: date) -> bool:
    return days.ended_on is None or day < days.ended_on


def _within(own: Span, mandate: Span) -> Span:
    return Span(own.first or mandate.first, own.last or mandate.last)
