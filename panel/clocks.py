"""How much of a time limit of the AI Office is left, and how is that said on a page?"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from kernel.clock import BRUSSELS, today
from kernel.pages import day
from kernel.words import gettext as _
from kernel.words import ngettext
from panel.pauses import Pause
from rules.answering import Asked, Reading, answer_by
from rules.charter import Charter
from rules.holidays import COMMISSION
from rules.time_left import working_days_left

READING = "answer.reading"
SOON = 2
"""Working days before the end at which a clock looks urgent."""


class Clock(NamedTuple):
    """A time limit: its last day, the working days left, and the day on which it stopped."""

    due: date | None
    left: int
    waits_since: date | None

    @property
    def look(self) -> str:
        late = self.due is not None and self.left < 0
        return "bad" if late else "warn" if self.due is None or self.left <= SOON else "brand"


def on_day(moment: datetime) -> date:
    return moment.astimezone(BRUSSELS).date()


def clock_of(charter: Charter, key: str, received: datetime, pauses: Iterable[Pause]) -> Clock:
    """The time limit of a file that came in whole, was found incomplete, and completed."""
    asked = [Asked(on_day(p.asked_at), p.supplied_at and on_day(p.supplied_at)) for p in pauses]
    reading = Reading(charter.rule(READING).value)
    days = int(charter.rule(key).value)
    due = answer_by(on_day(received), asked, COMMISSION, reading, days).due
    left = working_days_left(today(), due, COMMISSION) if due else 0
    waits = next((each.on for each in asked if each.supplied is None), None)
    return Clock(due, left, waits)


def left_words(clock: Clock) -> str:
    """9 working days left, until 24 November 2026."""
    if clock.due is None:
        return _("The time does not run: more information was asked for on %(day)s",
                 day=day(clock.waits_since or today()))  # fmt: skip
    until = day(clock.due)
    if clock.left < 0:
        over = -clock.left
        return ngettext(
            "%(num)d working day late, was due %(day)s",
            "%(num)d working days late, was due %(day)s",
            over,
            day=until,
        )
    if clock.due == today():
        return _("Due today, %(day)s", day=until)
    return ngettext(
        "%(num)d working day left, until %(day)s",
        "%(num)d working days left, until %(day)s",
        clock.left,
        day=until,
    )
