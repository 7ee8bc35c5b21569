"""Which parts can somebody have towards a body or a sub-group, and where is that written?

Shares nothing with the product: the figures were read in the acts, the settings are our choice.
"""

from typing import NamedTuple


class Part(NamedTuple):
    """Somebody towards a place, and what they carry there: a level, or "" for nothing at all."""

    name: str
    level: str
    because: str


NOBODY = Part("nobody signed in", "", "every address leads to the sign-in page, whatever is there")
NOWHERE = (
    NOBODY,
    Part("a person without any seat", "", "an account is not a mandate"),
    Part("a member of another body", "", "each body keeps to itself"),
    Part("a member whose mandate ended on its last day", "", "at midnight in Brussels it is over"),
    Part("a member whose mandate was ended early", "", "it opens nothing from that moment on"),
)
NOT_NOW = (
    Part("a secretary whose mandate ended", "", "keeping the seats ends with the mandate"),
    Part("a member whose mandate has not begun", "", "before the first day there is no mandate"),
    Part("a member whose account is closed", "", "a closed account is nobody"),
)
EARLY, LATE = (
    "reads as a member will, acts from the first day on",
    "reads as before, acts no longer",
)
BY_HALVES = (
    Part("a member who may read in before the first day", "reads as a member", EARLY),
    Part("a member who may read on after the last day", "reads as a member", LATE),
)

KEEPS = "keeps the seats and the record"
SECRETARIAT = {
    "board": Part("secretariat", "keeps", f"AIA 65(8): the AI Office {KEEPS}"),
    "forum": Part("secretariat", "keeps", f"setting: the AI Office {KEEPS}"),
    "panel": Part("secretariat", "keeps", f"SPR 6(1): the AI Office and the JRC: {KEEPS}"),
    "pact": Part("secretariat", "keeps", f"AI Pact page: the AI Office {KEEPS}"),
    "alliance": Part("secretariat", "keeps", f"setting: the AI Office {KEEPS}"),
}

PRESIDES = "presides, but the seats are not the chair's"
BESIDE = "setting: stands beside the member, in everything but the vote"
COMES_WITH = "setting: comes with a member, answers everywhere, opens nothing"
TAKES_PART = "takes part, but not where members confer"
IN_PERSON = "SPR 10(1): experts sit in person"
RECUSED = "a member who is recused from all that can close"
PARTS = {
    "board": (
        Part("member", "confers", "AIA 65(2): represents a Member State"),
        Part("chair", "presides", f"AIA 65(8): a representative who {PRESIDES}"),
        Part("alternate", "confers", BESIDE),
        Part("adviser", "advises", COMES_WITH),
        Part("observer", "takes part", f"AIA 65(2): {TAKES_PART}"),
    ),
    "forum": (
        Part("member", "confers", "AIA 67(2) and 67(5): an appointed or permanent member"),
        Part("chair", "presides", f"AIA 67(6): a co-chair {PRESIDES}"),
        Part("alternate", "confers", BESIDE),
        Part("adviser", "advises", COMES_WITH),
        Part("observer", "takes part", f"AIA 67(7): an invited expert {TAKES_PART}"),
    ),
    "panel": (
        Part("member", "confers", "SPR 3: an expert, in person"),
        Part(RECUSED, "confers", "AIA 68(4): an expert with an interest in all of it"),
        Part("chair", "presides", f"SPR 5: an expert who {PRESIDES}"),
        Part("alternate", "", f"{IN_PERSON}, so nobody sits for them"),
        Part("adviser", "", f"{IN_PERSON}, so nobody comes with them"),
        Part("observer", "", "the Panel knows no observers"),
    ),
    "pact": (
        Part("member", "confers", "AI Pact page, Pillar I: an organisation of the network"),
        Part("alternate", "confers", BESIDE),
        Part("adviser", "", "the Pact knows no advisers"),
        Part("observer", "reads", "setting: looks on, and lets the organisations speak"),
    ),
    "alliance": (
        Part("member", "confers", "COM(2025) 723: a registered stakeholder"),
        Part("chair", "presides", f"setting: a coordinator {PRESIDES}"),
        Part("alternate", "", "the Alliance knows no alternates"),
        Part("adviser", "", "the Alliance knows no advisers"),
        Part("observer", "reads", "setting: looks on, and lets the stakeholders speak"),
    ),
}

NOT_UP = "a place in a sub-group does not reach up into the body"
UP_FROM_A_GROUP = (
    Part("a member of a sub-group only", "", NOT_UP),
    Part("an outside observer in a sub-group only", "", NOT_UP),
)
GROUPS = {
    "board": (
        Part("a member of the sub-group", "confers", "AIA 65(6): sits in the sub-group"),
        Part("the chair of the sub-group", "presides", f"AIA 65(5): {PRESIDES}"),
        Part("an outside observer in the sub-group", "takes part", f"AIA 65(6): {TAKES_PART}"),
    ),
    "alliance": (
        Part("a member of the sub-group", "confers", "COM(2025) 723: works in the sector"),
        Part("the chair of the sub-group", "presides", f"setting: coordinates; {PRESIDES}"),
        Part("an outside observer in the sub-group", "reads", "setting: looks on"),
    ),
}
NOT_DOWN = "neither a seat nor an office in the body is one in its sub-groups"
STANDS_ALONE = "the mandate in the sub-group stands by itself"
DOWN_INTO_A_GROUP = (
    Part("a member of the sub-group who left the body", "confers", STANDS_ALONE),
    Part("a member of the body who does not sit in the sub-group", "", NOT_DOWN),
    Part("the chair of the body who does not sit in the sub-group", "", NOT_DOWN),
    Part("an observer of the body who does not sit in the sub-group", "", NOT_DOWN),
    Part("the chair of the body who is a member of the sub-group", "confers", NOT_DOWN),
    Part("the secretariat of the body", "keeps", "the secretariat serves the sub-groups too"),
    Part("a secretary of the body whose mandate ended", "", "keeping the seats ends with it"),
)

PLACES = (
    ("board", "the body"),
    ("board", "a sub-group"),
    ("panel", "the body"),
    ("forum", "the body"),
    ("pact", "the body"),
    ("alliance", "the body"),
    ("alliance", "a sub-group"),
)


def parts_of(body: str, place: str) -> tuple[Part, ...]:
    if place == "a sub-group":
        return (*NOWHERE, *GROUPS[body], *DOWN_INTO_A_GROUP)
    up = UP_FROM_A_GROUP if body in GROUPS else ()
    return (*NOWHERE, *NOT_NOW, *up, *BY_HALVES, *PARTS[body], SECRETARIAT[body])
