"""What can become of a request about the work of the Panel?

Of a market surveillance authority for support: SPR 14, AIA 68(3)(b). Of the Panel for documents of
a provider: SPR 15 and 16, AIA 91(3). Both are answered by the AI Office within two weeks of a
complete request; to ask for more stops the time.
"""

from collections.abc import Mapping
from enum import StrEnum

from rules.access import Permission
from rules.cases import Verdict
from rules.elements import Element, lacking
from rules.words import sentence as _


class Kind(StrEnum):
    SUPPORT = "support"
    DOCUMENTS = "documents"


class State(StrEnum):
    RECEIVED = "received"
    INCOMPLETE = "incomplete"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    ASK_MORE = "ask for more"
    SUPPLY = "supply"
    GRANT = "grant"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


OPEN = frozenset({State.RECEIVED, State.INCOMPLETE})
MOVES: Mapping[Act, tuple[frozenset[State], State]] = {
    Act.ASK_MORE: (frozenset({State.RECEIVED}), State.INCOMPLETE),
    Act.SUPPLY: (frozenset({State.INCOMPLETE}), State.RECEIVED),
    Act.GRANT: (frozenset({State.RECEIVED}), State.GRANTED),
    Act.REFUSE: (frozenset({State.RECEIVED}), State.REFUSED),
    Act.WITHDRAW: (OPEN, State.WITHDRAWN),
}
REASONED = frozenset({Act.REFUSE, Act.ASK_MORE, Act.SUPPLY})
"""What says why, or is not done: SPR 14 and 16."""


ELEMENTS: Mapping[Kind, tuple[Element, ...]] = {
    Kind.SUPPORT: (
        Element("asker", _("the authority that asks"), "SPR 14"),
        Element("country", _("its Member State"), "SPR 14"),
        Element("purpose", _("the purpose of the support"), "SPR 14"),
        Element("necessity", _("why it is necessary"), "SPR 14"),
        Element("proportionality", _("why it is proportionate"), "SPR 14"),
        Element("link", _("the link to market surveillance under the AI Act"), "SPR 14"),
    ),
    Kind.DOCUMENTS: (
        Element("asker", _("the provider whose documents are needed"), "SPR 15"),
        Element("purpose", _("the documents, and the task they are for"), "SPR 15"),
        Element("necessity", _("why they are necessary"), "AIA 91(3)"),
        Element("proportionality", _("why the request is proportionate"), "AIA 91(3)"),
    ),
}
ASKS = {Kind.SUPPORT: Permission.HANDLE_WORK, Kind.DOCUMENTS: Permission.DO_WORK}
"""What it takes to ask: an authority asks through the desk of the AI Office."""
DAYS = {Kind.SUPPORT: "support.answer_days", Kind.DOCUMENTS: "assistance.answer_days"}
"""The figure of the profile that says how long an answer may take."""
NOT_NOW = {
    State.RECEIVED: _("The request is complete, and waits for an answer."),
    State.INCOMPLETE: _("More information was asked for: it comes first."),
    State.GRANTED: _("The request was granted."),
    State.REFUSED: _("The request was refused."),
    State.WITHDRAWN: _("The request was withdrawn."),
}
WHY = _("Say why: whoever asked is told (SPR 14 and 16).")


def missing(kind: Kind, content: Mapping[str, object]) -> tuple[Element, ...]:
    """Which of the elements has the request not?"""
    return lacking(ELEMENTS[kind], content)


def allowed(state: State, act: Act, because: str) -> Verdict:
    """May this be done with the request as it is?"""
    if state not in MOVES[act][0]:
        return Verdict(False, NOT_NOW[state])
    if act in REASONED and not because.strip():
        return Verdict(False, WHY)
    return Verdict(True, _("The procedure allows it."))


def after(act: Act) -> State:
    return MOVES[act][1]
