"""What is an event that people register for, how far is it, and what may be done when?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.words import sentence as _

ARTICLES = range(1, 114)
"""The articles of the AI Act."""
LONGEST = timedelta(days=7)


class Kind(StrEnum):
    WEBINAR = "webinar"
    WORKSHOP = "workshop"
    CALL = "call"


class Stage(StrEnum):
    DRAFT = "draft"
    ANNOUNCED = "announced"
    """Published; one registers from a day to come."""
    OPEN = "open"
    CLOSED = "closed"
    """No longer open to register, and not begun."""
    RUNNING = "running"
    OVER = "over"
    CANCELLED = "cancelled"


class Standing(StrEnum):
    """What somebody who registered is to the event."""

    IN = "in"
    WAITS = "waits"
    OUT = "out"
    """They called off themselves."""


TO_COME = frozenset({Stage.ANNOUNCED, Stage.OPEN, Stage.CLOSED})
STANDS = TO_COME | {Stage.RUNNING, Stage.OVER}
BACKWARDS = _("An event ends after it begins.")
TOO_LONG = _("An event lasts seven days at most.")
SHUT_FIRST = _("Registration closes after it opens.")
TOO_LATE = _("Registration closes before the event ends.")


@dataclass(frozen=True, slots=True)
class Dates:
    """The moments of an event."""

    opens_at: datetime
    closes_at: datetime
    starts_at: datetime
    ends_at: datetime

    def fault(self) -> str:
        """What stands against these moments; nothing where they hold."""
        faults = (
            (self.ends_at <= self.starts_at, BACKWARDS),
            (self.ends_at - self.starts_at > LONGEST, TOO_LONG),
            (self.closes_at <= self.opens_at, SHUT_FIRST),
            (self.closes_at > self.ends_at, TOO_LATE),
        )
        return next((said for wrong, said in faults if wrong), "")


def stage_at(dates: Dates, moment: datetime, *, published: bool, cancelled: bool) -> Stage:
    """How far is it at this moment?"""
    if cancelled or not published:
        return Stage.CANCELLED if cancelled else Stage.DRAFT
    if moment >= dates.starts_at:
        return Stage.RUNNING if moment < dates.ends_at else Stage.OVER
    if moment < dates.opens_at:
        return Stage.ANNOUNCED
    return Stage.OPEN if moment < dates.closes_at else Stage.CLOSED


def takes(dates: Dates, moment: datetime, stage: Stage) -> bool:
    """Can somebody register? While it is open; of one that runs, where that was said."""
    return stage in {Stage.OPEN, Stage.RUNNING} and dates.opens_at <= moment < dates.closes_at


def counts_code(dates: Dates, moment: datetime, minutes_after: int) -> bool:
    """Is the code that says that one is there taken at this moment?"""
    return dates.starts_at <= moment <= dates.ends_at + timedelta(minutes=minutes_after)


def due_reminders(starts_at: datetime, moment: datetime, before: Iterable[timedelta]) -> int:
    """How many of the reminders have fallen due? The farthest from the beginning comes first."""
    farthest = sorted((each for each in before if each), reverse=True)
    return sum(moment >= starts_at - each for each in farthest)


def in_order(questions: Iterable[tuple[int, int]]) -> list[int]:
    """The numbers of questions, those that most people want answered first, then the oldest."""
    return [number for _votes, number in sorted((-votes, number) for votes, number in questions)]
