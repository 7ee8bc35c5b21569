"""Whoever may no longer read is shown nothing more, within a second, in every process."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import pytest

from tests.live.house import JSON
from tests.live.wires import opened, sign_in, stranger

SOON = 1.0
TICKED = 2.0
SLACK = 1.0
"""More, on a machine that does much else at once."""


@pytest.fixture(scope="module")
def pair(city):
    """Two processes, and no bell between them but the tick."""
    return [server.expect() for server in [city.serve(), city.serve()]]


@pytest.fixture(scope="module")
def belled(city):
    """Two processes with Redis between them."""
    bell = os.environ["PLENARY_TEST_REDIS"]
    return [server.expect() for server in [city.serve(REDIS_URL=bell) for _ in range(2)]]


@contextmanager
def within(seconds):
    began = time.monotonic()
    yield
    took = time.monotonic() - began
    assert took < seconds + SLACK, f"took {took:.1f} s"


def say(house, server, who="ines"):
    told = f"rights-{time.monotonic_ns()}"
    answer = server.post(f"{house.base}/posts", house.who(who), text=told, key=told)
    assert answer.status_code == 201
    return told


def head(house, server):
    return int(server.get(f"{house.base}/posts?after=0", house.who("sela")).headers["X-Cursor"])


def end_mandate(house, server, name):
    path = f"/board/members/{house.who(name).mandate}/end"
    assert server.post(path, house.who("sela"), reason="The time has come").status_code == 303


def test_signing_out_cuts_the_socket_at_once(house, server):
    leaver = house.who("karin")
    with opened(server, leaver) as wire, opened(server, house.who("karin", 1)) as other:
        wire.watch(house.thread, head(house, server), house.epoch)
        other.watch(house.thread, head(house, server), house.epoch)
        assert server.post("/sign-out", leaver).status_code == 303
        with within(SOON):
            assert wire.event("signed-out") == {}
            assert wire.closing() == 1008
        told = say(house, server)
        assert told in other.event("events")["posts"][0]["html"]
    assert server.get("/counts", leaver).status_code == 401
    with stranger(server, {"Cookie": f"plenary={leaver.cookie}"}) as again:
        assert sign_in(again, {"csrf": leaver.csrf}).startswith("44")


def test_an_ended_mandate_takes_the_page_away_at_once_and_for_good(house, server):
    with opened(server, house.who("reader0")) as wire:
        assert wire.watch(house.thread, head(house, server), house.epoch).get("ok")
        end_mandate(house, server, "reader0")
        with within(SOON):
            gone = wire.event("gone")
        assert gone["stream"] == house.thread
        assert "ended" in gone["because"]
        said = [say(house, server) for _ in range(3)]
        assert wire.watch(house.thread, 0, house.epoch, 9).get("gone")
        with suppress(TimeoutError):
            while text := wire.text(0.5):
                assert not any(told in text for told in said)


@pytest.mark.parametrize("bells", ["belled", "pair"])
def test_what_is_said_in_one_process_is_shown_in_the_other(city, request, bells):
    here, there = request.getfixturevalue(bells)
    with opened(there, city.who("otto")) as wire:
        wire.watch(city.thread, head(city, there), city.epoch)
        with within(SOON if bells == "belled" else TICKED):
            told = say(city, here)
            assert told in wire.event("events")["posts"][0]["html"]


@pytest.mark.parametrize(("bells", "name"), [("belled", "reader0"), ("pair", "reader1")])
def test_a_mandate_ended_in_one_process_is_over_in_the_other(city, request, bells, name):
    here, there = request.getfixturevalue(bells)
    with opened(there, city.who(name)) as wire:
        wire.watch(city.thread, head(city, there), city.epoch)
        end_mandate(city, here, name)
        with within(SOON if bells == "belled" else TICKED):
            assert wire.event("gone")["stream"] == city.thread


@pytest.mark.parametrize(("bells", "name"), [("belled", "alba"), ("pair", "dora")])
def test_a_sign_in_ended_in_one_process_is_cut_in_the_other(city, request, bells, name):
    here, there = request.getfixturevalue(bells)
    with opened(there, city.who(name)) as wire:
        assert here.post("/sign-out", city.who(name)).status_code == 303
        with within(SOON if bells == "belled" else TICKED):
            wire.event("signed-out")
            assert wire.closing() == 1008


def test_bells_that_keep_ringing_do_not_silence_the_tick(city, pair):
    """Much said in this process must not keep it from seeing what another one did."""
    here, there = pair
    with opened(there, city.who("emil")) as wire:
        with opened(there, city.who("otto")) as listener:
            listener.watch(city.thread, head(city, there), city.epoch)
            assert here.post("/sign-out", city.who("emil")).status_code == 303
            began = time.monotonic()
            while time.monotonic() - began < TICKED + SLACK:
                say(city, there)
        wire.event("signed-out", 0.05)


def test_a_long_poll_ends_with_its_sign_in(house, server):
    leaver = house.who("writer1")
    asked = f"/live?stream={house.thread}&since={head(house, server)}&epoch={house.epoch}"
    waiting = Later(server, asked, leaver)
    time.sleep(0.3)
    server.post("/sign-out", leaver)
    say(house, server)
    with within(SOON):
        assert waiting.answer().status_code == 401


def test_a_long_poll_tells_that_a_right_has_ended(house, server):
    asked = f"/live?stream={house.thread}&since={head(house, server)}&epoch={house.epoch}"
    waiting = Later(server, asked, house.who("reader1"))
    time.sleep(0.3)
    end_mandate(house, server, "reader1")
    said = say(house, server)
    with within(SOON):
        answer = waiting.answer()
    assert answer.json()["gone"]
    assert said not in answer.text


def test_a_long_poll_in_another_process_waits_for_a_tick_at_most(city, pair):
    here, there = pair
    asked = f"/live?stream={city.thread}&since={head(city, there)}&epoch={city.epoch}"
    waiting = Later(there, asked, city.who("otto"))
    time.sleep(0.3)
    told = say(city, here)
    with within(TICKED):
        assert told in waiting.answer().text


def test_nobody_signed_out_polls(house, server):
    answer = server.get(f"/live?stream={house.thread}", headers=JSON)
    assert answer.status_code == 401


class Later:
    """A request that is answered when it is."""

    def __init__(self, server, path, who):
        self.pool = ThreadPoolExecutor(1)
        self.asked = self.pool.submit(server.get, path, who, timeout=28)

    def answer(self):
        self.pool.shutdown()
        return self.asked.result()
