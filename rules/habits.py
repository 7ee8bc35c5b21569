"""Which habits does every body begin with, where no act says anything?"""

from enum import StrEnum

from rules.charter import Rule
from rules.sources import chosen
from rules.words import sentence as _


class Shows(StrEnum):
    """What is shown of who has read a discussion; the words are those of the rules profile."""

    NOTHING = "nothing"
    NUMBERS = "numbers only"
    SEATS = "seat by seat"


SILENCE_DAYS = "conclusion.silence_days"
READING_SHOWN = "reading.shown"
DISCUSSION_HABITS: tuple[Rule, ...] = (
    chosen(
        SILENCE_DAYS,
        _("Calendar days in which one may object before a conclusion counts as agreed, at least"),
        "5",
        "free choice: the days of notice in an urgent case, C(2016) 3301, Annex 3",
    ),
    chosen(
        READING_SHOWN,
        _("What is shown of who has read a discussion, until the chair says otherwise"),
        _("numbers only"),
        "free choice",
    ),
)
