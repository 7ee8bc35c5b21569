"""Servers, Redis and PostgreSQL are killed while people write and read: no promise breaks.

PLENARY_CHAOS_SECONDS says for how long in all (60); PLENARY_CHAOS_SEED repeats a run.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.chaos import oracles, powers
from tests.chaos.people import Careless, Reader, Somebody, Writer
from tests.live.house import House, Server, standing

SECONDS = float(os.environ.get("PLENARY_CHAOS_SECONDS", "60"))
SEED = int(os.environ.get("PLENARY_CHAOS_SEED", str(random.SystemRandom().randrange(10_000))))
pytestmark = pytest.mark.chaos


class Town:
    """The people of one run, what befell the servers, and whose right ended when."""

    def __init__(self, house: House, servers: list[Server], kind: type[Reader] = Reader) -> None:
        self.house, self.servers = house, servers
        self.writers = [self._come(Writer, f"writer{n}", n) for n in range(2)]
        self.writers += [self._come(Writer, name, n) for n, name in enumerate(("ines", "karin"), 2)]
        self.readers = [self._come(kind, f"reader{n}", 10 + n) for n in range(4)]
        self.faults: Counter[str] = Counter()
        self.ended: dict[str, float] = {}

    def _come(self, kind: type, name: str, number: int) -> Somebody:
        return kind(self.house, self.servers, self.house.who(name), SEED * 100 + number)

    def begin(self) -> None:
        for person in (*self.writers, *self.readers):
            person.start()

    def end_right_of(self, reader: Reader) -> None:
        """The secretariat ends a mandate: from its answer on, nothing more may reach the reader."""
        office = Somebody(self.house, self.servers, self.house.who("sela"), SEED)
        answer = office.insist(
            f"/board/members/{reader.who.mandate}/end", reason="The time has come"
        )
        assert answer.status_code == 303, answer.text
        self.ended[reader.name] = time.monotonic()
        self.faults["mandate ended"] += 1

    def rest(self) -> None:
        """Writers stop; readers may come to the end; then they stop too."""
        for writer in self.writers:
            writer.stopped.set()
        for writer in self.writers:
            writer.join(30)
        oracles.caught_up(self.readers, self.house)
        for reader in self.readers:
            reader.stopped.set()
        for reader in self.readers:
            reader.join(15)

    def broken(self) -> list[str]:
        truth, who = oracles.Truth(self.house), self.house.who("sela")
        fresh = oracles.pages(self.house, self.servers[0], who)
        found = [
            *oracles.kept(truth, self.writers),
            *oracles.said_twice(self.house, self.servers[0], who),
            *oracles.numbered(truth),
            *oracles.shown(self.readers, fresh),
            *oracles.unread(truth),
            *oracles.recorded(self.house),
        ]
        for reader in self.readers:
            if reader.name in self.ended:
                found += oracles.nothing_after(reader, self.ended[reader.name], self.writers)
        self._sum_up(truth, found)
        return found

    def _sum_up(self, truth: oracles.Truth, found: list[str]) -> None:
        said = sum(len(writer.acknowledged) for writer in self.writers)
        seen = sum(len(reader.order) for reader in self.readers)
        visits = sum(reader.visits for reader in self.readers)
        holes = sum(reader.holes for reader in self.readers)
        print(
            f"\nseed {SEED}: {dict(self.faults)}; {said} posts acknowledged, {truth.events_head}"
            f" events, {seen} posts shown, {visits} visits, {holes} holes caught,"
            f" {len(found)} promises broken"
        )  # fmt: skip


def befall(town: Town, seconds: float, faults: dict[str, Callable[[], None]]) -> None:
    """Let faults happen at random; in the middle one reader loses the right to read."""
    chance, until = random.Random(SEED), time.monotonic() + seconds
    middle = time.monotonic() + seconds / 2
    while time.monotonic() < until:
        time.sleep(chance.uniform(0.8, 2.0))
        if time.monotonic() > middle and not town.ended:
            town.end_right_of(town.readers[3])
        name = chance.choice(list(faults))
        faults[name]()
        town.faults[name] += 1


def kill(server: Server, pause: float = 0.3) -> None:
    server.kill()
    time.sleep(pause)
    server.restart()
    server.expect()


def flicker(power: powers.Power, pause: float) -> None:
    power.off()
    time.sleep(pause)
    power.on()


def hang(power: powers.Power, pause: float) -> None:
    power.freeze()
    time.sleep(pause)
    power.thaw()


@contextmanager
def village(tmp_path, module: str = "serve") -> Iterator[tuple[House, list[Server]]]:
    """One process on SQLite."""
    with standing(tmp_path) as house:
        yield house, [house.serve(module).expect()]


def test_one_process_on_sqlite_keeps_every_promise(tmp_path):
    with village(tmp_path) as (house, servers):
        town = Town(house, servers)
        town.begin()
        befall(town, SECONDS / 4, {"server killed": lambda: kill(servers[0])})
        town.rest()

        assert town.broken() == []
        assert sum(len(writer.acknowledged) for writer in town.writers) > SECONDS / 4


def test_several_processes_keep_every_promise_while_everything_is_killed(tmp_path):
    postgres, database = powers.postgres(tmp_path / "postgres")
    bell, redis = powers.redis(tmp_path / "redis")
    folder = tmp_path / "house"
    folder.mkdir()
    try:
        with standing(folder, database, REDIS_URL=redis) as house:
            servers = [house.serve().expect() for _ in range(2)]
            town = Town(house, servers)
            town.begin()
            faults = {
                "server killed": lambda: kill(random.choice(servers)),
                "Redis killed": lambda: flicker(bell, 0.5),
                "Redis hung": lambda: hang(bell, 1.0),
                "PostgreSQL stopped": lambda: flicker(postgres, 0.2),
            }
            befall(town, SECONDS / 2, faults)
            town.rest()

            assert town.broken() == []
            assert sum(len(writer.acknowledged) for writer in town.writers) > SECONDS / 2
    finally:
        powers.end(bell)
        powers.end(postgres)


def test_the_same_eyes_see_when_promises_are_broken(tmp_path):
    """The control: a server that forgets keys and readers that trust bells must be found out."""
    with village(tmp_path, "tests.chaos.careless") as (house, servers):
        town = Town(house, servers, Careless)
        town.begin()
        befall(town, SECONDS / 6, {"server killed": lambda: kill(servers[0])})
        town.rest()
        found = town.broken()

        assert any(sentence.startswith("acknowledged as") for sentence in found)
