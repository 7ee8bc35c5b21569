"""Which bodies stand in this house, what holds in them with the figures they have set, and which
pages has each to itself?
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from rules.access import Permission
from rules.charter import Charter
from rules.profiles import Figure, with_figures

charters: dict[str, Charter] = {}
"""By slug, in order, as each body began; filled once by the factory."""
MOST_KEPT = 200
_kept: dict[tuple[object, ...], tuple[Charter, Charter]] = {}


def charter_of(body: str, figures: Mapping[str, Sequence[str]]) -> Charter:
    """The charter of a body with what its secretariat has set: value and source, by key."""
    began = charters[body]
    if not figures:
        return began
    key = (body, *sorted((name, *said) for name, said in figures.items()))
    known = _kept.get(key)
    if known is None or known[0] is not began:
        if len(_kept) > MOST_KEPT:
            _kept.clear()
        said = {name: Figure(*each) for name, each in figures.items()}
        known = _kept[key] = (began, with_figures(began, said))
    return known[1]


class Tab(NamedTuple):
    """A page that only this body has."""

    endpoint: str
    words: str
    here: str
    """What its pages call themselves."""
    permission: Permission


own_tabs: dict[str, tuple[Tab, ...]] = {}
"""By the slug of the body; where there are several, the first stands for all."""


def tabs_of(place: Any) -> tuple[Tab, ...]:
    """The pages that only this workspace has: those of its body, in no group."""
    return () if place.parent_id else own_tabs.get(place.body, ())
