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


class Passed(StrEnum):
    """What happens to a document whose day has passed; the words are those of the rules profile."""

    REVIEWED = "to be reviewed"
    BINNED = "into the bin"


SILENCE_DAYS = "conclusion.silence_days"
READING_SHOWN = "reading.shown"
REFERENCE = "documents.reference"
PAPERS = "documents.papers"
PASSED = "documents.passed"
PICTURE_DAYS = "documents.picture_days"
DECISION_REFERENCE = "decisions.reference"
SHOWN = "vote.shown"
SECRET_MINIMUM = "vote.secret_minimum"  # noqa: S105 the name of a figure
REMIND_DAYS = "written.remind_days"
CONSULTATION_REFERENCE = "consultations.reference"
COMMENT_REMIND_DAYS = "consultations.remind_days"
REFERRAL_REFERENCE = "referrals.reference"
REFERRAL_REMIND_DAYS = "referrals.remind_days"
APPLICATIONS_KEPT = "applications.kept_months"
SELECTION_HABITS: tuple[Rule, ...] = (
    chosen(
        APPLICATIONS_KEPT,
        _("Months after the appointment in which applications that led to no mandate are kept"),
        "24",
        "free choice; Regulation (EU) 2018/1725 asks that a time is set",
    ),
)
"""Of a body whose members are chosen after a call."""
INDEPENDENCE_HABITS: tuple[Rule, ...] = (
    chosen(
        "declaration.counts_years",
        _("Years for which an interest that has ended still counts"),
        "5",
        "free choice; the form of C(2016) 3301, Annex 4, asks for the last five (unverified)",
    ),
    chosen(
        "declaration.remind_months",
        _("Months until somebody is asked whether the declaration of interests still holds"),
        "12",
        "free choice; SPR 10(4) asks for an update on change",
    ),
    chosen(
        "declaration.fresh_months",
        _("Months before the appointment within which a candidate declares interests once more"),
        "6",
        "free choice; SPR 10(3) asks for a declaration before the appointment and names no time",
    ),
    chosen(
        "commitment.sign_first",
        _("Commitment and confidentiality are signed before the first document is opened"),
        _("yes"),
        "free choice; SPR 11 and 13 ask for both and name no day",
    ),
)
"""Where those who sit act in a personal capacity, and declare their interests."""
PROMOTES = "event.promotes"
REMIND_DAYS_BEFORE, REMIND_MINUTES_BEFORE = "event.remind_days", "event.remind_minutes"
CODE_MINUTES = "event.code_minutes"
EVENT_HABITS: tuple[Rule, ...] = (
    chosen(
        PROMOTES,
        _("How the waiting list of an event is called, until an event says otherwise"),
        _("first come, first served"),
        "free choice; each event shows its own",
    ),
    chosen(
        REMIND_DAYS_BEFORE,
        _("Days before an event on which those who have a place are reminded; 0: not"),
        "1",
        "free choice",
    ),
    chosen(
        REMIND_MINUTES_BEFORE,
        _("Minutes before an event at which they are reminded once more; 0: not"),
        "60",
        "free choice",
    ),
    chosen(
        CODE_MINUTES,
        _("Minutes after the end for which the code of an event still says that one was there"),
        "30",
        "free choice",
    ),
)
"""Where webinars, workshops and calls are held for which people register."""
DECISION_HABITS: tuple[Rule, ...] = (
    chosen(
        DECISION_REFERENCE,
        _("How decisions are numbered"),
        "{mark}/D {year}/{number}",
        "free choice: counted anew each year, in each workspace",
    ),
    chosen(SHOWN, _("When the count of a named vote is seen"), "live", "free choice"),
    chosen(
        SECRET_MINIMUM,
        _("Ballots below which a secret vote is not counted, and its turnout not shown"),
        "5",
        "free choice: fewer would tell who voted what",
    ),
    chosen(
        REMIND_DAYS,
        _("Calendar days before its end on which a written procedure reminds those who are silent"),
        "2",
        "free choice",
    ),
)
ROUND_HABITS: tuple[Rule, ...] = (
    chosen(
        CONSULTATION_REFERENCE,
        _("How consultations are numbered"),
        "{mark}/C {year}/{number}",
        "free choice: counted anew each year, in each workspace",
    ),
    chosen(
        COMMENT_REMIND_DAYS,
        _("Calendar days before its end on which a consultation reminds those who are silent"),
        "3",
        "free choice",
    ),
    chosen(
        REFERRAL_REFERENCE,
        _("How requests to other bodies are numbered"),
        "{mark}/R {year}/{number}",
        "free choice: counted anew each year, by the workspace that asks",
    ),
    chosen(
        REFERRAL_REMIND_DAYS,
        _("Calendar days before an answer is due on which whoever was asked is reminded"),
        "7",
        "free choice",
    ),
)
"""Of comments on a text before it is adopted, and of what bodies ask of each other."""
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
    *DECISION_HABITS,
    *ROUND_HABITS,
)


def library_habits(pattern: str, *papers: Paper) -> tuple[Rule, ...]:
    """How the body counts its documents: `{year}` and `{number}` are filled in; and which papers a
    new text can begin as.
    """
    because = "free choice: counted anew each year, in each workspace"
    return (
        chosen(REFERENCE, _("How documents are numbered"), pattern, because),
        chosen(
            PASSED,
            _("What happens to a document when the day has passed until which it is kept"),
            _("to be reviewed"),
            "free choice: nothing goes by itself",
        ),
        chosen(
            PICTURE_DAYS,
            _("Calendar days for which a picture stays that a text and its versions use no more"),
            "30",
            "free choice: long enough for whoever was away to undo",
        ),
        chosen(PAPERS, _("What a new text can begin as"), ", ".join(papers), "free choice"),
    )
