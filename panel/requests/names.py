"""How are requests and their states called on a page?"""

from kernel.words import gettext as _
from panel.clocks import Clock, clock_of
from panel.requests.models import PanelRequest
from rules.requests import DAYS, ELEMENTS, OPEN, Kind, State


def kind_name(kind: str) -> str:
    return {
        Kind.SUPPORT: _("Support for an authority"),
        Kind.DOCUMENTS: _("Documents of a provider"),
    }[Kind(kind)]


def request_state(state: str) -> str:
    return {
        State.RECEIVED: _("Waits for an answer"),
        State.INCOMPLETE: _("Incomplete"),
        State.GRANTED: _("Granted"),
        State.REFUSED: _("Refused"),
        State.WITHDRAWN: _("Withdrawn"),
    }[State(state)]


def request_look(state: str) -> str:
    looks = {State.INCOMPLETE: "warn", State.GRANTED: "ok", State.REFUSED: "bad"}
    return looks.get(State(state), "brand" if state in OPEN else "")


def request_clock(request: PanelRequest) -> Clock | None:
    """The two weeks of the AI Office; None where they are over."""
    if request.state not in OPEN:
        return None
    key = DAYS[Kind(request.kind)]
    return clock_of(request.workspace.charter, key, request.received_at, request.pauses)


def element_asked(kind: str, code: str) -> str:
    """What an element of such a request is, with the article that asks for it."""
    found = next(each for each in ELEMENTS[Kind(kind)] if each.code == code)
    words = _(found.name)
    return f"{words[:1].upper()}{words[1:]} ({found.cite})"
