"""Every write is an action: guarded, atomic, recorded, announced."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from kernel.access import Actor, Thing, lendings_of, require
from kernel.afresh import look_again, place_at_hand
from kernel.record import HOUSE, enter, write
from kernel.transactions import lock_rights, unit_of_work
from rules.access import Permission

A = TypeVar("A", bound=Actor)
T = TypeVar("T", bound=Thing)
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Guard:
    """What stands before an action: the permission it asks, and whether it enters the record."""

    name: str
    permission: Permission | None
    """None: an act on oneself alone (signing in or out, one's own settings)."""
    recorded: bool


guarded: dict[str, Guard] = {}
TRIES = 3


class Repeated(Exception):
    """The very same act was done before: its first answer holds, and nothing is written."""

    def __init__(self, result: object) -> None:
        super().__init__()
        self.result = result


def settled(act: Callable[[], R]) -> R:
    """Do an act to its end: where two collide, the one that lost its turn begins again."""
    for last in (False,) * (TRIES - 1) + (True,):
        try:
            return act()
        except Repeated as repeated:
            return repeated.result  # type: ignore[return-value]
        except (IntegrityError, OperationalError) as fault:
            if last or not _collided(fault):
                raise
    raise AssertionError("unreachable")


def _collided(fault: DBAPIError) -> bool:
    state = getattr(fault.orig, "sqlstate", None)
    return isinstance(fault, IntegrityError) or state in {"40001", "40P01"}


def _name_of(verb: Callable[..., object]) -> str:
    """As the record calls it: the feature, then the verb."""
    path = verb.__module__.split(".")
    return f"{path[path.index('actions') - 1]}.{verb.__name__}"


def action(
    permission: Permission, *, recorded: bool = True
) -> Callable[[Callable[Concatenate[A, T, P], R]], Callable[Concatenate[A, T, P], R]]:
    """Guard a verb: who acts, on what, then whatever it needs.

    Acts that concern only the actor (read marks, own lists) do not enter the record.
    """

    def guard(verb: Callable[Concatenate[A, T, P], R]) -> Callable[Concatenate[A, T, P], R]:
        name = _name_of(verb)
        guarded[f"{verb.__module__}.{verb.__name__}"] = Guard(name, permission, recorded)

        @wraps(verb)
        def perform(actor: A, thing: T, /, *args: P.args, **kwargs: P.kwargs) -> R:
            def act() -> R:
                place = place_at_hand(thing)
                with unit_of_work():
                    changes_rights = permission is Permission.MANAGE_SEATS
                    look_again(actor, thing, place, to_change=changes_rights)
                    lock_elsewhere(thing)
                    require(actor, permission, thing)
                    result = verb(actor, thing, *args, **kwargs)
                    if recorded:
                        enter(actor.id, name, thing)
                return result

            return settled(act)

        return perform

    return guard


def lock_elsewhere(thing: Thing) -> None:
    """Whoever acts through a place with which it is shared does so by rights that stay, too."""
    places = {one.place.id: one.place for one in lendings_of(thing, 0)}
    for number in sorted(places):
        lock_rights(places[number])
    if places and hasattr(thing, "look_again"):
        thing.look_again()


def own_action(
    *, recorded: bool = True
) -> Callable[[Callable[Concatenate[A, P], R]], Callable[Concatenate[A, P], R]]:
    """Guard a verb by which somebody changes only what is theirs: their sign-ins, their settings.

    The door of a body is not asked, since no body is concerned; the house's own chain records it.
    """

    def guard(verb: Callable[Concatenate[A, P], R]) -> Callable[Concatenate[A, P], R]:
        name = _name_of(verb)
        guarded[f"{verb.__module__}.{verb.__name__}"] = Guard(name, None, recorded)

        @wraps(verb)
        def perform(actor: A, /, *args: P.args, **kwargs: P.kwargs) -> R:
            def act() -> R:
                with unit_of_work():
                    result = verb(actor, *args, **kwargs)
                    if recorded:
                        write(HOUSE, actor.id, name, f"person:{actor.id}")
                return result

            return settled(act)

        return perform

    return guard
