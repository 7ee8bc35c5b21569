"""How do those who watch in this process learn of what happened?

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
from kernel.rooms import ABSENT, Room, farewell, look, news, snapshot, who_may_watch
from kernel.streams import head_of, heads_of, split
from kernel.watching import TICK, Watch, Watching

log = logging.getLogger(__name__)
Found = tuple[Room, Any] | None
"""A stream's room and thing, if it has one."""
Send = Callable[[list[str], str, dict[str, Any]], None]
MOST_OWED = 1.0
"""Seconds that the process may owe to those who ask before any of them is made to wait."""


@dataclass(slots=True, kw_only=True)
class Hub(Watching):
    app: Flask
    send: Send
    cut: Callable[[str], None]
    is_behind: Callable[[str], bool] = lambda _sid: False
    """Has a browser not yet taken what was sent to it? Then it is served later, from its cursor."""
    dirty: dict[str, None] = field(default_factory=dict)
    """Streams to be served, in the order they were rung."""
    wake: Flag = field(default_factory=Flag)
    day: Any = None
    busy_until: float = 0.0
    """When those who were told so far will have asked, if they ask evenly."""

    def ring(self, names: Iterable[str]) -> None:
        """Something happened in these streams: serve them now, or wake the pump that does."""
        for name in names:
            if flag := self.flags.pop(name, None):
                flag.set()
            if name in self.watches:
                self.dirty[name] = None
        if not self.pumping:
            self.serve()
        elif self.dirty:
            self.wake.set()

    def start(self) -> None:
        if not self.pumping:
            self.pumping = True
            gevent.spawn(self._pump)

    def _pump(self) -> None:
        ticks_at = 0.0  # by the clock: bells that keep ringing must not silence the tick
        while True:
            self.wake.wait(max(0.0, ticks_at - time.monotonic()))
            self.wake.clear()
            try:
                if time.monotonic() >= ticks_at:
                    ticks_at = time.monotonic() + TICK
                    self.tick()
                self.serve()
            except Exception:  # the database may be away: the next tick tries again
                log.warning("the pump could not read", exc_info=True)
                gevent.sleep(0.3)

    def tick(self) -> None:
        """Find out what no bell told: streams that moved, sign-ins that ended, a new day."""
        with self.app.app_context():
            heads = heads_of(list(self.watches)) if self.watches else {}
            behind = [n for n, watch in self.all() if watch.cursor < heads.get(n, 0)]
            self.dirty.update(dict.fromkeys(behind))
            self._cut_signed_out(self.all())
        if self.day != (now := today()):
            self.day = now
            self._recheck(self.all())

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
            there = [w for s, w in self.watches.get(name, {}).items() if s in sids]
            with self.app.app_context():
                self._allowed(name, look(name), there)

    def serve(self) -> None:
        """Send what is new in every stream that was rung."""
        while self.dirty:
            name = next(iter(self.dirty))
            del self.dirty[name]
            try:
                self._serve(name)
            except Exception:
                self.dirty[name] = None
                raise

    def _serve(self, name: str) -> None:
        if name.startswith("person:"):
            self._serve_person(name)
        there = list(self.watches.get(name, {}).values())
        if not there:
            return
        with self.app.app_context():
            snapshot()
            self.heads[name] = head_of(*split(name))
            found = look(name)
            allowed = self._allowed(name, found, there)
            if found:
                self._tell(name, found, allowed)

    def _serve_person(self, name: str) -> None:
        """Something changed for this person: perhaps their rights, perhaps their sign-ins."""
        pairs = self.of(int(name.partition(":")[2]))
        with self.app.app_context():
            self._cut_signed_out(pairs)
        self._recheck([pair for pair in pairs if pair[1].sid in self.watches.get(pair[0], {})])

    def _allowed(self, name: str, found: Found, there: list[Watch]) -> list[Watch]:
        people = {watch.person_id for watch in there}
        verdicts = who_may_watch(people, *found) if found else dict.fromkeys(people, ABSENT)
        refused = [watch for watch in there if not verdicts[watch.person_id]]
        for watch in refused:
            self.drop(name, watch.sid)
            with force_locale(watch.language):
                said = farewell(verdicts[watch.person_id])
            self.send([watch.sid], "gone", {"stream": name, **said})
        return [watch for watch in there if verdicts[watch.person_id]]

    def _tell(self, name: str, found: tuple[Room, Any], there: list[Watch]) -> None:
        room, thing = found
        if room.show is None:
            self._touch(name, room, there)
            return
        groups: dict[tuple[int, str], list[Watch]] = {}
        for watch in (watch for watch in there if not self.is_behind(watch.sid)):
            language = watch.language if room.speaks else there[0].language
            groups.setdefault((watch.cursor, language), []).append(watch)
        for (cursor, language), group in groups.items():
            with force_locale(language):
                fresh = news(room, thing, name, cursor, language)
            if fresh:
                self._push(name, group, fresh)

    def _touch(self, name: str, room: Room, there: list[Watch]) -> None:
        wait = self._owed(len(there), room.asks) - MOST_OWED if there and room.asks else 0.0
        when = {"within": round(wait * 1000)} if wait > 0 else {}
        self.send([watch.sid for watch in there], "touch", {"stream": name, **when})
        for watch in there:
            watch.cursor = self.heads.get(name, 0)

    def _owed(self, many: int, each: float) -> float:
        """For how long will those ask who were told up to now, one after the other? Who waits to
        ask does so once for all, so it is never longer than for everybody who is here.
        """
        moment = time.monotonic()
        owed = max(0.0, self.busy_until - moment) + many * each
        if owed > MOST_OWED:
            owed = min(owed, len(self.browsers) * each)
        self.busy_until = moment + owed
        return owed

    def _push(self, name: str, group: list[Watch], fresh: dict[str, Any]) -> None:
        self.send([watch.sid for watch in group], "events", fresh)
        for watch in group:
            watch.cursor = fresh["to"]
        if fresh["to"] < self.heads.get(name, 0):
            self.dirty[name] = None


def hub_of(app: Flask) -> Hub:
    found: Hub = app.extensions["plenary.hub"]
    return found
