"""How are states, facets and their values called?"""

from collections.abc import Iterable

from kernel.countries import countries
from kernel.words import gettext as _
from rules.practices import State, Step
from rules.record_lists import LISTS
from rules.records import KINDS, RecordKind


def record_state(state: str) -> str:
    return {
        State.DRAFT: _("Draft"),
        State.HANDED_IN: _("Handed in"),
        State.RETURNED: _("Returned"),
        State.PUBLISHED: _("Published"),
        State.WITHDRAWN: _("Withdrawn"),
    }[State(state)]


def record_look(state: str) -> str:
    looks = {State.PUBLISHED: "ok", State.RETURNED: "bad", State.HANDED_IN: "brand"}
    return looks.get(State(state), "line")


def record_step(step: str) -> str:
    return {
        Step.BEGIN: _("began a version"),
        Step.HAND_IN: _("handed it in"),
        Step.RETURN: _("returned it"),
        Step.PUBLISH: _("published it"),
        Step.WITHDRAW: _("withdrew it"),
        Step.TAKE_DOWN: _("took it off the shelf"),
    }[Step(step)]


def record_facet(facet: str) -> str:
    return {
        "kind": _("Kind"),
        "status": _("How far it is"),
        "maturity": _("Maturity"),
        "sector": _("Sector"),
        "size": _("Organisation"),
        "country": _("Country"),
        "article": _("AI Act topic"),
        "target": _("Target group"),
    }[facet]


def record_value(facet: str, value: str) -> str:
    """In the language of the reader; what is on no list stands as it was written."""
    if facet == "country":
        return countries().get(value, value)
    if facet == "kind":
        return _(KINDS[value].many) if value in KINDS else value
    found = LISTS.get(facet, {}).get(value)
    return found if facet == "language" and found else _(found) if found else value


def library_name(kinds: Iterable[RecordKind]) -> str:
    """As the library of a workspace is called: by what stands in it."""
    return ", ".join(_(each.many) for each in kinds)
