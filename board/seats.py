"""Who sits in the Board, sent by whom? AIA 65(2), (3), (6) and (8)."""

from rules.access import Role
from rules.charter import MemberType, Place, SeatKind, Term
from rules.sources import law, official
from rules.states import EEA_EFTA, MEMBER_STATES, State
from rules.words import sentence as _


def place(state: State) -> Place:
    return Place(state.code, state.english, state.code)


THREE_YEARS = Term(36, 1, law("AIA 65(3)"))

SEATS = (
    SeatKind(
        "member_state",
        _("Representative of a Member State"),
        Role.MEMBER,
        votes=True,
        designated_by=_("The Member State"),
        source=law("AIA 65(2)"),
        number=27,
        term=THREE_YEARS,
        member_type=MemberType.MEMBER_STATE,
        places=tuple(place(state) for state in MEMBER_STATES),
    ),
    SeatKind(
        "edps",
        _("European Data Protection Supervisor"),
        Role.OBSERVER,
        votes=False,
        designated_by=_("The European Data Protection Supervisor"),
        source=law("AIA 65(2)"),
        number=1,
        member_type=MemberType.PUBLIC_ENTITY,
        places=(Place("EDPS", "European Data Protection Supervisor"),),
        locked=True,
    ),
    SeatKind(
        "ecat",
        _("Commission side, invited"),
        Role.OBSERVER,
        votes=False,
        designated_by=_("The Commission"),
        source=official("AI Office page; not named in AIA 65"),
        number=1,
        places=(Place("ECAT", "European Centre for Algorithmic Transparency"),),
        locked=True,
    ),
    SeatKind(
        "eea_efta",
        _("Observer of an EEA-EFTA state"),
        Role.OBSERVER,
        votes=False,
        designated_by=_("The EEA-EFTA state"),
        source=official("Commission news, September 2024"),
        number=3,
        member_type=MemberType.PUBLIC_ENTITY,
        places=tuple(place(state) for state in EEA_EFTA),
        locked=True,
    ),
    SeatKind(
        "invited",
        _("Invited authority, body or expert"),
        Role.OBSERVER,
        votes=False,
        designated_by=_("The Board, case by case"),
        source=law("AIA 65(2)"),
        locked=True,
    ),
    SeatKind(
        "forum_observer",
        _("Observer from the Advisory Forum, in a sub-group"),
        Role.OBSERVER,
        votes=False,
        designated_by=_("The Board, by invitation"),
        source=law("AIA 65(6)"),
        locked=True,
    ),
    SeatKind(
        "secretariat",
        _("Secretariat"),
        Role.SECRETARIAT,
        votes=False,
        designated_by=_("The AI Office"),
        source=law("AIA 65(2) and 65(8)"),
        number=1,
        places=(Place("AIO", "European AI Office"),),
        locked=True,
    ),
)
