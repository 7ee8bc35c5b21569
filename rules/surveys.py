"""How far is a survey, and which figures of the rules profile hold for it?

Whoever answers is told before whether names are kept. What few answered is not shown, so that
nobody finds one of them in the numbers.
"""

from datetime import datetime
from enum import StrEnum

from rules.charter import Rule
from rules.sources import chosen
from rules.words import sentence as _

LEAST = "surveys.least"
REMIND_DAYS = "surveys.remind_days"
SURVEY_HABITS: tuple[Rule, ...] = (
    chosen(
        LEAST,
        _("Answers below which a number of a survey is not shown"),
        "5",
        "free choice: fewer would tell who answered what",
    ),
    chosen(
        REMIND_DAYS,
        _("Calendar days before its end on which a survey reminds those who have not answered"),
        "3",
        "free choice",
    ),
)
"""Of a body that asks its members."""


class Stage(StrEnum):
    PREPARED = "prepared"
    COMING = "coming"
    OPEN = "open"
    OVER = "over"


def stage(
    moment: datetime, announced_at: datetime | None, opens_at: datetime, closes_at: datetime
) -> Stage:
    """How far is it at this moment, by the clock alone?"""
    if announced_at is None:
        return Stage.PREPARED
    if moment < opens_at:
        return Stage.COMING
    return Stage.OPEN if moment < closes_at else Stage.OVER
