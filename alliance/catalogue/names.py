"""How are organisations of the catalogue spoken of?"""

from alliance.catalogue.models import State
from kernel.words import gettext as _
from rules.organisations import SIZES


def kinds_of_stakeholder() -> dict[str, str]:
    return {
        "provider": _("AI provider"),
        "user": _("Company that uses AI"),
        "research": _("Research and education"),
        "public": _("Public administration"),
        "association": _("Association"),
        "hub": _("Support structure"),
        "civil": _("Civil society"),
    }


def sizes() -> dict[str, str]:
    return {key: _(words) for key, words in SIZES.items()}


def stakeholder_name(kind: str) -> str:
    return kinds_of_stakeholder().get(kind, kind)


def size_name(size: str) -> str:
    return sizes().get(size, _("not said"))


def profile_state(state: str) -> str:
    return {
        State.WAITING: _("The desk checks it"),
        State.ENTERED: _("In the catalogue"),
        State.REFUSED: _("Not taken"),
        State.GONE: _("Withdrawn"),
    }[State(state)]


def profile_look(state: str) -> str:
    return {State.WAITING: "warn", State.ENTERED: "ok", State.REFUSED: "bad"}.get(State(state), "")


SAID = (profile_look, profile_state, size_name, stakeholder_name)
