"""How far is a record that members hand in to be read by others, and which steps lead on?

The AI Office looks at what is published in its name (AI Pact page, living repository); publication
is neither endorsement nor evaluation.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from rules.words import sentence as _

Marks = Mapping[str, tuple[str, ...]]
"""By what a record is found beside its words: its values, by facet."""


class State(StrEnum):
    DRAFT = "draft"
    HANDED_IN = "handed in"
    RETURNED = "returned"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What somebody did with it; each stays in its trace."""

    BEGIN = "begin"
    HAND_IN = "hand in"
    RETURN = "return"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    TAKE_DOWN = "take down"


LEADS_TO = {
    Step.BEGIN: State.DRAFT,
    Step.HAND_IN: State.HANDED_IN,
    Step.RETURN: State.RETURNED,
    Step.PUBLISH: State.PUBLISHED,
    Step.WITHDRAW: State.WITHDRAWN,
    Step.TAKE_DOWN: State.WITHDRAWN,
}
FROM = {
    Step.BEGIN: frozenset({State.DRAFT, State.RETURNED, State.PUBLISHED, State.WITHDRAWN}),
    Step.HAND_IN: frozenset({State.DRAFT, State.RETURNED}),
    Step.RETURN: frozenset({State.HANDED_IN}),
    Step.PUBLISH: frozenset({State.HANDED_IN}),
    Step.WITHDRAW: frozenset({State.DRAFT, State.HANDED_IN, State.RETURNED, State.PUBLISHED}),
    Step.TAKE_DOWN: frozenset({State.PUBLISHED}),
}
"""What is looked at stays as it is until it is returned or published."""
ON_THE_SHELF = frozenset({Step.WITHDRAW, Step.TAKE_DOWN})
"""What may be done with what is published, whatever becomes of a later version."""
WITH_REASONS = frozenset({Step.RETURN, Step.TAKE_DOWN})
NOT_NOW = _("That cannot be done with it now: it is %(state)s.")
WHY = _("Say why: whoever handed it in reads it.")
SHORTEST_REASON = 3


def may_follow(state: State, step: Step, *, shown: bool = False) -> bool:
    return state in FROM[step] or (shown and step in ON_THE_SHELF)


def opens_version(state: State) -> bool:
    """Does a change begin another version? What others have looked at stays to be compared."""
    return state is not State.DRAFT


class Kinship(NamedTuple):
    """How near is another record, and by what?"""

    shared: tuple[tuple[str, str], ...]
    """Facet and value."""

    @property
    def nearness(self) -> int:
        return len(self.shared)


def kinship(one: Marks, other: Marks) -> Kinship:
    """What two records have in common; a missing value is nothing in common."""
    shared = (
        (facet, value)
        for facet, values in one.items()
        for value in values
        if value in other.get(facet, ())
    )
    return Kinship(tuple(shared))
