"""Servers, Redis and PostgreSQL are killed while people write and read: no promise breaks.

PLENARY_CHAOS_SECONDS says for how long in all (30); PLENARY_CHAOS_SEED repeats a run.
"""

import os
import random

import pytest

from tests.chaos import powers
from tests.chaos.town import SIGN_INS, Town, flicker, hold, kill, pause
from tests.live.house import standing

SECONDS = float(os.environ.get("PLENARY_CHAOS_SECONDS", "30"))
SEED = int(os.environ.get("PLENARY_CHAOS_SEED", str(random.SystemRandom().randrange(10_000))))
REFUSED = "ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"
"""What a client library opened and a dead server refused, the collector closes."""
pytestmark = [pytest.mark.chaos, pytest.mark.filterwarnings(REFUSED)]


def test_several_processes_keep_every_promise_while_everything_is_killed(tmp_path):
    with (
        powers.postgres() as (postgres, database),
        powers.redis() as (bell, redis),
        standing(tmp_path, database, SIGN_INS, REDIS_URL=redis) as house,
    ):
        servers = [server.expect() for server in [house.serve(), house.serve()]]
        town = Town(house, servers, SEED)
        chance = town.chance
        town.live(
            SECONDS / 2,
            {
                "server killed": lambda: kill(chance.choice(servers), chance.uniform(0, 1)),
                "server hung": lambda: pause(chance.choice(servers), chance.uniform(0.5, 1.5)),
                "Redis killed": lambda: flicker(bell, chance.uniform(0.2, 1.5)),
                "Redis hung": lambda: pause(bell, chance.uniform(0.5, 2)),
                "PostgreSQL stopped": lambda: flicker(postgres, chance.uniform(0, 0.5)),
            },
        )
        town.rest()

        assert town.broken() == []


def test_one_process_on_sqlite_keeps_every_promise(tmp_path):
    with standing(tmp_path, "", SIGN_INS) as house:
        server = house.serve().expect()
        town = Town(house, [server], SEED)
        town.live(
            SECONDS / 5,
            {
                "server killed": lambda: kill(server, town.chance.uniform(0, 1)),
                "server hung": lambda: pause(server, 1),
                "file held": lambda: hold(house, town.chance.uniform(0.5, 1.5)),
            },
        )
        town.rest()

        assert town.broken() == []


def test_the_same_eyes_see_when_promises_are_broken(tmp_path):
    """The control: a careless server and readers that trust bells must be found out."""
    with standing(tmp_path, "", SIGN_INS) as house:
        server = house.serve("tests.chaos.careless").expect()
        town = Town(house, [server], SEED, careless=True)
        town.live(SECONDS / 12, {"server killed": lambda: kill(server, 0.3)})
        town.rest()
        found = "\n".join(town.broken())

    for sentence in (
        "acknowledged as",
        "said 2 times",
        "events are not numbered",
        " lacks ",
        "of after the right had ended",
        "events, or in another order",
    ):
        assert sentence in found, f"blind to: {sentence}\n{found}"
