"""What makes the Scientific Panel different? AIA 68 and Implementing Regulation (EU) 2025/454."""

from panel.profile import PUBLIC, RULES
from panel.selecting import SELECTING
from rules.access import Grants, Role
from rules.alerts import Alerting
from rules.charter import (
    Charter,
    Decision,
    Hearing,
    Matter,
    MemberType,
    Office,
    Place,
    SeatKind,
    Term,
)
from rules.duties import PANEL_DUTIES
from rules.grants import KEEPS, PRESIDES, SITS
from rules.majority import MAJORITY_OF_MEMBERS
from rules.sources import law, secondary, setting
from rules.words import sentence as _

NUMBER = 60

SEATS = (
    SeatKind(
        "expert",
        _("Independent expert"),
        Role.MEMBER,
        votes=True,
        designated_by=_("The Commission, after a call for expression of interest"),
        source=law("SPR 3(1) and 3(2)"),
        number=NUMBER,
        term=Term(24, None, law("SPR 4(1)")),
        member_type=MemberType.PERSONAL,
        places=tuple(Place(f"E{n:02}", f"Expert {n}") for n in range(1, NUMBER + 1)),
    ),
    SeatKind(
        "secretariat",
        _("Secretariat"),
        Role.SECRETARIAT,
        votes=False,
        designated_by=_("The AI Office and the Joint Research Centre"),
        source=law("SPR 6(1)"),
        number=2,
        places=(Place("AIO", "European AI Office"), Place("JRC", "Joint Research Centre")),
        locked=True,
    ),
)

CHOOSING = _("The Commission, from those the members nominate")
OFFICES = (
    Office(_("Chair"), 1, CHOOSING, secondary("SPR 5")),
    Office(_("Vice-Chair"), 1, CHOOSING, secondary("SPR 5")),
)

DECIDES = {
    Matter.RULES_OF_PROCEDURE: Decision(MAJORITY_OF_MEMBERS, law("SPR 8(1)"), locked=True),
    Matter.QUALIFIED_ALERT: Decision(MAJORITY_OF_MEMBERS, law("SPR 18(1)"), locked=True),
    Matter.OPINION: Decision(MAJORITY_OF_MEMBERS, setting("vote.opinion_majority")),
    Matter.HEARING_CONCLUSIONS: Decision(MAJORITY_OF_MEMBERS, setting("vote.opinion_majority")),
}

GRANTS: Grants = {
    Role.CHAIR: PRESIDES,
    Role.MEMBER: SITS,
    Role.SECRETARIAT: KEEPS,
}
"""Experts sit in person and hand nothing on (SPR 10(1)): no alternates, no advisers."""

CHARTER = Charter(
    slug="panel",
    mark="SP",
    name=_("Scientific Panel"),
    mission=_(
        "Independent experts who advise the AI Office and national authorities on general-purpose "
        "AI, and warn when a model may put the Union at risk."
    ),
    legal_basis=law("Regulation (EU) 2024/1689, Article 68; Implementing Regulation (EU) 2025/454"),
    seats=SEATS,
    offices=OFFICES,
    decides=DECIDES,
    rules=RULES,
    outsiders_see=PUBLIC,
    grants=GRANTS,
    duties=PANEL_DUTIES,
    selecting=SELECTING,
    hears=(Hearing("AI Office", ("advice", "written contribution"), law("SPR 7")),),
    alerts=Alerting.RAISES,
)
