"""What makes the Advisory Forum different? AIA 67."""

from forum.profile import PUBLIC, RULES
from forum.selecting import CO_CHAIRS, SELECTING
from rules.access import Grants, Role
from rules.charter import (
    Charter,
    Decision,
    Hearing,
    Matter,
    Office,
    Place,
    SeatKind,
    Term,
)
from rules.duties import FORUM_DUTIES
from rules.grants import ADVISES, KEEPS, PRESIDES, SITS, TALKS
from rules.majority import MAJORITY_OF_MEMBERS
from rules.sources import law, setting
from rules.words import sentence as _

TWO_YEARS = Term(24, None, law("AIA 67(4)"), extension_months=48)

SEATS = (
    SeatKind(
        "permanent",
        _("Permanent member"),
        Role.MEMBER,
        votes=True,
        designated_by=_("The organisation itself"),
        source=law("AIA 67(5)"),
        number=5,
        places=(
            Place("FRA", "European Union Agency for Fundamental Rights"),
            Place("ENISA", "European Union Agency for Cybersecurity"),
            Place("CEN", "European Committee for Standardization"),
            Place("CENELEC", "European Committee for Electrotechnical Standardization"),
            Place("ETSI", "European Telecommunications Standards Institute"),
        ),
    ),
    SeatKind(
        "stakeholder",
        _("Appointed stakeholder"),
        Role.MEMBER,
        votes=True,
        designated_by=_("The Commission, after a call for expression of interest"),
        source=law("AIA 67(2) and 67(3)"),
        term=TWO_YEARS,
    ),
    SeatKind(
        "invited",
        _("Invited expert or stakeholder"),
        Role.OBSERVER,
        votes=False,
        designated_by=_("The Forum, case by case"),
        source=law("AIA 67(7)"),
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
        _("Co-chair"),
        2,
        _("The Forum, from its members, in line with the balance it must keep"),
        law("AIA 67(6)"),
        Term(24, 1, law("AIA 67(6)")),
        CO_CHAIRS,
    ),
)

DECIDES = {
    Matter.RULES_OF_PROCEDURE: Decision(MAJORITY_OF_MEMBERS, setting("vote.rop_majority")),
    Matter.OPINION: Decision(MAJORITY_OF_MEMBERS, setting("vote.opinion_majority")),
    Matter.CHAIR: Decision(MAJORITY_OF_MEMBERS, setting("chair.election_majority")),
}

ASKED_FOR = ("opinion", "recommendation", "written contribution")
HEARS = (
    Hearing("AB", ASKED_FOR, law("AIA 67(8)")),
    Hearing("Commission", ASKED_FOR, law("AIA 67(8)")),
    Hearing("AF", ("preparatory work",), law("AIA 67(9)")),
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
    slug="forum",
    mark="AF",
    name=_("Advisory Forum"),
    mission=_(
        "Industry, start-ups, small firms, civil society and academia give the Board and the "
        "Commission the technical expertise they ask for."
    ),
    legal_basis=law("Regulation (EU) 2024/1689, Article 67"),
    seats=SEATS,
    offices=OFFICES,
    decides=DECIDES,
    rules=RULES,
    outsiders_see=PUBLIC,
    grants=GRANTS,
    duties=FORUM_DUTIES,
    selecting=SELECTING,
    hears=HEARS,
    on_request={Matter.OPINION: law("AIA 67(8)")},
)
