"""Who hears of what through which channel? One event, one rule, several channels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from rules.access import Role


class Event(StrEnum):
    """What something that happened is to one particular person."""

    NAMED = "named"
    """They are named in it: by name, by seat or by role."""
    ASKED = "asked"
    """Something is asked of them by a day."""
    OPENED = "opened"
    """There is a new thing to look at."""
    SAID = "said"
    """One more contribution to a thing that was there."""
    SETTLED = "settled"
    """A thing came to its end, or was opened again."""


class Level(StrEnum):
    """How much somebody wants to hear of a thread or a workspace."""

    EVERYTHING = "everything"
    NAMED = "named"
    """What names them or asks something of them."""
    NOTHING = "nothing"


class Way(StrEnum):
    """How news of one sort reaches somebody by mail."""

    NOW = "now"
    DIGEST = "digest"
    NEVER = "never"


class Channel(StrEnum):
    INBOX = "inbox"
    MAIL = "mail"
    MAIL_LATER = "mail later"
    """By mail, when the quiet hours are over."""
    DIGEST = "digest"
    COVER = "cover"
    """Whoever stands in for them is told."""


DEFAULT_WAYS = {
    Event.NAMED: Way.NOW,
    Event.ASKED: Way.NOW,
    Event.OPENED: Way.DIGEST,
    Event.SAID: Way.DIGEST,
    Event.SETTLED: Way.DIGEST,
}
TO_ME = frozenset({Event.NAMED, Event.ASKED})
SIT = frozenset({Role.CHAIR, Role.MEMBER, Role.SECRETARIAT})
"""Who hears by itself that something new was opened; others follow what they choose."""
KEEP_ORDER = frozenset({Role.CHAIR, Role.SECRETARIAT})


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the day in which no mail comes; they may go over midnight."""

    begins: int
    ends: int

    def holds(self, at: time) -> bool:
        if self.begins <= self.ends:
            return self.begins <= at.hour < self.ends
        return at.hour >= self.begins or at.hour < self.ends


@dataclass(frozen=True, slots=True)
class Listener:
    """What the rule knows of one person at the moment something happened."""

    level: Level | None = None
    """As chosen for the thread, else for the workspace; None: nothing was chosen."""
    roles: frozenset[Role] = frozenset()
    ways: Mapping[Event, Way] = field(default_factory=dict)
    quiet: Quiet | None = None
    away: bool = False


def channels(event: Event, at: time, to: Listener) -> frozenset[Channel]:
    """Through which channels does this person hear of this, at this time of their day?"""
    if not hears(event, to):
        return frozenset()
    way = to.ways.get(event, DEFAULT_WAYS[event])
    cover = {Channel.COVER} if to.away and event in TO_ME else set()
    return frozenset({Channel.INBOX, *cover, *_by_mail(way, at, to)})


def hears(event: Event, to: Listener) -> bool:
    if to.level is Level.NOTHING:
        return False
    if to.level is Level.EVERYTHING or event in TO_ME:
        return True
    if to.level is Level.NAMED:
        return False
    listening = {Event.OPENED: SIT, Event.SETTLED: KEEP_ORDER}
    return bool(to.roles & listening.get(event, frozenset()))


def _by_mail(way: Way, at: time, to: Listener) -> set[Channel]:
    if way is Way.NEVER:
        return set()
    if way is Way.DIGEST or to.away:
        return {Channel.DIGEST}
    return {Channel.MAIL_LATER if to.quiet and to.quiet.holds(at) else Channel.MAIL}
