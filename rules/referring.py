"""How does a request travel from one body to another, and what does each side see of it?

AIA 67(8): the Forum prepares opinions, recommendations and written contributions at the request of
the Board or the Commission. AIA 65(6): the Board sets up sub-groups for specific issues. SPR 7:
tasks of the Panel are asked for by the AI Office.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rules.charter import Hearing
from rules.words import sentence as _


class Step(StrEnum):
    """How far it is. The sender sees these and nothing else."""

    SENT = "sent"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    IN_WORK = "in work"
    CONSULTED = "draft in consultation"
    ADOPTED = "adopted"
    RETURNED = "returned"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


AFTER: dict[Step, frozenset[Step]] = {
    Step.SENT: frozenset({Step.RECEIVED, Step.WITHDRAWN}),
    Step.RECEIVED: frozenset({Step.ACCEPTED, Step.DECLINED, Step.WITHDRAWN}),
    Step.ACCEPTED: frozenset({Step.IN_WORK, Step.RETURNED, Step.WITHDRAWN}),
    Step.IN_WORK: frozenset({Step.CONSULTED, Step.ADOPTED, Step.RETURNED, Step.WITHDRAWN}),
    Step.CONSULTED: frozenset({Step.IN_WORK, Step.ADOPTED, Step.RETURNED, Step.WITHDRAWN}),
    Step.ADOPTED: frozenset({Step.RETURNED, Step.WITHDRAWN}),
    Step.RETURNED: frozenset(),
    Step.DECLINED: frozenset(),
    Step.WITHDRAWN: frozenset(),
}
BY_SENDER = frozenset({Step.WITHDRAWN})
GROUNDS = frozenset({Step.ACCEPTED, Step.IN_WORK, Step.CONSULTED, Step.ADOPTED})
"""While it is there, the receiver may decide on what it was asked for."""
ENDS = frozenset(step for step, after in AFTER.items() if not after)
NO_HEARING = _("%(to)s takes no such request from %(sender)s (%(cite)s).")
NO_STEP = _("A request that is %(now)s cannot become %(then)s.")
NEEDS_REQUEST = _(
    "%(body)s gives this only on request: first a request is on record and accepted (%(cite)s)."
)


class Purpose(StrEnum):
    """What is asked for."""

    OPINION = "opinion"
    RECOMMENDATION = "recommendation"
    CONTRIBUTION = "written contribution"
    ADVICE = "advice"
    PREPARATION = "preparatory work"


@dataclass(frozen=True, slots=True)
class Stage:
    """A milestone as the strip shows it."""

    step: Step
    done: bool
    now: bool


def may_follow(now: Step, then: Step, *, by_sender: bool) -> bool:
    """May this side say that it went so far?"""
    return then in AFTER[now] and (then in BY_SENDER) is by_sender


def hearing(hears: Iterable[Hearing], sender: str, purpose: str) -> Hearing | None:
    """By which rule may this sender ask for this?"""
    fits = (one for one in hears if one.sender == sender and purpose in one.purposes)
    return next(fits, None)


STRIP = (Step.SENT, Step.RECEIVED, Step.ACCEPTED, Step.IN_WORK, Step.CONSULTED, Step.ADOPTED,
         Step.RETURNED)  # fmt: skip


def stages(now: Step, taken: Iterable[Step]) -> list[Stage]:
    """The agreed milestones in order, with those that were passed; what ended it stands last."""
    passed = set(taken)
    order = STRIP if now in STRIP else (*(step for step in STRIP if step in passed), now)
    return [Stage(step, step in passed and step != now, step == now) for step in order]
