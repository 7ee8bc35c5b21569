"""By when must the AI Office answer? Two weeks from a complete file.

SPR 14 (support for an authority), SPR 16 (documents of a provider), SPR 19(2) (qualified alert):
to ask for more makes the file incomplete until it is supplied. Whether the two weeks then begin
anew or go on where they stopped can be read both ways: the body's profile says which.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.outcomes import Saying
from rules.periods import CITE, Period, last_day
from rules.words import sentence as _

WAITING = _("More information was asked for on %(day)s: the time does not run until it comes.")
RUNNING = _("Complete on %(day)s: to be answered by %(due)s (%(cite)s).")
FORTNIGHT = 14


class Reading(StrEnum):
    """The words are those of the rules profile."""

    ANEW = _("begins anew")
    GOES_ON = _("goes on where it stopped")


@dataclass(frozen=True, slots=True)
class Asked:
    """For more information, on a day; supplied on another, or not yet."""

    on: date
    supplied: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    due: date | None
    """None: the file is incomplete, and no time runs."""
    says: Saying


def answer_by(
    received: date,
    asked: Sequence[Asked],
    holidays: AbstractSet[date],
    reading: Reading = Reading.ANEW,
    days: int = FORTNIGHT,
) -> Answer:
    """The last day for an answer, after these requests for more, in the order they were made."""
    waiting = next((each for each in asked if each.supplied is None), None)
    if waiting:
        return Answer(None, Saying(WAITING, {"day": waiting.on}))
    complete = max([received, *(each.supplied for each in asked if each.supplied)])
    spent = 0 if reading is Reading.ANEW else _spent(received, asked)
    due = last_day(complete, Period(max(days - spent, 0)), holidays)
    return Answer(due, Saying(RUNNING, {"day": complete, "due": due, "cite": CITE}))


def _spent(received: date, asked: Sequence[Asked]) -> int:
    """Days that ran before the file was last complete."""
    runs, ran = received, timedelta()
    for each in asked:
        ran += max(each.on - runs, timedelta())
        runs = max(runs, each.supplied or runs)
    return ran.days
