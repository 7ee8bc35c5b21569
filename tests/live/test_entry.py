"""Who gets a socket? Only a signed-in person, from a page of ours, and only so many."""

import json
import time
from contextlib import ExitStack

import pytest

from kernel import live, wires
from tests.live.house import House
from tests.live.wires import PATH, opened, sign_in, stranger

PAGES = [
    "http://evil.example",
    "https://127.0.0.1:{port}",
    "http://127.0.0.1",
    "http://127.0.0.1:{port}.evil.example",
    "http://127.0.0.1:{port}@evil.example",
    "http://evil.example/http://127.0.0.1:{port}",
    "http://127.0.0.1:{port}/",
    "http://127.0.0.1:{port},http://evil.example",
    "http://localhost:{port}",
    "HTTP://127.0.0.1:{port}",
    "null",
]
POLLING = "/socket.io/?EIO=4&transport=polling"
DEEP = json.loads("[" * 900 + "]" * 900)


@pytest.mark.parametrize("path", [PATH, POLLING], ids=["websocket", "polling"])
@pytest.mark.parametrize("origin", PAGES)
def test_no_foreign_page_opens_a_socket(server, origin, path):
    with stranger(server, {"Origin": origin.format(port=server.port)}, path=path) as wire:
        assert wire.status == 400


def test_our_own_page_opens_a_socket_and_speaks_only_websocket(server):
    with stranger(server) as wire:
        assert wire.status == 101
    with stranger(server, path=POLLING) as wire:
        assert wire.status == 400


def test_what_sends_no_origin_opens_no_socket(server):
    with stranger(server, {"Origin": ""}) as wire:
        assert wire.status == 400


@pytest.mark.parametrize("transport", ["", "polling", "websocket&transport=polling", "x"])
def test_no_other_transport_is_spoken(server, transport):
    with stranger(server, path=f"/socket.io/?EIO=4&transport={transport}") as wire:
        assert wire.status == 400


@pytest.mark.parametrize("length", [{"Content-Length": "500"}, {"Transfer-Encoding": "chunked"}])
def test_a_socket_is_not_opened_with_a_body(server, length):
    with stranger(server, length) as wire:
        assert wire.status == 400


def auths(house):
    other = house.who("ines", 1)
    return {
        "absent": ...,
        "null": None,
        "number": 5,
        "empty text": "",
        "empty list": [],
        "empty": {},
        "wrong key": {"token": house.who("ines").csrf},
        "wrong type": {"csrf": [house.who("ines").csrf]},
        "not ASCII": {"csrf": "é" * 64},
        "of another sign-in": {"csrf": other.csrf},
        "of another person": {"csrf": house.who("karin").csrf},
    }


AUTHS = list(auths(House.imagined()))


@pytest.mark.parametrize("kind", AUTHS)
def test_a_socket_without_the_token_of_its_session_is_refused(house, server, kind):
    cookie = {"Cookie": f"plenary={house.who('ines').cookie}"}
    with stranger(server, cookie) as wire:
        assert sign_in(wire, auths(house)[kind]).startswith("44")
        wire.emit("watch", {"stream": house.thread, "since": 0, "epoch": house.epoch}, number=1)
        with pytest.raises(TimeoutError):
            wire.next(0.3)
    assert "Traceback" not in server.told()


@pytest.mark.parametrize("deep", [json.dumps(DEEP), '{"csrf":' * 900 + "1" + "}" * 900])
def test_a_deeply_nested_sign_in_is_cut_without_a_word_in_the_log(server, deep):
    with stranger(server) as wire:
        wire.text()
        wire.say("40" + deep)
        wire.closing()
    with stranger(server) as wire:
        wire.text()
        wire.say("40" + "[" * 10_000)
        wire.closing()
    assert "Traceback" not in server.told()


@pytest.mark.parametrize("auth", [None, 5, "", [], {}, {"csrf": 5}, {"csrf": None}, {"csrf": {}}])
def test_the_door_is_asked_once_however_somebody_comes(app, cast, browser, monkeypatch, auth):
    asked = []
    genuine = live.is_genuine
    monkeypatch.setattr(live, "is_genuine", lambda token: asked.append(token) or genuine(token))
    came = live.socketio.test_client(app, flask_test_client=browser(cast.ines), auth=auth)
    assert not came.is_connected()
    assert len(asked) == 1


def test_nobody_gets_in_without_a_cookie_or_with_a_made_up_one(house, server):
    csrf = house.who("ines").csrf
    for cookie in ("", "x", house.who("ines").cookie[:-2]):
        with stranger(server, {"Cookie": f"plenary={cookie}"}) as wire:
            assert sign_in(wire, {"csrf": csrf}).startswith("44")


def test_whoever_opens_a_socket_and_does_not_sign_in_is_cut(hasty):
    with stranger(hasty) as idle, stranger(hasty) as busy:
        began = time.monotonic()
        for wire in (idle, busy):
            assert wire.text().startswith("0{")
        busy.say("40{}")
        assert idle.closing() == busy.closing() == 1008
        assert 0.5 < time.monotonic() - began < 6


def test_the_house_itself_waits_ten_seconds_for_a_sign_in():
    assert wires.TIME_TO_SIGN_IN == 10
    assert wires.STUCK <= 30
    assert wires.LARGEST <= 64 * 1024
    assert wires.MOST_WAITING <= 1024 * 1024


def test_nobody_holds_more_sockets_than_the_house_allows(house, server):
    emil, sela = house.who("emil"), house.who("sela")
    with ExitStack() as crowd:
        held = [crowd.enter_context(opened(server, emil)) for _ in range(24)]
        with stranger(server, {"Cookie": f"plenary={emil.cookie}"}) as one_more:
            assert sign_in(one_more, {"csrf": emil.csrf}).startswith("44")
        with opened(server, sela):  # others are not concerned
            pass
        held[0].end()
        time.sleep(0.5)
        with opened(server, emil):  # and a place that was left is free again
            pass


def test_signing_in_twice_on_one_socket_is_refused(house, server):
    ines = house.who("ines")
    with opened(server, ines) as wire:
        wire.say("40" + json.dumps({"csrf": ines.csrf}))
        assert wire.text().startswith("44")
