"""Who is watching what in this process?"""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from gevent.event import Event as Flag

TICK = 1.0
"""Seconds after which somebody looks, though no bell rang."""


@dataclass(slots=True)
class Watch:
    """One browser watching one stream, and how far it has been served."""

    sid: str
    person_id: int
    sign_in_id: int
    language: str
    card: dict[str, Any]
    cursor: int = 0


@dataclass(slots=True, kw_only=True)
class Watching:
    """The browsers that watch each stream, and the requests that wait for one."""

    watches: dict[str, dict[str, Watch]] = field(default_factory=dict)
    browsers: Counter[str] = field(default_factory=Counter)
    """How many streams each socket watches."""
    heads: dict[str, int] = field(default_factory=dict)
    flags: dict[str, Flag] = field(default_factory=dict)
    moved: list[Callable[[str], None]] = field(default_factory=list)
    """Told when somebody came to or left a stream (presence)."""
    pumping: bool = False
    closing: bool = False
    """Has this process been told to end? Then nobody is let wait here."""

    def add(self, name: str, watch: Watch, head: int) -> None:
        there = self.watches.setdefault(name, {})
        self.browsers[watch.sid] += watch.sid not in there
        there[watch.sid] = watch
        self.heads[name] = head
        self._moved(name)

    def drop(self, name: str, sid: str) -> None:
        there = self.watches.get(name, {})
        if there.pop(sid, None):
            self.browsers[sid] -= 1
            if not self.browsers[sid]:
                del self.browsers[sid]
            self._moved(name)
        if not there:
            self.watches.pop(name, None)
            self.heads.pop(name, None)

    def forget(self, sid: str) -> None:
        for name in [name for name, there in self.watches.items() if sid in there]:
            self.drop(name, sid)

    def _moved(self, name: str) -> None:
        for listener in self.moved:
            listener(name)

    def watch_of(self, name: str, sid: str) -> Watch | None:
        return self.watches.get(name, {}).get(sid)

    def all(self) -> list[tuple[str, Watch]]:
        return [(name, watch) for name, there in self.watches.items() for watch in there.values()]

    def of(self, person_id: int) -> list[tuple[str, Watch]]:
        return [pair for pair in self.all() if pair[1].person_id == person_id]

    def send_away(self) -> set[str]:
        """Let all who wait ask elsewhere. Returns the sockets that are still to be told."""
        self.closing = True
        for flag in self.flags.values():
            flag.set()
        return {watch.sid for _name, watch in self.all()}

    def wait_for(self, name: str, until: float) -> bool:
        """Sleep until a stream is rung, or for a tick; False when the time is over. For browsers
        that cannot hold a socket.
        """
        left = until - time.monotonic()
        if left <= 0 or not self.pumping or self.closing:
            return False
        self.flags.setdefault(name, Flag()).wait(min(left, TICK))
        return True
