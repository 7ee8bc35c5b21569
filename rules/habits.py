"""Which habits does every body begin with, where no act says anything?"""

from enum import StrEnum

from rules.charter import Rule
from rules.papers import Paper
from rules.sources import chosen
from rules.words import sentence as _


class Shows(StrEnum):
    """What is shown of who has read a discussion; the words are those of the rules profile."""

    NOTHING = "nothing"
    NUMBERS = "numbers only"
    SEATS = "seat by seat"


SILENCE_DAYS = "conclusion.silence_days"
READING_SHOWN = "reading.shown"
REFERENCE = "documents.reference"
PAPERS = "documents.papers"
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


def library_habits(pattern: str, *papers: Paper) -> tuple[Rule, ...]:
    """How the body counts its documents: `{year}` and `{number}` are filled in; and which papers a
    new text can begin as.
    """
    because = "free choice: counted anew each year, in each workspace"
    return (
        chosen(REFERENCE, _("How documents are numbered"), pattern, because),
        chosen(PAPERS, _("What a new text can begin as"), ", ".join(papers), "free choice"),
    )
