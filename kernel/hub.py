"""Who is watching what in this process, and how do they learn of it?

One pump serves all watchers: it is woken after a commit here, by a bell from another process, or
by a tick each second; then it reads what is new from the database. Losing every bell costs a
second, never a message.
"""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import gevent
from flask import Flask
from flask_babel import force_locale
from gevent.event import Event as Flag

from kernel.clock import today
from kernel.login import still_signed_in
from kernel.rooms import ABSENT, farewell, look, may_watch, news, snapshot
from kernel.streams import heads_of

log = logging.getLogger(__name__)
TICK = 1.0
Send = Callable[[list[str], str, dict[str, Any]], None]


@dataclass(slots=True)
class Watch:
    """One browser watching one stream, and how far it has been served."""

    sid: str
    person_id: int
    sign_in_id: int
    language: str
    card: dict[str, Any]
    cursor: int = 0


@dataclass(slots=True)
class Hub:
    app: Flask
    send: Send
    cut: Callable[[str], None]
    is_behind: Callable[[str], bool] = lambda _sid: False
    """Has a browser not yet taken what was sent to it? Then it is served later, from its cursor."""
    watches: dict[str, dict[str, Watch]] = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)
    flags: dict[str, Flag] = field(default_factory=dict)
    dirty: set[str] = field(default_factory=set)
    wake: Flag = field(default_factory=Flag)
    pumping: bool = False
    day: Any = None
    moved: list[Callable[[str], None]] = field(default_factory=list)
    """Told when somebody came to or left a stream (presence)."""

    def add(self, name: str, watch: Watch, head: int) -> None:
        self.watches.setdefault(name, {})[watch.sid] = watch
        self.heads[name] = head
        self._moved(name)
        if watch.cursor < head:
            self.ring([name])

    def drop(self, name: str, sid: str) -> None:
        there = self.watches.get(name, {})
        if there.pop(sid, None):
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

    def ring(self, names: Iterable[str]) -> None:
        """Something happened in these streams: serve them now, or wake the pump that does."""
        for name in names:
            if flag := self.flags.pop(name, None):
                flag.set()
            if name in self.watches:
                self.dirty.add(name)
        if not self.pumping:
            self.serve()
        elif self.dirty:
            self.wake.set()

    def start(self) -> None:
        if not self.pumping:
            self.pumping = True
            gevent.spawn(self._pump)

    def _pump(self) -> None:
        while True:
            rung = self.wake.wait(TICK)
            self.wake.clear()
            try:
                if not rung:
                    self.tick()
                self.serve()
            except Exception:  # the database may be away: the next tick tries again
                log.warning("the pump could not read", exc_info=True)
                gevent.sleep(0.3)

    def tick(self) -> None:
        """Find out what no bell told: streams that moved, sign-ins that ended, a new day."""
        with self.app.app_context():
            heads = heads_of(list(self.watches)) if self.watches else {}
            self.dirty.update(n for n, watch in self._all() if watch.cursor < heads.get(n, 0))
            self._cut_signed_out(self._all())
        if self.day != (now := today()):
            self.day = now
            self._recheck(self._all())

    def _all(self) -> list[tuple[str, Watch]]:
        return [(name, watch) for name, there in self.watches.items() for watch in there.values()]

    def _of(self, person_id: int) -> list[tuple[str, Watch]]:
        return [pair for pair in self._all() if pair[1].person_id == person_id]

    def _cut_signed_out(self, pairs: list[tuple[str, Watch]]) -> None:
        """Close the sockets of sign-ins that have ended."""
        open_ids = {watch.sign_in_id for _name, watch in pairs}
        ended = open_ids - still_signed_in(open_ids) if open_ids else set()
        for sid in {watch.sid for _name, watch in pairs if watch.sign_in_id in ended}:
            self.forget(sid)
            self.send([sid], "signed-out", {})
            self.cut(sid)

    def _recheck(self, pairs: list[tuple[str, Watch]]) -> None:
        """Ask again whether each may still watch; take the content off the screens of others."""
        for name in {name for name, _watch in pairs}:
            sids = {watch.sid for other, watch in pairs if other == name}
            with self.app.app_context():
                self._allowed(name, [w for s, w in self.watches.get(name, {}).items() if s in sids])

    def serve(self) -> None:
        """Send what is new in every stream that was rung."""
        while self.dirty:
            name = self.dirty.pop()
            try:
                self._serve(name)
            except Exception:
                self.dirty.add(name)
                raise

    def _serve(self, name: str) -> None:
        if name.startswith("person:"):
            self._serve_person(name)
        there = list(self.watches.get(name, {}).values())
        if not there:
            return
        with self.app.app_context():
            snapshot()
            self.heads.update(heads_of([name]))
            self._tell(name, self._allowed(name, there))

    def _serve_person(self, name: str) -> None:
        """Something changed for this person: perhaps their rights, perhaps their sign-ins."""
        pairs = self._of(int(name.partition(":")[2]))
        with self.app.app_context():
            self._cut_signed_out(pairs)
        self._recheck([pair for pair in pairs if pair[1].sid in self.watches.get(pair[0], {})])

    def _allowed(self, name: str, there: list[Watch]) -> list[Watch]:
        found = look(name)
        verdicts = {
            person_id: may_watch(person_id, *found) if found else ABSENT
            for person_id in {watch.person_id for watch in there}
        }
        refused = [watch for watch in there if not verdicts[watch.person_id]]
        for watch in refused:
            self.drop(name, watch.sid)
            with force_locale(watch.language):
                said = farewell(verdicts[watch.person_id])
            self.send([watch.sid], "gone", {"stream": name, **said})
        return [watch for watch in there if verdicts[watch.person_id]]

    def _tell(self, name: str, there: list[Watch]) -> None:
        found = look(name)
        if found is None:
            return
        room, thing = found
        if room.show is None:
            self.send([watch.sid for watch in there], "touch", {"stream": name})
            for watch in there:
                watch.cursor = self.heads.get(name, 0)
            return
        groups: dict[tuple[int, str], list[Watch]] = {}
        for watch in (watch for watch in there if not self.is_behind(watch.sid)):
            groups.setdefault((watch.cursor, watch.language), []).append(watch)
        for (cursor, language), group in groups.items():
            with force_locale(language):
                fresh = news(room, thing, name, cursor, language)
            if fresh:
                self._push(name, group, fresh)

    def _push(self, name: str, group: list[Watch], fresh: dict[str, Any]) -> None:
        self.send([watch.sid for watch in group], "events", fresh)
        for watch in group:
            watch.cursor = fresh["to"]
        if fresh["to"] < self.heads.get(name, 0):
            self.dirty.add(name)

    def wait_for(self, name: str, until: float) -> bool:
        """Sleep until a stream is rung, or for a tick; False when the time is over. For browsers
        that cannot hold a socket.
        """
        left = until - time.monotonic()
        if left <= 0 or not self.pumping:
            return False
        self.flags.setdefault(name, Flag()).wait(min(left, TICK))
        return True
