"""What makes the Apply AI Alliance different? An open forum by sector: COM(2025) 723."""

from alliance.profile import WORK
from rules.access import Grants, Role
from rules.charter import Charter, Group, Office, Place, Rule, SeatKind
from rules.events import Kind
from rules.expert_groups import ACCOUNTS, MEETING_HABITS
from rules.grants import KEEPS, PRESIDES, READS, SITS
from rules.habits import DISCUSSION_HABITS, EVENT_HABITS, library_habits
from rules.ideas import IDEA_HABITS
from rules.papers import Paper
from rules.records import ARTICLE, USE_CASE
from rules.sectors import STRATEGY
from rules.signals import SIGNAL_HABITS
from rules.sources import chosen, official, secondary, setting
from rules.surveys import SURVEY_HABITS
from rules.words import sentence as _

PAPER = "COM(2025) 723"

SEATS = (
    SeatKind(
        "stakeholder",
        _("Stakeholder"),
        Role.MEMBER,
        votes=False,
        designated_by=_("The stakeholder, by registering"),
        source=official(PAPER),
        locked=True,
    ),
    SeatKind(
        "secretariat",
        _("Secretariat"),
        Role.SECRETARIAT,
        votes=False,
        designated_by=_("The AI Office"),
        source=setting("secretariat.provider"),
        number=1,
        places=(Place("AIO", "European AI Office"),),
        locked=True,
    ),
)

OFFICES = (
    Office(
        _("Group coordinator"),
        1,
        _("The secretariat, after asking the group"),
        setting("group.coordinator"),
    ),
)

RULES = (
    chosen(
        "groups.sectors",
        _("Sector groups"),
        _("one for each sector of the Apply AI Strategy"),
        "the strategy is by sector; no official list of groups is known",
    ),
    chosen("group.coordinator", _("A sector group has a coordinator"), _("yes"), "free choice"),
    chosen("secretariat.provider", _("Who keeps the secretariat"), _("the AI Office"), PAPER),
    chosen(
        "talk.open",
        _("Who may open a discussion"),
        _("every registered stakeholder"),
        "free choice",
    ),
    Rule(
        "talk.disclaimer",
        _("Whose view a post gives"),
        _("its author's, never the Commission's"),
        secondary("Futurium, posts of members"),
        locked=True,
    ),
    *DISCUSSION_HABITS,
    *SIGNAL_HABITS,
    *MEETING_HABITS,
    *library_habits("ALL {year}/{number}", Paper.POSITION, Paper.MINUTES),
    *EVENT_HABITS,
    *WORK,
    *ACCOUNTS,
    *SURVEY_HABITS,
    *IDEA_HABITS,
)

SECTOR = setting("groups.sectors")
GROUPS = tuple(Group(each.slug, each.name, SECTOR) for each in STRATEGY)

PUBLIC = (
    Rule(
        "public.events",
        _("Events"),
        _("those that are announced to everybody; never who registers, nor how one joins"),
        setting("free choice of the host, event by event"),
    ),
    Rule(
        "public.catalogue",
        _("Catalogue of stakeholders"),
        _("organisations that were entered at their own request"),
        secondary("Futurium, stakeholders' catalogue"),
    ),
    Rule(
        "public.articles",
        _("Articles and use cases of members"),
        _("after moderation, with the disclaimer"),
        secondary("Futurium, community content"),
    ),
)

GRANTS: Grants = {
    Role.CHAIR: PRESIDES,
    Role.MEMBER: SITS,
    Role.OBSERVER: READS,
    Role.SECRETARIAT: KEEPS,
}

CHARTER = Charter(
    slug="alliance",
    mark="AA",
    name=_("Apply AI Alliance"),
    mission=_(
        "Providers, users, researchers and public services work out, sector by sector, where AI "
        "helps Europe and what stands in its way."
    ),
    legal_basis=official("COM(2025) 723, Apply AI Strategy"),
    seats=SEATS,
    offices=OFFICES,
    rules=RULES,
    groups=GROUPS,
    outsiders_see=PUBLIC,
    grants=GRANTS,
    records=(USE_CASE.slug, ARTICLE.slug),
    events=tuple(Kind),
)
