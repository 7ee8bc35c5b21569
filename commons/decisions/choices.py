"""What can a seat answer, and what does that count as?"""

from enum import StrEnum

from commons.decisions.models import Decision, Options, Procedure
from kernel.words import gettext
from rules.electorate import Choice
from rules.words import sentence as _


class Position(StrEnum):
    """Round the table: a reservation is lifted later, an objection stands in the way."""

    SUPPORT = "support"
    SCRUTINY = "scrutiny"
    LINGUISTIC = "linguistic"
    GENERAL = "general"
    OBJECT = "object"
    ABSTAIN = "abstain"
    APART = "apart"
    """Takes no part in it."""


RESERVED = frozenset({Position.SCRUTINY, Position.LINGUISTIC, Position.GENERAL})
REASONED = frozenset({Position.OBJECT})
"""What says why, or is not taken."""
WEIGHS: list[str] = [
    Position.OBJECT,
    *sorted(RESERVED),
    Position.SUPPORT,
    Position.ABSTAIN,
    Position.APART,
]
"""Of several positions of a seat, which stands for all of them? The first that is among them."""
COUNTS_AS: dict[str, Choice] = {
    Position.SUPPORT: Choice.FOR,
    **dict.fromkeys(RESERVED, Choice.FOR),
    Position.OBJECT: Choice.AGAINST,
    Position.ABSTAIN: Choice.ABSTAIN,
    Position.APART: Choice.ABSTAIN,
} | {str(choice): choice for choice in Choice}


def choices_of(decision: Decision) -> list[str]:
    """What can be answered, in the order in which it is offered; of an election, whom."""
    if decision.options != Options.PROPOSAL:
        return [*decision.candidates, str(Choice.ABSTAIN)]
    offered = Position if decision.procedure == Procedure.POSITIONS else Choice
    return [str(each) for each in offered]


NAMES = {
    "for": _("In favour"),
    "against": _("Against"),
    "abstain": _("Abstained"),
    "support": _("Supports"),
    "scrutiny": _("Scrutiny reservation"),
    "linguistic": _("Linguistic reservation"),
    "general": _("General reservation"),
    "object": _("Objects"),
    "apart": _("Takes no part"),
}
OFFERED = NAMES | {
    "abstain": _("Abstain"),
    "support": _("Support"),
    "scrutiny": _("Support, with a scrutiny reservation"),
    "linguistic": _("Support, with a linguistic reservation"),
    "general": _("Support, with a general reservation"),
    "object": _("Object"),
    "apart": _("Take no part"),
}


def choice_name(choice: str) -> str:
    """As it is said to people; whoever stands for election is called by their name."""
    return gettext(NAMES[choice]) if choice in NAMES else choice


def choice_offered(choice: str) -> str:
    """As it stands on the ballot."""
    return gettext(OFFERED[choice]) if choice in OFFERED else choice


def look_of(choice: str) -> str:
    """The class under which it is drawn: for, against, abst, resv; none where nothing was said."""
    if choice in RESERVED:
        return "resv"
    looks = {Choice.FOR: "for", Choice.AGAINST: "against", Choice.ABSTAIN: "abst"}
    return looks[COUNTS_AS[choice]] if choice in COUNTS_AS else "for" if choice else "none"
