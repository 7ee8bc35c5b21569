"""How does an idea land: from a topic to a question to an agenda item of another body, and back?

No act orders this, and it is not verified that the Apply AI Strategy (COM(2025) 723) names any way
to the Board: who takes ideas, and how, is for each body to choose.
"""

from enum import StrEnum

from rules.charter import Rule
from rules.sources import chosen
from rules.words import sentence as _

OPENED = "ideas.opened"
TAKEN = "ideas.taken"
IDEA_HABITS: tuple[Rule, ...] = (
    chosen(OPENED, _("Who may open an idea"), _("every registered stakeholder"), "free choice"),
)
"""Of a body in which ideas grow."""
TAKES_IDEAS: tuple[Rule, ...] = (
    chosen(
        TAKEN,
        _("Questions that grew out of ideas of the Apply AI Alliance may be sent here"),
        _("yes"),
        "free choice; COM(2025) 723 names no procedure",
    ),
)
"""Of a body to which ideas may be sent."""


class Stage(StrEnum):
    """How far an idea is where it grew."""

    TOPIC = "topic"
    QUESTION = "question"
    DECLINED = "declined"


class Landing(StrEnum):
    """How far its question is where it was sent. Where it grew, only this is heard of it."""

    SENT = "sent"
    TAKEN = "taken up"
    DECLINED = "declined"
    ANSWERED = "answered"


AFTER: dict[Landing, frozenset[Landing]] = {
    Landing.SENT: frozenset({Landing.TAKEN, Landing.DECLINED, Landing.ANSWERED}),
    Landing.TAKEN: frozenset({Landing.TAKEN, Landing.DECLINED, Landing.ANSWERED}),
    Landing.DECLINED: frozenset(),
    Landing.ANSWERED: frozenset(),
}


def may_land(now: Landing, then: Landing) -> bool:
    """May the body that received it say so? What was declined or answered stays."""
    return then in AFTER[now]
