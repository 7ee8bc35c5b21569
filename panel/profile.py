"""Which figures and habits bind the Scientific Panel, and what does the public see of it?"""

from rules.answering import Reading
from rules.charter import Rule
from rules.expert_groups import EXPERT_GROUP_HABITS
from rules.habits import DISCUSSION_HABITS, INDEPENDENCE_HABITS, SELECTION_HABITS, library_habits
from rules.papers import Paper
from rules.sources import chosen, fixed, law, otherwise, setting
from rules.words import sentence as _

COMPOSITION = (
    fixed("composition.most", _("Most experts there may be"), "60", "SPR 3(2)"),
    fixed(
        "composition.country_floor",
        _("Fewest nationals of each EU or EEA-EFTA state, if one is eligible"),
        "1",
        "SPR 3(4)",
    ),
    fixed("composition.country_cap", _("Most nationals of one country"), "3", "SPR 3(4)"),
    fixed(
        "composition.union_share",
        _("Smallest share of nationals of the EU and EEA-EFTA states"),
        "4/5",
        "SPR 3 and recital 4",
    ),
    chosen(
        "composition.fill",
        _("Seats of a call that are filled, where there are people for them"),
        "60",
        "the number of the call; SPR 3(2)",
    ),
    chosen(
        "composition.gender",
        _("Smallest share of women, and of men"),
        "2/5",
        "free choice; SPR recital 4 and AIA 68(2) ask for balance and name no figure",
    ),
    chosen(
        "composition.areas",
        _("Fewest experts for each field of the call, if such are eligible"),
        "3",
        "free choice; SPR 3(3)(a) asks that the fields are covered and names no figure",
    ),
    fixed("seat.delegation", _("Experts may send somebody else"), _("never"), "SPR 10(1)"),
)
ALERTS = (
    fixed(
        "alert.threshold",
        _("Votes to adopt a qualified alert"),
        _("more than half of the members in office"),
        "SPR 18(1)",
    ),
    fixed(
        "alert.answer_days",
        _("Days the AI Office has to act on a complete alert"),
        "14",
        "SPR 19(2)",
    ),
    chosen(
        "alert.modified",
        _("When the Panel modifies an alert, the time to act on it"),
        Reading.ANEW,
        "SPR 18(3) foresees that an alert is modified and says nothing of the time",
    ),
    chosen(
        "alert.sponsors",
        _("Members who sign an alert before it goes to the vote, whoever starts it among them"),
        "3",
        "free choice; SPR 18(1) lets the rules of procedure add steps",
    ),
    fixed(
        "assistance.answer_days",
        _("Days to answer the Panel's complete request for documents"),
        "14",
        "SPR 16",
    ),
    fixed(
        "support.answer_days",
        _("Days to answer an authority's complete request for support"),
        "14",
        "SPR 14",
    ),
)
VOTES = (
    fixed(
        "vote.rop_majority",
        _("Majority to adopt the rules of procedure"),
        _("more than half of the members in office"),
        "SPR 8(1)",
    ),
    Rule(
        "vote.rop_agreed",
        _("The rules of procedure also need"),
        _("the proposal and the agreement of the secretariat"),
        law("SPR 8(1)"),
        locked=True,
    ),
    chosen(
        "answer.reading",
        _("When more information has come, the time to answer"),
        Reading.ANEW,
        "SPR 14, 16 and 19(2) can be read both ways",
    ),
)
WORK = (
    chosen(
        "task.call_days",
        _("Calendar days in which experts can volunteer for a task"),
        "7",
        "free choice; SPR 7(1) asks that members are consulted",
    ),
    fixed("task.rapporteurs", _("Rapporteurs for a task"), "1", "SPR 7"),
    fixed("task.contributors", _("Contributors to a task"), "2", "SPR 7"),
    fixed(
        "task.paid",
        _("Who is paid"),
        _("rapporteur and contributors, on tasks the AI Office asked for"),
        "SPR 9(1)",
    ),
    fixed(
        "rop.review_months",
        _("Months after which the rules of procedure are reviewed at the latest"),
        "24",
        "SPR 8(3)",
    ),
    Rule(
        "commission.vote",
        _("The secretariat votes"),
        _("never"),
        setting("follows from SPR 6(1) and 8(1)"),
        locked=True,
    ),
)
OWN_HABITS = otherwise(
    EXPERT_GROUP_HABITS, {"quorum": _("more than half of the members in office are present")}
)
"""A majority of the members in office adopts an alert (SPR 18(1)), however many seats are vacant: a
quorum counted on all seats would undo it.
"""
RULES = (
    *COMPOSITION,
    *ALERTS,
    *VOTES,
    *WORK,
    *INDEPENDENCE_HABITS,
    *OWN_HABITS,
    *DISCUSSION_HABITS,
    *SELECTION_HABITS,
    *library_habits(
        "SP {year}/{number}", Paper.OPINION, Paper.ALERT, Paper.RECOMMENDATION, Paper.MINUTES
    ),
)

PUBLIC = (
    Rule(
        "public.experts",
        _("Names, curricula vitae and declarations of interests"),
        _("without undue delay"),
        law("SPR 12; AIA 68(4)"),
        locked=True,
    ),
    Rule(
        "public.rop", _("Rules of procedure"), _("without undue delay"), law("SPR 12"), locked=True
    ),
    Rule(
        "public.hearings",
        _("Conclusions of hearings"),
        _("without undue delay"),
        law("SPR 12"),
        locked=True,
    ),
    Rule(
        "public.opinions",
        _("Opinions and recommendations"),
        _("unless they hold trade secrets or touch the Union's strategic interests"),
        law("SPR 12"),
        locked=True,
    ),
)
