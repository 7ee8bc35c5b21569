"""A browser that cannot hold a socket is told the same, in the same words."""

import pytest

from tests.live.wires import opened


def ask(house, server, who, stream, since, epoch):
    asked = f"/live?stream={stream}&since={since}&epoch={epoch}"
    return server.get(asked, who, timeout=28).json()


@pytest.fixture(scope="module")
def told(house, server):
    """A thread in which a few things have happened."""
    ines = house.who("ines")
    for number in range(3):
        key = f"polling-{number}"
        assert server.post(f"{house.base}/posts", ines, text=key, key=key).status_code == 201
    server.post(f"{house.base}/react", house.who("otto"), mark="1:support", on="1")
    return house


@pytest.mark.parametrize("since", [0, 1, 2])
def test_the_poll_tells_the_same_events_as_the_socket(told, server, since):
    with opened(server, told.who("otto")) as wire:
        assert wire.watch(told.thread, since, told.epoch).get("ok")
        pushed = wire.event("events")
    polled = ask(told, server, told.who("otto"), told.thread, since, told.epoch)
    assert polled == pushed
    assert polled["from"] == since + 1


@pytest.mark.parametrize(
    ("stream", "since", "epoch"),
    [
        ("thread:999999", 0, "ours"),
        ("nothing", 0, "ours"),
        ("", 0, "ours"),
        ("ours", 10**9, "ours"),
        ("ours", -1, "ours"),
        ("ours", "", "ours"),
        ("ours", "x", "ours"),
        ("ours", 0, "another"),
        ("ours", 0, ""),
    ],
)
def test_the_poll_refuses_in_the_same_words(told, server, stream, since, epoch):
    stream = told.thread if stream == "ours" else stream
    epoch = told.epoch if epoch == "ours" else epoch
    with opened(server, told.who("otto")) as wire:
        cursor = since if isinstance(since, int) else None
        answered = wire.watch(stream, cursor, epoch)
    assert ask(told, server, told.who("otto"), stream, since, epoch) == answered


def test_what_is_not_open_to_somebody_is_not_there_for_them(told, server):
    absent = ask(told, server, told.who("zoe"), "thread:999999", 0, told.epoch)
    assert ask(told, server, told.who("zoe"), told.thread, 0, told.epoch) == absent
    assert absent["gone"]
