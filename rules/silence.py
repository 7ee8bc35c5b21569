"""Did nobody object in time? What is put forward counts as agreed if nobody does until its end.

SPR 8(2) and the habits of expert groups let silence mean consent in writing; how long it must last
is a setting of the body. The moment asked about is passed in: there is no clock here.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum


class Outcome(StrEnum):
    """What became of something put forward."""

    STANDS = "stands"
    """Said by whoever presides, without asking for silence."""
    PENDING = "pending"
    AGREED = "agreed"
    OBJECTED = "objected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Silence:
    """Something put forward, the moment its time ends, and what stopped it."""

    until: datetime
    objected: datetime | None = None
    withdrawn: datetime | None = None

    def outcome(self, moment: datetime) -> Outcome:
        """How it stands at a moment. What came first counts; at its end it is too late to stop."""
        stops = ((self.objected, Outcome.OBJECTED), (self.withdrawn, Outcome.WITHDRAWN))
        came = [(at, what) for at, what in stops if at and at < self.until and at <= moment]
        if came:
            return min(came)[1]
        return Outcome.AGREED if moment >= self.until else Outcome.PENDING


def earliest(opened: datetime, days: int, zone: tzinfo) -> datetime:
    """The first moment at which silence may end: so many days on, at the same time of the clock."""
    return on_the_clock(opened.astimezone(zone).replace(tzinfo=None) + timedelta(days=days), zone)


def on_the_clock(shown: datetime, zone: tzinfo) -> datetime:
    """The moment at which clocks there show this; where they are set back or forward and show it
    twice or never, the later one, so that nobody has less time than was said.
    """
    return max(shown.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
