"""Which sorts of things can concern a provider, and how does each close?

Whatever is added here (an alert, a task) has the columns of `kernel.withheld.Withheld`, so that
the door and every list find in the thing itself from whom it is kept.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kernel.access import Thing
from kernel.database import db
from rules.access import Permission

Parts = Callable[[Any], Iterable[Any]]


def nothing(_thing: Any) -> Iterable[Any]:
    return ()


def itself(thing: Any, _place: Any) -> Any:
    return thing


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of thing; its neutral words say what is closed, and nothing else of it."""

    name: str
    model: type[Any]
    neutral: str
    reads: Permission
    follow: Callable[[Any, Any, Any], object]
    """Given who acts, the thing and the conflict: keep it from whom it is to be kept now, in every
    list and in open browsers.
    """
    address: Callable[[Any], str]
    title: Callable[[Any], str]
    texts: Parts = nothing
    """Through what does it name a provider too, though it stays open when that is closed?"""
    wholes: Parts = nothing
    """Of what, of this kind, is a thing one of the texts?"""
    side: Callable[[Any, Any], Any] = itself
    """As what is it read in one of the workspaces that share it, and addressed there?"""


kinds: dict[str, Kind] = {}


def kind(added: Kind) -> Kind:
    kinds[added.name] = added
    return added


def kind_of(thing: object) -> Kind:
    """As what is it known here?"""
    return next(each for each in kinds.values() if isinstance(thing, each.model))


def thing_of(name: str, number: int) -> Thing | None:
    found: Thing | None = db.session.get(kinds[name].model, number) if name in kinds else None
    return found
