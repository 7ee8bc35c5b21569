"""What makes the AI Pact different? A voluntary network without votes: the AI Office's own page."""

from pact.profile import FIGURES
from rules.access import Grants, Role
from rules.charter import Charter, MemberType, Place, Rule, SeatKind
from rules.events import Kind
from rules.expert_groups import ACCOUNTS, MEETING_HABITS
from rules.grants import KEEPS, READS, SITS
from rules.habits import DISCUSSION_HABITS, EVENT_HABITS, library_habits
from rules.papers import Paper
from rules.records import PRACTICE
from rules.sources import chosen, official, setting
from rules.surveys import SURVEY_HABITS
from rules.words import sentence as _

NETWORK = "AI Pact page, Pillar I"
PLEDGES = "AI Pact page, Pillar II"

SEATS = (
    SeatKind(
        "organisation",
        _("Contact of an organisation"),
        Role.MEMBER,
        votes=False,
        designated_by=_("The organisation"),
        source=official(NETWORK),
        member_type=MemberType.ORGANISATION,
        locked=True,
    ),
    SeatKind(
        "secretariat",
        _("Secretariat"),
        Role.SECRETARIAT,
        votes=False,
        designated_by=_("The AI Office"),
        source=official("AI Pact page"),
        number=1,
        places=(Place("AIO", "European AI Office"),),
        locked=True,
    ),
)

RULES = (
    Rule(
        "pledge.core",
        _("Core commitments every pledge holds"),
        "3",
        official(PLEDGES),
    ),
    Rule(
        "pledge.effect",
        _("A pledge gives a presumption of compliance"),
        _("never"),
        official(PLEDGES),
        locked=True,
    ),
    Rule(
        "report.after_months",
        _("Months from the publication of a pledge to its public report"),
        "12",
        official(PLEDGES),
    ),
    chosen(
        "talk.open",
        _("Who may open a discussion"),
        _("every organisation of the network"),
        "free choice",
    ),
    Rule(
        "observer.vote",
        _("Anybody votes"),
        _("never: the Pact takes no decisions"),
        setting("follows from its voluntary nature"),
        locked=True,
    ),
    *DISCUSSION_HABITS,
    *MEETING_HABITS,
    *library_habits("PACT {year}/{number}", Paper.MINUTES, Paper.POSITION),
    *FIGURES,
    *EVENT_HABITS,
    *ACCOUNTS,
    *SURVEY_HABITS,
)

PUBLIC = (
    Rule(
        "public.events",
        _("Events"),
        _("those that are announced to everybody; never who registers, nor how one joins"),
        setting("free choice of the host, event by event"),
    ),
    Rule("public.pledges", _("Pledges"), _("once checked and published"), official(PLEDGES)),
    Rule("public.reports", _("Reports on pledges"), _("with the pledge"), official(PLEDGES)),
    Rule(
        "public.practices",
        _("Practices and policies shared in the network"),
        _("if the organisation agrees"),
        official(NETWORK),
    ),
)

GRANTS: Grants = {
    Role.MEMBER: SITS,
    Role.ALTERNATE: SITS,
    Role.OBSERVER: READS,
    Role.SECRETARIAT: KEEPS,
}

CHARTER = Charter(
    slug="pact",
    mark="AP",
    name=_("AI Pact"),
    mission=_(
        "Organisations prepare for the AI Act ahead of its dates, learn from one another and make "
        "their pledges public."
    ),
    legal_basis=official("AI Office call for interest, November 2023"),
    seats=SEATS,
    rules=RULES,
    outsiders_see=PUBLIC,
    grants=GRANTS,
    records=(PRACTICE.slug,),
    events=tuple(Kind),
)
