"""The one door between a person and a permission: may this person do this, and why (not)?"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from kernel.pages import say
from kernel.words import gettext
from rules.access import Case, Permission, Role, Standing, Verdict, granted, verdict
from rules.charter import Charter
from rules.lending import borrowed
from rules.words import sentence as _


class Place(Protocol):
    """A workspace, as far as permission is concerned."""

    @property
    def id(self) -> int: ...
    @property
    def charter(self) -> Charter: ...


class Thing(Protocol):
    """Anything in a workspace that one may ask permission about."""

    @property
    def workspace(self) -> Any: ...
    def case_for(self, person_id: int, /) -> Case: ...


class Actor(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def active(self) -> bool: ...


class Lending(NamedTuple):
    """A thing is open in another place too, as far as this carries."""

    place: Any
    carries: frozenset[Permission]
    case: Case


Found = TypeVar("Found")
StandingOf = Callable[[int, Any], Standing | None]
AtOnce = Callable[[Collection[int], Sequence[Any]], None]
_standing_of: list[StandingOf] = []
_at_once: list[AtOnce] = []


def standings_from(find: StandingOf) -> StandingOf:
    """Membership hands in how a person's standing in a place is worked out."""
    _standing_of[:] = [find]
    return find


def standings_at_once_from(find: AtOnce) -> AtOnce:
    """And how those of many people, or in many places, are worked out together."""
    _at_once[:] = [find]
    return find


def stand_at_once(people: Collection[int], places: Sequence[Place]) -> None:
    """Each of these people is going to be asked about in each of these places."""
    _at_once[0](people, places)


def standing(person_id: int, place: Place) -> Standing | None:
    return _standing_of[0](person_id, place)


class Refused(Exception):
    """The door said no; `because` is a sentence for the person refused."""

    def __init__(self, answer: Verdict) -> None:
        super().__init__(answer.because)
        self.answer = answer

    @property
    def because(self) -> str:
        return explain(self.answer)


def may(actor: Actor | None, permission: Permission, thing: Thing) -> Verdict:
    """Ask the door. A check never writes."""
    if actor is None or not actor.active:
        return Verdict(False, _("Sign in first."))
    return may_by_id(actor.id, permission, thing)


def may_by_id(person_id: int, permission: Permission, thing: Thing) -> Verdict:
    """The same question for somebody of whom only the number is at hand, as on sockets."""
    place = thing.workspace
    case = thing.case_for(person_id)
    answer = verdict(standing(person_id, place), permission, place.charter.grants, case)
    return answer or _elsewhere(person_id, permission, thing, answer)


def lendings_of(thing: Thing, person_id: int) -> list[Lending]:
    """In which other places is it open?"""
    lends: Callable[[int], list[Lending]] | None = getattr(thing, "lendings_for", None)
    return lends(person_id) if lends else []


def _elsewhere(person_id: int, permission: Permission, thing: Thing, at_home: Verdict) -> Verdict:
    """May somebody through a place with which it is shared? If not, they hear why from where they
    stand.
    """
    stands = standing(person_id, thing.workspace) is not None
    for place, carries, case in lendings_of(thing, person_id):
        there = standing(person_id, place)
        answer = borrowed(there, permission, place.charter.grants, case, carries)
        if answer:
            return answer
        at_home = at_home if stands or there is None else answer
    return at_home


def place_of(person_id: int, thing: Thing) -> Any:
    """Through which place does somebody come to a thing? Its own, where they have part in that."""
    places = [thing.workspace, *(one.place for one in lendings_of(thing, person_id))]
    stands = (one for one in places if (it := standing(person_id, one)) and it.sees and it.roles)
    return next(stands, thing.workspace)


class Together:
    """Several people before one thing at the same moment: how each stands is found out once, and
    all who stand alike are given the one answer.
    """

    def __init__(self, people: Collection[int], thing: Thing) -> None:
        self.thing, self.place = thing, thing.workspace
        stand_at_once(people, [self.place])
        self.alike = defaultdict[tuple[Standing | None, Case], list[int]](list)
        for person_id in people:
            stands = standing(person_id, self.place), thing.case_for(person_id)
            self.alike[stands].append(person_id)

    def may(self, permission: Permission) -> dict[int, Verdict]:
        grants, found = self.place.charter.grants, dict[int, Verdict]()
        for (stands, case), people in self.alike.items():
            here = verdict(stands, permission, grants, case)
            for each in people:
                found[each] = here or _elsewhere(each, permission, self.thing, here)
        return found


def may_each(people: Collection[int], permission: Permission, thing: Thing) -> dict[int, Verdict]:
    """The same question for many at once."""
    return Together(people, thing).may(permission)


def require(actor: Actor, permission: Permission, thing: Thing) -> None:
    answer = may(actor, permission, thing)
    if not answer:
        raise Refused(answer)


def refuse_unless(fine: object, because: str, **facts: object) -> None:
    """Go on only where this is so; else somebody reads why not."""
    if not fine:
        raise Refused(Verdict(False, because, facts))


def found_or_refused(found: Found | None, because: str, **facts: object) -> Found:
    """What was looked for, for those who need it to go on."""
    if found is None:
        raise Refused(Verdict(False, because, facts))
    return found


def explain(answer: Verdict) -> str:
    """The sentence of a verdict in the language of the reader, dates and roles included."""
    return gettext(answer.because, **{key: say(fact) for key, fact in answer.facts.items()})


def holders(permission: Permission, grants: Mapping[Role, frozenset[Permission]]) -> list[Role]:
    """Which roles carry this permission in a body?"""
    return [role for role in Role if granted(Standing(frozenset({role})), permission, grants)]
