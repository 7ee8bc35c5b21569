"""A house in which people write and read, and what befalls its servers meanwhile."""

import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeVar

from tests.chaos import oracles, powers
from tests.chaos.people import Somebody, Writer
from tests.chaos.readers import Browser, Careless, Reader, split
from tests.live.house import House, Server
from tests.live.test_one_writer import HOLD

CATCH_UP = 40.0
ENOUGH = 40
"""Posts without which a run says nothing, however long it took."""
TOO_LONG = 90.0
"""Seconds after which a run that has not seen enough will not see it either."""
OFTEN_LOST = 0.3
"""In the control, so that a short run shows what comes of it."""
SIGN_INS = 12
"""So often can each of them be signed out and come back."""
LEAVER, SIGNED_OUT = 3, 2
"""The reader whose mandate ends, and the one who is signed out now and then."""
Fault = Callable[[], None]
Kind = TypeVar("Kind", bound=Somebody)


class Town:
    """The people of one run, what befell the servers, and whose right ended when."""

    def __init__(
        self, house: House, servers: list[Server], seed: int, *, careless: bool = False
    ) -> None:
        self.house, self.servers, self.seed = house, servers, seed
        self.chance = random.Random(seed)
        names = ("writer0", "writer1", "ines", "karin")
        self.writers = [self._come(Writer, name, n) for n, name in enumerate(names)]
        kinds = [Careless] * 4 if careless else [Reader, Browser, Reader, Browser]
        self.readers = [self._come(kind, f"reader{n}", 10 + n) for n, kind in enumerate(kinds)]
        if careless:
            for writer in self.writers:
                writer.lost = OFTEN_LOST
        self.office = self._come(Somebody, "sela", 20)
        self.faults: Counter[str] = Counter()
        self.ended_sign_ins: list[tuple[Reader, str, float]] = []

    def _come(self, kind: type[Kind], name: str, number: int) -> Kind:
        return kind(self.house, self.servers, self.house.who(name), self.seed * 100 + number)

    def live(self, seconds: float, faults: Mapping[str, Fault]) -> None:
        """Let every fault happen, in any order and again, while everybody goes on."""
        for person in (*self.writers, *self.readers):
            person.start()
        until, left = time.monotonic() + seconds, [*faults, "mandate ended", "signed out"]
        self.chance.shuffle(left)
        while time.monotonic() < until or left or self.said() < ENOUGH:
            assert time.monotonic() < until + TOO_LONG, f"{self.said()} posts, left: {left}"
            time.sleep(self.chance.uniform(0.5, 1.5))
            name = left.pop() if left else self.chance.choice([*faults, "signed out"])
            {**faults, "mandate ended": self.end_mandate, "signed out": self.sign_out}[name]()
            self.faults[name] += 1

    def said(self) -> int:
        return sum(len(writer.acknowledged) for writer in self.writers)

    def end_mandate(self) -> None:
        path = f"/board/members/{self.readers[LEAVER].who.mandate}/end"
        answer = self.office.insist(path, reason="The time has come")
        assert answer.status_code == 303, answer.text

    def sign_out(self) -> None:
        """End the sign-in of a reader, who goes on under the next one."""
        reader = self.readers[SIGNED_OUT]
        done = sum(1 for who, _cookie, _at in self.ended_sign_ins if who is reader)
        if done + 1 < SIGN_INS:
            answer = reader.insist("/sign-out")
            assert answer.status_code in {303, 401}, answer.text  # 401: it was done before
            self.ended_sign_ins.append((reader, reader.who.cookie, time.monotonic()))
            reader.who = self.house.who(reader.name, done + 1)

    def rest(self) -> None:
        """Writers stop; readers may come to the end; then they stop too."""
        _stop(self.writers)
        head, deadline = oracles.look(self.house).events_head, time.monotonic() + CATCH_UP
        while time.monotonic() < deadline and any(r.cursor < head and not r.gone
                                                  for r in self.readers):  # fmt: skip
            time.sleep(0.1)
        _stop(self.readers)

    def broken(self) -> list[str]:
        """Every promise that does not hold, one sentence each."""
        truth, fresh = oracles.look(self.house), self._fresh()
        found = [*oracles.once(truth), *oracles.numbered(truth), *oracles.witnessed(truth)]
        for writer in self.writers:
            found += oracles.kept(truth, writer)
        for reader in self.readers:
            found += oracles.shown(reader, fresh)
        leaver = self.readers[LEAVER]
        found += oracles.nothing_after(leaver, truth.limit(leaver.name))
        for reader, cookie, at in self.ended_sign_ins:
            found += oracles.signed_out(reader.sights, cookie, at)
        found += oracles.unread(truth, self._told())
        found += oracles.recorded(self.house)
        self._sum_up(truth, found)
        return found

    def _fresh(self) -> dict[int, str]:
        posts: dict[int, str] = {}
        after = 0
        while True:
            page = self.servers[0].get(f"{self.house.base}/posts?after={after}", self.office.who)
            posts.update(split(page.text))
            after = int(page.headers["X-Last"])
            if after >= int(page.headers["X-Head"]):
                return posts

    def _told(self) -> dict[int, int]:
        """What the pages of everybody who may read say of how much is unread."""
        everybody = [*self.writers, *self.readers[:LEAVER], self.office]
        thread = str(self.house.facts["thread"])
        return {
            each.who.id: self.servers[0].get("/counts", each.who).json()["threads"].get(thread, 0)
            for each in everybody
        }

    def _sum_up(self, truth: oracles.Truth, found: list[str]) -> None:
        sights = sum(len(reader.sights) for reader in self.readers)
        counts = {
            name: sum(getattr(reader, name) for reader in self.readers)
            for name in ("visits", "repeats", "holes", "pages")
        }
        print(
            f"\nseed {self.seed}: {sum(self.faults.values())} faults {dict(self.faults)};"
            f" {self.said()} posts acknowledged, {truth.events_head} events, shown in {sights}"
            f" messages; {counts}; {len(found)} promises broken"
        )
        if found:
            self._explain()

    def _explain(self) -> None:
        """What one would ask first: how far each came, what they met last, what servers wrote."""
        for reader in self.readers:
            print(
                f"{reader.name} stands at {reader.cursor}, gone: {reader.gone}",
                *reader.met,
                sep="\n  ",
            )
        for server in self.servers:
            print(server.log, server.told()[-4000:], sep="\n")


def _stop(people: list[Writer] | list[Reader]) -> None:
    for person in people:
        person.stopped.set()
    for person in people:
        person.join(30)
        assert not person.is_alive(), person.name


def kill(server: Server, pause: float) -> None:
    server.kill()
    time.sleep(pause)
    server.restart()
    server.expect()


def pause(thing: Server | powers.Power, seconds: float) -> None:
    thing.freeze()
    time.sleep(seconds)
    thing.thaw()


def flicker(power: powers.Power, seconds: float) -> None:
    power.off()
    time.sleep(seconds)
    power.on()


def hold(house: House, seconds: float) -> None:
    """Another process writes to the file for a while."""
    file = house.settings["DATABASE_URL"].removeprefix("sqlite:///")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, file, str(seconds)], stdout=subprocess.DEVNULL
    ) as holder:
        holder.wait()
