"""What is asked at the door and answered there: who somebody is, and what about the thing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rules.permissions import Permission, Role
from rules.premoderation import Premoderation

Grants = Mapping[Role, frozenset[Permission]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Yes or no, and why: the reason is what the person refused reads."""

    granted: bool
    because: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.granted


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is in one workspace today; sitting, seeing and voting are separate facts."""

    roles: frozenset[Role] = frozenset()
    sits: bool = True
    sees: bool = True
    votes: bool = False
    new: bool = False
    """Did the mandate begin lately?"""
    unsigned: bool = False
    """Is something to be signed before the first document is opened?"""
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What is particular to the thing asked about."""

    members_only: bool = False
    closed: bool = False
    own: bool = False
    deleted: bool = False
    concluded: bool = False
    desk_only: bool = False
    """Between whoever asked and the secretariat: nobody else finds it."""
    asker: bool = False
    hidden: bool = False
    named_only: bool = False
    """For the eyes of those who are named, whatever their role."""
    named: bool = False
    locked: bool = False
    """Adopted or frozen: the words of the text stay as they are."""
    suggestions_only: bool = False
    """Members suggest; only its author, the chair and the secretariat write."""
    binned: bool = False
    recused: bool = False
    """This person takes no part in it: an interest, or an item of a meeting they withdrew from."""
    preparing: bool = False
    """A meeting that is not called yet."""
    premoderation: str = Premoderation.NOBODY


def granted(standing: Standing, permission: Permission, grants: Grants) -> bool:
    """Does any of the person's roles carry this permission?"""
    return any(permission in grants.get(role, ()) for role in standing.roles)
