"""Which figures and habits bind the Advisory Forum, and what does the public see of it?"""

from rules.charter import Rule
from rules.expert_groups import EXPERT_GROUP_HABITS, PUBLIC_PAPERS
from rules.habits import DISCUSSION_HABITS, library_habits
from rules.papers import Paper
from rules.sources import chosen, fixed, law, secondary, setting
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
RULES = (
    *FROM_THE_ACT,
    *CHOICES,
    *EXPERT_GROUP_HABITS,
    *DISCUSSION_HABITS,
    *library_habits("AF {year}/{number}", Paper.OPINION, Paper.POSITION, Paper.MINUTES),
)

PUBLIC = (
    Rule("public.report", _("Annual report"), _("always"), law("AIA 67(10)"), locked=True),
    *PUBLIC_PAPERS,
)
