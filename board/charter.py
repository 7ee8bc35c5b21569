"""What makes the Board different? AIA 65 and 66, and a rules profile where the act is silent.

The text of the Board's own rules of procedure is not known here: what they decide is a setting.
"""

from board.seats import SEATS
from rules.access import Grants, Role
from rules.alerts import Alerting
from rules.charter import Charter, Decision, Group, Hearing, Matter, Office, Rule, Term
from rules.duties import BOARD_DUTIES
from rules.expert_groups import EXPERT_GROUP_HABITS, PUBLIC_PAPERS
from rules.grants import ADVISES, KEEPS, PRESIDES, SITS, TALKS
from rules.habits import DISCUSSION_HABITS, library_habits
from rules.ideas import TAKES_IDEAS
from rules.majority import MAJORITY_OF_SEATS, TWO_THIRDS_OF_MEMBERS
from rules.papers import Paper
from rules.sources import chosen, fixed, law, otherwise, secondary, setting, unverified
from rules.words import sentence as _

OFFICES = (
    Office(
        _("Chair"),
        1,
        _("The Board, from the representatives of the Member States"),
        law("AIA 65(8)"),
        Term(12, None, setting("chair.term_months")),
    ),
)

DECIDES = {
    Matter.RULES_OF_PROCEDURE: Decision(TWO_THIRDS_OF_MEMBERS, law("AIA 65(5)"), locked=True),
    Matter.OPINION: Decision(MAJORITY_OF_SEATS, setting("vote.opinion_majority")),
    Matter.CHAIR: Decision(MAJORITY_OF_SEATS, setting("chair.election_majority")),
}

RULES = (
    chosen(
        "chair.term_months", _("Months the Chair holds office"), "12", "AIA 65(5) leaves it open"
    ),
    chosen(
        "chair.election_majority",
        _("Majority to elect the Chair"),
        _("more than half of the seats of the Member States"),
        "AIA 65(5) leaves it open",
    ),
    fixed(
        "vote.rop_majority",
        _("Majority to adopt the rules of procedure"),
        _("two thirds of the representatives"),
        "AIA 65(5)",
    ),
    fixed("commission.vote", _("The AI Office votes"), _("never"), "AIA 65(2)"),
    Rule(
        "observer.vote",
        _("Observers vote"),
        _("never"),
        setting("follows from AIA 65(2)"),
        locked=True,
    ),
    chosen(
        "vote.indicator",
        _("Shown beside a vote: would it carry by the Council's qualified majority?"),
        _("as an indicator only, never as the result"),
        "TEU 16(4) and TFEU 238(3), no rule of the Board",
    ),
    fixed(
        "meeting.convened_by",
        _("Who convenes"),
        _("the AI Office, when the Chair asks"),
        "AIA 65(8)",
    ),
    *otherwise(
        (habit for habit in EXPERT_GROUP_HABITS if habit.key != "meeting.convened_by"),
        {
            "quorum": _("more than half of the seats of the Member States are present"),
            "vote.opinion_majority": _("more than half of the seats of the Member States"),
        },
    ),
    *DISCUSSION_HABITS,
    *library_habits("AIB/WD {year}/{number}", Paper.OPINION, Paper.RECOMMENDATION, Paper.MINUTES),
    *TAKES_IDEAS,
)

PAGE = "AI Board page"
GROUPS = (
    Group("market-surveillance", _("Market surveillance (ADCO)"), law("AIA 65(6)")),
    Group("notifying-authorities", _("Notifying authorities"), law("AIA 65(6)")),
    Group("financial-services", _("Financial services"), secondary("EBA work programme 2026")),
    Group("transparency", _("Transparency"), secondary("digitalGOV portal, Portugal")),
    Group("general-purpose-ai", _("General-purpose AI"), unverified(PAGE)),
    Group("sandboxes", _("AI regulatory sandboxes"), unverified(PAGE)),
    Group("standards", _("Standards"), unverified(PAGE)),
    Group("prohibitions", _("Prohibitions"), unverified(PAGE)),
    Group("high-risk", _("High-risk systems"), unverified(PAGE)),
    Group("law-enforcement", _("Law enforcement and security"), unverified(PAGE)),
    Group("innovation-ecosystem", _("AI innovation ecosystem"), unverified(PAGE)),
    Group("union-law", _("Interplay with other Union law"), unverified(PAGE)),
)

HEARS = (
    Hearing("Commission", ("opinion", "recommendation", "advice"), law("AIA 66(e)")),
    Hearing("AB", ("preparatory work", "written contribution"), law("AIA 65(6)")),
)

GRANTS: Grants = {
    Role.CHAIR: PRESIDES,
    Role.MEMBER: SITS,
    Role.ALTERNATE: SITS,
    Role.ADVISER: ADVISES,
    Role.OBSERVER: TALKS,
    Role.SECRETARIAT: KEEPS,
}

CHARTER = Charter(
    slug="board",
    mark="AB",
    name=_("AI Board"),
    mission=_(
        "Brings the Member States to one table so that the AI Act is applied alike everywhere, "
        "and advises the Commission and the Member States on how to do it."
    ),
    legal_basis=law("Regulation (EU) 2024/1689, Articles 65 and 66"),
    seats=SEATS,
    offices=OFFICES,
    decides=DECIDES,
    rules=RULES,
    groups=GROUPS,
    outsiders_see=PUBLIC_PAPERS,
    grants=GRANTS,
    duties=BOARD_DUTIES,
    hears=HEARS,
    alerts=Alerting.HEARS,
)
