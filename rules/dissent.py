"""Who may annex the reasons for not agreeing, and until when?

C(2016) 3301, Annex 3 (point 13(8)): members who voted against or abstained may annex a statement.
Whether, and in how many working days, are settings of the body.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from rules.access import Verdict
from rules.electorate import Choice
from rules.periods import Period, Unit, last_day
from rules.words import sentence as _

MAY = _("The seat voted against or abstained: its reasons may be annexed until %(day)s.")
AGREED = _("The seat voted in favour: there are no reasons to annex.")
SILENT = _("The seat did not vote: there are no reasons to annex.")
OVER = _("Reasons could be annexed until %(day)s.")


def may_annex(said: Choice | None, until: date, today: date) -> Verdict:
    """May this seat hand in its reasons today?"""
    if said is None or said is Choice.FOR:
        return Verdict(False, SILENT if said is None else AGREED)
    return Verdict(today <= until, MAY if today <= until else OVER, {"day": until})


def until(decided: date, working_days: int, holidays: AbstractSet[date]) -> date:
    """The last day on which reasons are taken; publication waits for it."""
    return last_day(decided, Period(working_days, Unit.WORKING_DAYS), holidays)


def dissenting(said: Mapping[str, Choice]) -> tuple[str, ...]:
    """The seats for which a place is kept."""
    return tuple(sorted(seat for seat, choice in said.items() if choice is not Choice.FOR))
