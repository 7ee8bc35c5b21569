"""Is what the public may see published in time, and may a meeting be closed before it is settled?

European Ombudsman, OI/3/2024/KR: days before and after a meeting by which papers are public, and
what is withheld named in the minutes. SPR 12: the Panel's papers without undue delay. Regulation
(EC) No 1049/2001, Article 4: the only grounds to withhold. The days are settings of the body.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.access import Verdict
from rules.outcomes import Saying
from rules.words import sentence as _

PUBLISHED = _("Public since %(day)s.")
TARDY = _("Public since %(day)s; days late: %(days)s (%(cite)s).")
DUE = _("To be public by %(day)s (%(cite)s).")
OVERDUE = _("It should be public since %(day)s; days late: %(days)s (%(cite)s).")
WITHHELD = _("Withheld: %(ground)s. It is named in the minutes.")
GROUNDLESS = _("Withheld without a ground of Article 4 of Regulation (EC) No 1049/2001.")
KEPT_BACK = _("Not published: %(ground)s (Article %(article)s).")
UNSETTLED = _("Nobody has settled yet whether it is published.")
ALL_SETTLED = _("Every paper is to be published, later or withheld with its ground.")
NOT_SETTLED = _("Not settled yet: %(papers)s.")


GROUNDS = {
    "4(1)(a)": _("public security, defence, international relations or economic policy"),
    "4(1)(b)": _("privacy and the integrity of a person"),
    "4(2)": _("commercial interests, legal advice, inspections or audits"),
    "4(3)": _("a decision that is still to be taken"),
}
"""The parts of Article 4 of Regulation (EC) No 1049/2001."""


class Fate(StrEnum):
    PUBLISH = "publish"
    LATER = "later"
    WITHHOLD = "withhold"


class Clock(StrEnum):
    PUBLISHED = "published"
    DUE = "due"
    OVERDUE = "overdue"
    WITHHELD = "withheld"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class Publication:
    """One paper of a meeting: what was settled, and the day by which it is to be public."""

    name: str
    due: date
    fate: Fate | None = None
    ground: str = ""
    published_on: date | None = None
    cite: str = "public.minutes"


def publication(paper: Publication, today: date) -> tuple[Clock, Saying]:
    """How does the clock of one paper stand?"""
    if paper.published_on is not None:
        return Clock.PUBLISHED, _published(paper, paper.published_on)
    if not settled(paper):
        return Clock.UNSETTLED, Saying(GROUNDLESS if paper.fate else UNSETTLED)
    if paper.fate is Fate.WITHHOLD:
        return Clock.WITHHELD, Saying(WITHHELD, {"ground": paper.ground})
    late = (today - paper.due).days
    facts = {"day": paper.due, "days": late, "cite": paper.cite}
    return (Clock.OVERDUE, Saying(OVERDUE, facts)) if late > 0 else (Clock.DUE, Saying(DUE, facts))


def settled(paper: Publication) -> bool:
    """To withhold takes a ground."""
    return paper.fate is not None and (paper.fate is not Fate.WITHHOLD or bool(paper.ground))


def may_close(papers: Iterable[Publication]) -> Verdict:
    """May the meeting be closed?"""
    left = sorted(paper.name for paper in papers if not settled(paper))
    if left:
        return Verdict(False, NOT_SETTLED, {"papers": ", ".join(left)})
    return Verdict(True, ALL_SETTLED)


def withheld(papers: Iterable[Publication]) -> tuple[Publication, ...]:
    """What the minutes name as withheld."""
    return tuple(paper for paper in papers if paper.fate is Fate.WITHHOLD and paper.ground)


def _published(paper: Publication, day: date) -> Saying:
    late = (day - paper.due).days
    facts = {"day": day, "days": late, "cite": paper.cite}
    return Saying(TARDY if late > 0 else PUBLISHED, facts)
