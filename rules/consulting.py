"""Who may still comment, what became of each comment, and what stands in the way of adopting?

ISO/IEC Directives and the better-regulation habits of the Commission: every comment is answered
before a text is adopted. No article says it of the bodies, so it is a habit they can look up.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.cases import Case, Grants, Standing, Verdict, granted
from rules.permissions import Permission
from rules.words import sentence as _


class Sort(StrEnum):
    """Of what sort is a comment?"""

    GENERAL = "general"
    TECHNICAL = "technical"
    LEGAL = "legal"
    EDITORIAL = "editorial"


class Answer(StrEnum):
    """What became of a comment."""

    ACCEPTED = "accepted"
    PARTLY = "accepted in part"
    REJECTED = "rejected"
    NOTED = "noted"


ABOUT_A_ROUND = frozenset(
    {
        Permission.READ_CONSULTATION,
        Permission.ANSWER_CONSULTATION,
        Permission.RUN_CONSULTATION,
        Permission.READ_REFERRAL,
        Permission.RUN_REFERRAL,
    }
)
SPACE = re.compile(r"\s+")
OVER = _("This consultation ended on %(moment)s: no comment is taken any more.")
OPEN = _("“%(title)s” is still being consulted on, until %(moment)s: nothing is adopted before.")
UNANSWERED = _(
    "%(open)s of %(all)s comments in the consultation “%(title)s” have no answer yet: "
    "numbers %(numbers)s. Answer them first."
)
NAMED = 8
"""So many open comments are named one by one; the page shows all."""


@dataclass(frozen=True, slots=True)
class Round:
    """A consultation as far as it stands in the way: its end, and which comments wait."""

    title: str
    until: datetime
    runs: bool
    comments: int
    waiting: tuple[int, ...]


def obstacle(rounds: Iterable[Round]) -> Verdict | None:
    """Why can the text not be adopted now? Nothing, where every comment was answered."""
    every = (_obstacle(each) for each in rounds)
    return next((found for found in every if found is not None), None)


def _obstacle(each: Round) -> Verdict | None:
    if each.runs:
        return Verdict(False, OPEN, {"title": each.title, "moment": each.until})
    if not each.waiting:
        return None
    named = ", ".join(map(str, each.waiting[:NAMED])) + ("…" if each.waiting[NAMED:] else "")
    counts = {"open": len(each.waiting), "all": each.comments, "numbers": named}
    return Verdict(False, UNANSWERED, {"title": each.title, **counts})


def alike(sort: str, passage: str, text: str, proposed: str) -> str:
    """The same for comments that say the same of the same passage, whoever sends them in."""
    said = (SPACE.sub(" ", part).strip().casefold() for part in (sort, passage, text, proposed))
    return hashlib.sha256("\0".join(said).encode()).hexdigest()


def kept_round(
    standing: Standing, permission: Permission, grants: Grants, case: Case
) -> Verdict | None:
    """Is a consultation, or a request of another body, kept from this person?"""
    if permission not in ABOUT_A_ROUND:
        return None
    if case.deleted:
        return Verdict(False, _("This request was withdrawn by whoever sent it."))
    if case.members_only and not granted(standing, Permission.CONFER, grants):
        return Verdict(False, _("This is open to members only."))
    if case.named_only and not case.named:
        return Verdict(False, _("The text consulted on is only for the people named for it."))
    if case.binned:
        return Verdict(False, _("The text consulted on lies in the bin."))
    return None
