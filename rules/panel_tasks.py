"""What can become of a task of the Panel, and who may be given it? SPR 7; AIA 68(3)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from rules.cases import Verdict
from rules.words import sentence as _

TASKS = {
    "T1": (_("Warn the AI Office of possible systemic risks"), "AIA 68(3)(a)(i)"),
    "T2": (_("Tools, methods and benchmarks to evaluate capabilities"), "AIA 68(3)(a)(ii)"),
    "T3": (_("Advice on classifying models with systemic risk"), "AIA 68(3)(a)(iii)"),
    "T4": (_("Advice on classifying models and systems"), "AIA 68(3)(a)(iv)"),
    "T5": (_("Tools and templates"), "AIA 68(3)(a)(v)"),
    "T6": (_("Support of market surveillance authorities"), "AIA 68(3)(b)"),
    "T7": (_("Support of market surveillance across borders"), "AIA 68(3)(c)"),
    "T8": (_("Support in the Union safeguard procedure"), "AIA 68(3)(d)"),
    "M": (_("Advice on a measure after a qualified alert"), "SPR 19(4)"),
}
"""The tasks the act names, each with its article; and the team after an alert."""


class State(StrEnum):
    CALLED = "called"
    CONSULTED = "consulted"
    ASSIGNED = "assigned"
    DELIVERED = "delivered"
    CLOSED = "closed"


SOUGHT = frozenset({State.CALLED, State.CONSULTED})
"""Experts are still sought for it."""


class Part(StrEnum):
    RAPPORTEUR = "rapporteur"
    CONTRIBUTOR = "contributor"


CONFLICTED = _(
    "%(name)s declared an interest in %(provider)s: nobody with a conflict is given a task "
    "(SPR 6(2)(a) and 7(1))."
)
NO_EXPERT = _("%(name)s is no member of the Panel in office.")
UNASKED = _("The Chair is consulted before experts are assigned (SPR 7(1)).")
WRONG_TEAM = _("One rapporteur and up to two contributors, three different people (SPR 7).")
ASSIGNED = _("This task is assigned already: put somebody in the place of one of them.")
OVER = _("This task is over.")


@dataclass(frozen=True, slots=True)
class Expert:
    """Somebody who could be given a task."""

    name: str
    in_office: bool = True
    conflicted: bool = False


MOST = 2
"""Contributors of a task (SPR 7)."""


def may_be_given(expert: Expert, provider: str) -> Verdict:
    if not expert.in_office:
        return Verdict(False, NO_EXPERT, {"name": expert.name})
    if expert.conflicted:
        return Verdict(False, CONFLICTED, {"name": expert.name, "provider": provider})
    return Verdict(True, _("Nothing stands against it."))


def is_team(rapporteur: int, contributors: Collection[int]) -> bool:
    """One rapporteur, at most two contributors, nobody twice."""
    different = len({rapporteur, *contributors}) == 1 + len(contributors)
    return bool(rapporteur) and len(contributors) <= MOST and different


def may_assign(state: State, *, chair_said: bool, team: bool) -> Verdict:
    """May the experts be assigned now?"""
    if state in {State.DELIVERED, State.CLOSED}:
        return Verdict(False, OVER)
    if state is State.ASSIGNED:
        return Verdict(False, ASSIGNED)
    if not chair_said:
        return Verdict(False, UNASKED)
    return Verdict(team, _("Nothing stands against it.") if team else WRONG_TEAM)
