"""What can become of a qualified alert, by whom, and what must have happened before?

AIA 90; Implementing Regulation (EU) 2025/454 (SPR), Articles 18 and 19. Every act on the file of an
alert is one line of `MOVES`; what is not there is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from rules.cases import Verdict
from rules.words import sentence as _


class Alerting(StrEnum):
    """What a body has to do with qualified alerts, as its charter says."""

    RAISES = "raises them"
    HEARS = "is informed of them before measures"


class State(StrEnum):
    DRAFT = "draft"
    REVIEW = "review"
    VOTE = "vote"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    SENT = "sent"
    EXAMINED = "examined"
    INCOMPLETE = "incomplete"
    MEASURES = "measures"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class By(StrEnum):
    """Whose act it is."""

    EXPERTS = "experts"
    CHAIR = "chair"
    VOTE = "vote"
    OFFICE = "office"


class Act(StrEnum):
    WRITE = "write"
    PUT_FORWARD = "put forward"
    TAKE_BACK = "take back"
    OPEN_VOTE = "open the vote"
    ADOPT = "adopt"
    REJECT = "reject"
    LAPSE = "lapse"
    SEND = "send"
    RECEIVE = "receive"
    SEND_BACK = "send back"
    SUPPLY = "supply"
    CORRECT = "correct"
    MODIFY = "modify"
    WITHDRAW = "withdraw"
    TELL = "inform the board"
    DECIDE = "decide on measures"
    APPOINT = "appoint the team"
    CLOSE = "close"


class Measure(StrEnum):
    """What the AI Office can do after an alert; the value is the article of the AI Act."""

    INFORMATION = "91"
    EVALUATION = "92"
    DEMAND = "93"


CONSULTED: frozenset[Measure] = frozenset({Measure.EVALUATION})
"""Of these the Board is not only informed: it is consulted before (AIA 92(1))."""


@dataclass(frozen=True, slots=True)
class Move:
    by: By
    begins: frozenset[State]
    ends: State | None
    """None: the state stays as it is."""
    cite: str


OUT = frozenset({State.SENT, State.EXAMINED, State.INCOMPLETE})
"""With the AI Office, which has not decided yet."""
AT_HOME = frozenset({State.DRAFT, State.REVIEW, State.ADOPTED})
OVER = frozenset({State.REJECTED, State.CLOSED, State.WITHDRAWN})
WHOLE = frozenset({State.SENT, State.EXAMINED})
ACTED_ON = frozenset({State.EXAMINED, State.MEASURES})
STARTS = {State.DRAFT}


def _move(by: By, begins: frozenset[State] | set[State], ends: State | None, cite: str) -> Move:
    return Move(by, frozenset(begins), ends, cite)


MOVES: Mapping[Act, Move] = {
    Act.WRITE: _move(By.EXPERTS, STARTS, None, "SPR 7(2)"),
    Act.PUT_FORWARD: _move(By.EXPERTS, STARTS, State.REVIEW, "SPR 18(2)"),
    Act.TAKE_BACK: _move(By.EXPERTS, {State.REVIEW}, State.DRAFT, "SPR 7(2)"),
    Act.OPEN_VOTE: _move(By.CHAIR, {State.REVIEW}, State.VOTE, "SPR 18(1)"),
    Act.ADOPT: _move(By.VOTE, {State.VOTE}, State.ADOPTED, "SPR 18(1)"),
    Act.REJECT: _move(By.VOTE, {State.VOTE}, State.REJECTED, "SPR 18(1)"),
    Act.LAPSE: _move(By.VOTE, {State.VOTE}, State.REVIEW, "SPR 18(1)"),
    Act.SEND: _move(By.CHAIR, {State.ADOPTED}, State.SENT, "SPR 18(3)(a)"),
    Act.RECEIVE: _move(By.OFFICE, {State.SENT}, State.EXAMINED, "SPR 19(1)"),
    Act.SEND_BACK: _move(By.OFFICE, WHOLE, State.INCOMPLETE, "SPR 19(2)"),
    Act.SUPPLY: _move(By.EXPERTS, {State.INCOMPLETE}, State.EXAMINED, "SPR 19(2)"),
    Act.CORRECT: _move(By.EXPERTS, WHOLE, None, "SPR 18(3)"),
    Act.MODIFY: _move(By.EXPERTS, WHOLE, None, "SPR 18(3)"),
    Act.WITHDRAW: _move(By.EXPERTS, AT_HOME | OUT, State.WITHDRAWN, "SPR 18(3)"),
    Act.TELL: _move(By.OFFICE, ACTED_ON, None, "AIA 90(2); SPR 19(3)"),
    Act.DECIDE: _move(By.OFFICE, ACTED_ON, State.MEASURES, "SPR 19(1)"),
    Act.APPOINT: _move(By.OFFICE, {State.MEASURES}, None, "SPR 19(4)"),
    Act.CLOSE: _move(By.OFFICE, WHOLE | {State.MEASURES}, State.CLOSED, "SPR 19(1)"),
}


@dataclass(frozen=True, slots=True)
class File:
    """How far an alert is, and of which measures the Board was told."""

    state: State = State.DRAFT
    told: frozenset[Measure] = frozenset()


NOT_NOW = {
    State.DRAFT: _("The alert is still being written."),
    State.REVIEW: _("The alert is before the members for review: nothing in it changes."),
    State.VOTE: _("The members are voting on the alert."),
    State.ADOPTED: _("The alert is adopted, and not sent yet."),
    State.REJECTED: _("The alert was rejected."),
    State.SENT: _("The alert was sent to the AI Office, which has not taken it up yet."),
    State.EXAMINED: _("The AI Office is examining the alert."),
    State.INCOMPLETE: _(
        "The AI Office waits for more information: the alert counts as incomplete."
    ),
    State.MEASURES: _("Measures follow from the alert."),
    State.CLOSED: _("The alert is closed."),
    State.WITHDRAWN: _("The alert was withdrawn."),
}
UNTOLD = _(
    "The Board was not informed of a measure under Article %(measure)s: no measure is recorded "
    "before it is (AIA 90(2); SPR 19(3))."
)
UNASKED = _(
    "The Board was not consulted on an evaluation: none is recorded before it is "
    "(AIA 90(2) and 92(1); SPR 19(3))."
)
ALREADY = _("The Board was informed of a measure under Article %(measure)s already.")
FINE = _("The procedure allows it.")


def allowed(file: File, act: Act, measure: Measure | None = None) -> Verdict:
    """May this be done with the file as it is?"""
    if file.state not in MOVES[act].begins:
        return Verdict(False, NOT_NOW[file.state])
    if act is Act.DECIDE and measure not in file.told:
        because = UNASKED if measure in CONSULTED else UNTOLD
        return Verdict(False, because, {"measure": measure or "91-93"})
    if act is Act.TELL and measure in file.told:
        return Verdict(False, ALREADY, {"measure": measure})
    return Verdict(True, FINE)


def after(file: File, act: Act, measure: Measure | None = None) -> File:
    """The file after an act that is allowed."""
    told = file.told | {measure} if act is Act.TELL and measure else file.told
    return replace(file, state=MOVES[act].ends or file.state, told=told)


def is_dated(received: object, state: State) -> bool:
    """Does the AI Office still owe a decision?"""
    return received is not None and state in OUT
