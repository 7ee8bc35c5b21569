"""Which figures and habits bind the Advisory Forum, and what does the public see of it?"""

from rules.charter import Rule
from rules.expert_groups import EXPERT_GROUP_HABITS, PUBLIC_PAPERS
from rules.habits import DISCUSSION_HABITS, INDEPENDENCE_HABITS, SELECTION_HABITS, library_habits
from rules.ideas import TAKES_IDEAS
from rules.papers import Paper
from rules.sources import chosen, fixed, law, otherwise, secondary, setting
from rules.terms import Extension
from rules.words import sentence as _

SILENT = "AIA 67(6) leaves it open"

FROM_THE_ACT = (
    fixed("meeting.fewest_a_year", _("Fewest meetings a year"), "2", "AIA 67(7)"),
    fixed(
        "opinion.on_request",
        _("What an opinion needs first"),
        _("a request of the Board or the Commission, on record"),
        "AIA 67(8)",
    ),
    fixed("report.a_year", _("Public reports a year"), "1", "AIA 67(10)"),
    fixed(
        "balance.interests",
        _("First balance of the membership"),
        _("commercial and non-commercial interests"),
        "AIA 67(2)",
    ),
    fixed(
        "balance.size",
        _("Second balance, among commercial interests"),
        _("small and medium-sized enterprises and other undertakings"),
        "AIA 67(2)",
    ),
)
CHOICES = (
    Rule(
        "term.extension_reading",
        _("Four years of extension: four more, or four in all"),
        Extension.MORE,
        setting("AIA 67(4) can be read both ways"),
    ),
    chosen(
        "meeting.warn_after_months",
        _("Months without a meeting before a warning"),
        "9",
        "AIA 67(7)",
    ),
    chosen(
        "vote.rop_majority",
        _("Majority to adopt the rules of procedure"),
        _("more than half of the members"),
        SILENT,
    ),
    chosen(
        "chair.election_majority",
        _("Majority to elect a co-chair"),
        _("more than half of the members"),
        SILENT,
    ),
    chosen("secretariat.provider", _("Who keeps the secretariat"), _("the AI Office"), "AIA 67"),
    Rule(
        "commission.vote",
        _("The secretariat votes"),
        _("never"),
        setting("follows from AIA 67(3)"),
        locked=True,
    ),
    Rule(
        "members.counted",
        _("How many stakeholders are appointed"),
        _("counted from the seats; published figures differ (172 to 174)"),
        secondary("press and Commission, June 2026"),
    ),
)
BECAUSE = "AIA 67(6): in line with 67(2), which names no figure"
CHAIRS = (
    chosen(
        "chair.commercial",
        _("Smallest share of commercial interests among the co-chairs"),
        "1/2",
        BECAUSE,
    ),
    chosen(
        "chair.non_commercial",
        _("Smallest share of other interests among the co-chairs, permanent members with them"),
        "1/2",
        BECAUSE,
    ),
    chosen(
        "chair.warn_days",
        _("Calendar days before the end of a co-chair's term on which it is told"),
        "120",
        "free choice: time for candidacies and a vote",
    ),
)
SHARES = (
    chosen(
        "composition.most",
        _("Stakeholders that are appointed at most"),
        "174",
        "members published on 1 June 2026 (secondary source); AIA 67 names no figure",
    ),
    chosen(
        "composition.fill",
        _("Seats of a call that are filled, where there are people for them"),
        "174",
        "the number of the call",
    ),
    chosen(
        "composition.commercial",
        _("Smallest share of commercial interests"),
        "2/5",
        "free choice; AIA 67(2) asks for balance and names no figure",
    ),
    chosen(
        "composition.non_commercial",
        _("Smallest share of non-commercial interests"),
        "2/5",
        "free choice; AIA 67(2) asks for balance and names no figure",
    ),
    chosen(
        "composition.small",
        _("Smallest share of small firms and start-ups among commercial interests"),
        "2/5",
        "free choice; AIA 67(2) asks for balance and names no figure",
    ),
    chosen(
        "composition.large",
        _("Smallest share of other undertakings among commercial interests"),
        "1/4",
        "free choice; AIA 67(2) asks for balance and names no figure",
    ),
    chosen(
        "composition.categories",
        _("Fewest members of each category of the act, if such are eligible"),
        "1",
        "free choice; AIA 67(2) names the categories",
    ),
    chosen(
        "composition.country_cap",
        _("Most members from one country"),
        "20",
        "free choice; the call asks for geographic balance (secondary source)",
    ),
    chosen(
        "composition.gender",
        _("Smallest share of women, and of men"),
        "2/5",
        "free choice; the call asks for gender balance (secondary source)",
    ),
)
RULES = (
    *FROM_THE_ACT,
    *SHARES,
    *CHAIRS,
    *CHOICES,
    *otherwise(
        INDEPENDENCE_HABITS,
        {"commitment.sign_first": "no"},
    ),
    *EXPERT_GROUP_HABITS,
    *DISCUSSION_HABITS,
    *TAKES_IDEAS,
    *SELECTION_HABITS,
    *library_habits("AF {year}/{number}", Paper.OPINION, Paper.POSITION, Paper.MINUTES),
)

PUBLIC = (
    Rule("public.report", _("Annual report"), _("always"), law("AIA 67(10)"), locked=True),
    *PUBLIC_PAPERS,
)
