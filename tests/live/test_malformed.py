"""Whatever is said on a socket: it is answered, ignored or cut, and never a fault of ours."""

import json

import pytest

from kernel.sockets import read
from tests.live.wires import opened

NOT_SPOKEN = [
    "", "0", "2", "2probe", "33", "5", "6", "7", "9", "b", "bAAAA", "b4142", "x", "\0", "٤", "²",
    "4", "41", "43", "431[]", '43["a"]', "44", "45", '451-["x",{"_placeholder":true,"num":0}]',
    "461-[]", "47", "49", "4[[[", "4\u0662[1,2]",
    "42", "42[]", "42{}", "42null", "425", '42"x"', '42["watch"]', '42["watch",1,2]', "42[1,2]",
    "42[null,1]", "42[{},1]", "42[[],1]", '42["connect",{}]', '42["disconnect",1]', '42["a",1',
    '42/other,["watch",1]', "42" + "1" * 200 + '["watch",1]', '42-1["watch",1]', '42²["watch",1]',
    "42" + "[" * 5000, '42["watch",' + "[" * 900 + "]" * 900 + "]",
    '42["watch",' + "9" * 5000 + "]",
    "40/other,{}", "40[", "40nothing", "40" + "{" * 5000, "400{}",
]  # fmt: skip
SPOKEN = ["1", "3", "40", "40{}", '40{"csrf":"x"}', '42["watch",{}]', '4212["leave",{"stream":""}]']
ANY = [None, True, False, 0, -1, 1.5, 10**30, "", "x", [], [1], {}, {"stream": None}]
NAMES = [
    "", ":", "thread", "thread:", "thread:x", "thread:-1", "thread:0", "thread:01", "thread:+1",
    "thread:1 ", " thread:1", "thread:٣", "thread:1.0", "thread:999999", "thread:" + "9" * 40,
    "thread:1:2", "person:999999", "workspace:0", "record:1", "__class__:1", "\0:1", "\ud800:1",
    "thread:1'; DROP TABLE post; --", "x" * 9000,
]  # fmt: skip
CURSORS = [None, True, "1", "", [], {}, -1, -(10**30), 10**30, 1.5, float("inf"), float("nan")]


@pytest.mark.parametrize("said", NOT_SPOKEN, ids=lambda said: repr(said[:30]))
def test_what_no_browser_says_is_not_spoken(said):
    assert read(said) is None


@pytest.mark.parametrize("said", SPOKEN)
def test_what_a_browser_says_is_spoken(said):
    assert read(said) is not None


def test_whoever_says_something_else_is_cut_without_a_word_in_the_log(house, server):
    for said in NOT_SPOKEN:
        with opened(server, house.who("alba")) as wire:
            wire.say(said.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
            assert wire.closing() in {1000, 1002, 1007}, said
    assert "Traceback" not in server.told()


def test_an_unknown_event_is_ignored(house, server):
    with opened(server, house.who("alba")) as wire:
        for name in ("nothing", "Watch", "message", "*", "__init__", "event"):
            wire.emit(name, {"stream": house.thread})
        assert wire.watch(house.thread, 0, house.epoch).get("ok")


@pytest.mark.parametrize("name", ["watch", "leave", "typing"])
def test_fields_of_any_type_are_answered(house, server, name):
    with opened(server, house.who("alba")) as wire:
        for number, fields in enumerate(ANY):
            wire.emit(name, fields, number=number)
            answer = wire.answer(number) if name == "watch" else None
            assert answer is None or answer.get("gone")
        assert wire.watch(house.thread, 0, house.epoch, 900).get("ok")


def test_what_comes_often_is_answered_over_a_real_socket_where_an_answer_is_asked(house, server):
    with opened(server, house.who("alba")) as wire:
        for number, fields in enumerate([*ANY, {"stream": "document:999999", "data": "AAA="}]):
            wire.emit("pointing", fields, number=100 + number)
            wire.emit("update", fields)
            wire.emit("update", fields, number=200 + number)
            answered = wire.text(), wire.text()
            assert answered[0] == f"43{100 + number}[]"
            assert answered[1].startswith(f"43{200 + number}[{{")
            assert '"gone":' in answered[1]
        assert wire.watch(house.thread, 0, house.epoch, 900).get("ok")


@pytest.mark.parametrize("stream", NAMES, ids=lambda name: repr(name[:30]))
def test_an_absurd_name_names_nothing(house, server, stream):
    with opened(server, house.who("alba")) as wire:
        answer = wire.watch(stream, 0, house.epoch)
        assert answer.get("gone")
        assert answer == wire.watch("thread:999999", 0, house.epoch, 8)


def test_an_absurd_cursor_or_epoch_makes_the_page_load_afresh(house, server):
    with opened(server, house.who("alba")) as wire:
        for number, cursor in enumerate(CURSORS):
            wire.emit("watch", {"stream": house.thread, "since": cursor, "epoch": house.epoch},
                      number=number)  # fmt: skip
            answer = wire.answer(number)
            assert answer.get("reload") or answer.get("gap"), cursor
        for number, epoch in enumerate([None, "", 5, [], {}, True, house.epoch + "x"]):
            wire.emit("watch", {"stream": house.thread, "since": 0, "epoch": epoch}, number=number)
            assert wire.answer(number).get("reload"), epoch


def test_nobody_watches_or_writes_in_what_is_not_open_to_them(house, server):
    with opened(server, house.who("zoe")) as outsider, opened(server, house.who("alba")) as member:
        for stream in (house.thread, f"workspace:{house.facts['place']}",
                       f"person:{house.who('alba').id}"):  # fmt: skip
            assert outsider.watch(stream, 0, house.epoch).get("gone")
        assert member.watch(house.thread, 0, house.epoch).get("ok")
        outsider.emit("typing", {"stream": house.thread})
        with pytest.raises(TimeoutError):
            while True:
                assert "typing" not in member.text(1.5)


def test_the_answers_are_json_a_page_can_read(house, server):
    with opened(server, house.who("alba")) as wire:
        wire.emit("watch", {"stream": house.thread, "since": 0, "epoch": house.epoch}, number=1)
        while not (text := wire.text()).startswith("431["):
            pass
        assert json.loads(text[3:])[0].keys() >= {"ok", "head"}
