"""One hostile browser harms nobody: what it sends and what it does not read is bounded."""

import statistics
import threading
import time

import pytest

from tests.live.wires import BINARY, MASK, PING, frame, opened, stranger

MEGABYTE = 1024 * 1024
ROOM = 8 * MEGABYTE
POLICY, TOO_BIG, MALFORMED, NOT_TEXT, NOT_SPOKEN = 1008, 1009, 1002, 1007, 1003


@pytest.fixture(params=["stranger", "signed in"])
def hostile(request, house, server):
    """A socket before and after its sign-in."""
    with (
        stranger(server)
        if request.param == "stranger"
        else opened(server, house.who("dora")) as wire
    ):
        if request.param == "stranger":
            wire.text()
        yield wire


@pytest.fixture
def growth(server):
    """How much more memory the server held, at its peak, since the test began."""
    server.forget_peak()
    before = server.held()
    return lambda: server.peak() - before


def pour(wire, data, times):
    """Send until it is all sent or nobody takes it any more."""
    return sum(1 for _ in range(times) if wire.send(data))


def test_a_giant_frame_is_refused_at_its_header(hostile, growth):
    hostile.send(b"\x81\xff" + (1 << 30).to_bytes(8, "big") + MASK)
    assert hostile.closing() == TOO_BIG
    assert pour(hostile, b"x" * MEGABYTE, 64) < 64
    assert growth() < ROOM


def test_a_giant_message_in_parts_is_refused_once_it_is_too_large(hostile, growth):
    hostile.send(frame(b"x" * 8192, first=0))
    pour(hostile, frame(b"x" * 8192, 0, first=0), 8)
    assert hostile.closing() == TOO_BIG
    assert growth() < ROOM


def test_a_message_of_endless_empty_parts_is_refused(hostile, growth):
    hostile.send(frame(b"", first=0))
    pour(hostile, frame(b"", 0, first=0) * 10_000, 20)
    assert hostile.closing() in {TOO_BIG, None}
    assert growth() < ROOM


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (frame(b"2", masked=False), MALFORMED),
        (frame(b"2", first=0xC0), MALFORMED),
        (frame(b"2", first=0xF0), MALFORMED),
        (frame(b"2", 5), MALFORMED),
        (frame(b"x" * 126, PING), MALFORMED),
        (frame(b"2", 0), MALFORMED),
        (frame(b"\xff\xfe"), NOT_TEXT),
        (frame(b"4", BINARY), NOT_SPOKEN),
    ],
    ids=["unmasked", "compressed", "reserved bits", "unknown opcode", "long ping", "no start",
         "not text", "binary"],
)  # fmt: skip
def test_what_breaks_the_protocol_closes_the_socket(hostile, data, code):
    hostile.send(data)
    assert hostile.closing() == code


def test_what_follows_on_a_closed_socket_is_no_request(house, server):
    ines = house.who("ines")
    before = server.get(f"{house.base}/posts", ines).headers["X-Head"]
    body = b"text=From+behind&key=from-behind-1"
    request = f"POST {house.base}/posts HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
    request += f"Cookie: plenary={ines.cookie}\r\nX-CSRF-Token: {ines.csrf}\r\n"
    request += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}"
    header = b"\x81\xff" + (1 << 30).to_bytes(8, "big")
    filler = b"x" * (65536 - len(header))
    for _ in range(10):
        with stranger(server) as wire:
            wire.send(header + filler + request.encode() + b"\r\n\r\n" + body)
            wire.closing()
    assert server.get(f"{house.base}/posts", ines).headers["X-Head"] == before


def quiet_time(server, who, rounds=20):
    """How long somebody else waits for a page, as a rule (the median), in seconds."""
    took = []
    for _ in range(rounds):
        began = time.monotonic()
        assert server.get("/counts", who).status_code == 200
        took.append(time.monotonic() - began)
        time.sleep(0.02)
    return statistics.median(took)


@pytest.mark.parametrize(
    "told",
    ['42["typing",{"stream":"thread:1"}]', '420["watch",{"stream":"thread:1"}]', "3", "ping"],
)
def test_a_flood_of_small_events_ends_with_its_sender_and_nobody_else_waits(house, server, told):
    otto, before = house.who("otto"), quiet_time(server, house.who("otto"))
    with opened(server, house.who("dora")) as wire:
        data = frame(b"", PING) if told == "ping" else frame(told.encode())
        sent = []
        flood = threading.Thread(target=lambda: sent.append(pour(wire, data * 100, 5000)))
        flood.start()
        during = quiet_time(server, otto)
        flood.join(20)
        assert sent
        assert sent[0] < 5000
    assert during < 5 * before + 0.25
    assert "Traceback" not in server.told()


def test_a_steady_talker_is_not_cut(house, server):
    start = say(house, server, 1, "Here")
    with opened(server, house.who("dora")) as wire:
        for number in range(30):
            assert wire.watch(house.thread, start, house.epoch, number).get("ok")
            time.sleep(0.02)


LONG = "Ω" * 19_000


def say(house, server, count, text=LONG):
    """So many posts by one person; the number of the last event."""
    ines = house.who("ines")
    for _ in range(count):
        key = f"overload-{time.monotonic_ns()}"
        answer = server.post(f"{house.base}/posts", ines, text=text, key=key)
        assert answer.status_code == 201
    return int(server.get(f"{house.base}/posts?after=0", ines).headers["X-Cursor"])


def catch_up(wire, house, cursor, head):
    """Read as a page does, until nothing is missing."""
    assert wire.watch(house.thread, cursor, house.epoch).get("ok")
    while cursor < head:
        event = wire.event("events")
        assert event["from"] == cursor + 1
        cursor = event["to"]
        time.sleep(0.2)  # a slow line
    return cursor


def test_one_that_does_not_read_is_cut_and_catches_up_when_it_comes_back(house, hasty):
    hasty.forget_peak()
    held, otto = hasty.held(), house.who("otto")
    with opened(hasty, otto, buffer=65536) as stuck:
        start = say(house, hasty, 1)
        stuck.watch(house.thread, start, house.epoch)
        head = say(house, hasty, 50)
        time.sleep(4)
        assert hasty.peak() - held < 4 * ROOM
        assert stuck.closing() is None
    with opened(hasty, otto, buffer=65536) as slow:
        assert catch_up(slow, house, start, head) == head


def test_one_that_hangs_up_while_much_waits_for_it_takes_nobody_along(house, hasty):
    otto = house.who("otto")
    with opened(hasty, otto, buffer=65536) as stuck:
        stuck.watch(house.thread, say(house, hasty, 1, "Here"), house.epoch)
        say(house, hasty, 16)
        stuck.hang_up()
        for _ in range(10):
            with opened(hasty, otto) as other:
                assert other.watch(house.thread, 0, house.epoch).get("ok")
    assert hasty.get("/counts", otto).status_code == 200
