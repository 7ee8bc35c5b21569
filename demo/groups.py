"""Who works in the sub-groups of the Board, and who watches them from the Forum?"""

from demo.delegations import ALTERNATES, MEMBERS, OBSERVERS
from demo.shapes import Holds, Person, Seat, Sits
from rules.access import Role
from rules.states import EEA_EFTA, MEMBER_STATES

MARKET = "board-market-surveillance"
NOTIFYING = "board-notifying-authorities"
SANDBOXES = "board-sandboxes"

DELEGATES = {
    MARKET: "BE BG DE IE EL ES FR IT LV MT NL PL SK FI SE",
    NOTIFYING: "CZ DK DE CY LT HU AT PT RO",
    SANDBOXES: "EE ES FR HR LT LU PL SI FI",
}
GUESTS = {MARKET: "EDPS NO", NOTIFYING: "LI", SANDBOXES: "EDPS IS"}
FROM_THE_FORUM = {
    MARKET: {"AF1": "noor-van-aalst", "AF2": "ulrike-steinmeyer"},
    NOTIFYING: {"AF1": "annika-torsell"},
    SANDBOXES: {"AF1": "caoimhe-tierney"},
}
SENT_INSTEAD = {MARKET: "DE FR PL", SANDBOXES: "EE"}
"""States that send their alternate to a sub-group."""

ENGLISH = {state.code: state.english for state in MEMBER_STATES + EEA_EFTA}
SUPERVISOR = "European Data Protection Supervisor"


def delegate(workspace: str, code: str) -> Person:
    instead = SENT_INSTEAD.get(workspace, "").split()
    return ALTERNATES[code] if code in instead else MEMBERS[code]


def observer(workspace: str, code: str) -> Seat:
    if code == "EDPS":
        return Seat(workspace, "edps", code, SUPERVISOR)
    return Seat(workspace, "eea_efta", code, ENGLISH[code], code)


SEATS = (
    *(
        Seat(workspace, "member_state", code, ENGLISH[code], code)
        for workspace, codes in DELEGATES.items()
        for code in codes.split()
    ),
    *(observer(workspace, code) for workspace, codes in GUESTS.items() for code in codes.split()),
    *(
        Seat(workspace, "forum_observer", code, "Observer from the Advisory Forum")
        for workspace, guests in FROM_THE_FORUM.items()
        for code in guests
    ),
)
SITS = (
    *(
        Sits(delegate(workspace, code).handle, workspace, code, Role.MEMBER, -240)
        for workspace, codes in DELEGATES.items()
        for code in codes.split()
    ),
    *(
        Sits(OBSERVERS[code].handle, workspace, code, Role.OBSERVER, -240)
        for workspace, codes in GUESTS.items()
        for code in codes.split()
    ),
    *(
        Sits(handle, workspace, code, Role.OBSERVER, -100)
        for workspace, guests in FROM_THE_FORUM.items()
        for code, handle in guests.items()
    ),
)
OFFICES = (
    Holds("katarina-hudakova", MARKET, "Chair", -200, 165),
    Holds("katharina-moosbrugger", NOTIFYING, "Chair", -200, 165),
    Holds("ines-valcarcel", SANDBOXES, "Chair", -110, 255),
)
