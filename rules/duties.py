"""Which tasks does the act give a body, so that what it does can be told by task?"""

from typing import NamedTuple

from rules.words import sentence as _


class Duty(NamedTuple):
    """One task: where it stands, and what it is in a few words."""

    code: str
    words: str


BOARD_DUTIES = (
    Duty("66.a", _("Coordinate national authorities, support joint market surveillance")),
    Duty("66.b", _("Share expertise and good practice")),
    Duty("66.c", _("Advise on implementation, notably for general-purpose AI")),
    Duty("66.d", _("Harmonise administrative practice")),
    Duty("66.e", _("Recommendations and written opinions")),
    Duty("66.e.i", _("Codes of conduct, codes of practice, guidelines")),
    Duty("66.e.ii", _("Evaluation, serious incidents, EU database, delegated acts")),
    Duty("66.e.iii", _("Technical specifications and standards")),
    Duty("66.e.iv", _("Use of harmonised standards and common specifications")),
    Duty("66.e.v", _("Trends: competitiveness, uptake, skills")),
    Duty("66.e.vi", _("Trends: value chains and accountability")),
    Duty("66.e.vii", _("Whether to amend Annex III or revise Article 5")),
    Duty("66.f", _("AI literacy and public awareness")),
    Duty("66.g", _("Common criteria, shared understanding, benchmarks")),
    Duty("66.h", _("Cooperate with Union bodies, groups and networks")),
    Duty("66.i", _("Cooperate with third countries and international organisations")),
    Duty("66.j", _("Build expertise, assess training needs")),
    Duty("66.k", _("Help with sandboxes and share what they find")),
    Duty("66.l", _("Contribute to guidance documents")),
    Duty("66.m", _("Advise on international AI matters")),
    Duty("66.n", _("Opinions on qualified alerts")),
    Duty("66.o", _("Receive opinions on alerts and national experience")),
)
"""AIA 66, points (a) to (o)."""
PANEL_DUTIES = (
    Duty("68.3.a.i", _("Alert to possible systemic risks")),
    Duty("68.3.a.ii", _("Tools and methods to evaluate general-purpose AI")),
    Duty("68.3.a.iii", _("Advice on models with systemic risk")),
    Duty("68.3.a.iv", _("Advice on classifying models and systems")),
    Duty("68.3.a.v", _("Tools and templates")),
    Duty("68.3.b", _("Support market surveillance authorities")),
    Duty("68.3.c", _("Support cross-border market surveillance")),
    Duty("68.3.d", _("Support the Union safeguard procedure")),
)
"""AIA 68(3)."""
FORUM_DUTIES = (
    Duty("67.8", _("Opinions, recommendations, contributions on request")),
    Duty("67.9", _("Sub-groups on specific questions")),
    Duty("67.10", _("Annual report")),
)
"""AIA 67(8) to (10)."""
