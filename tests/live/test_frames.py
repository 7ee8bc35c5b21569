"""Bytes into messages and back: every length, every cut, every limit."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kernel.frames import (
    BINARY,
    CLOSE,
    MALFORMED,
    MOST_PARTS,
    PING,
    TEXT,
    TOO_BIG,
    Budget,
    Gone,
    Reader,
    Unacceptable,
    frame,
    unmask,
)
from tests.live.wires import MASK
from tests.live.wires import frame as sent

LARGEST = 1000
MIDDLE, LAST, START = 0x00, 0x80, 0x00
FEW = settings(max_examples=50, deadline=None)


def reader(data, pieces=()):
    """A reader of these bytes, which arrive cut at these places."""
    cuts = [0, *sorted({min(cut, len(data)) for cut in pieces}), len(data)]
    chunks = iter([data[a:b] for a, b in pairwise(cuts) if a < b])
    return Reader(lambda _count: next(chunks, b""), LARGEST)


def refusal(data):
    with pytest.raises(Unacceptable) as caught:
        reader(data).next()
    return caught.value.code


@FEW
@given(st.binary(max_size=LARGEST), st.sampled_from([TEXT, BINARY]), st.lists(st.integers(0, 1100)))
def test_what_is_sent_is_read_however_it_arrives(payload, opcode, pieces):
    assert reader(sent(payload, opcode), pieces).next() == (opcode, payload)


def test_it_is_known_whether_more_has_arrived_than_was_read():
    read = reader(sent(b"one", TEXT) + sent(b"two", TEXT))
    told = []
    for _message in range(2):
        read.next()
        told.append(read.holds_more)
    assert told == [True, False]


@FEW
@given(st.lists(st.binary(max_size=30), min_size=1, max_size=MOST_PARTS), st.lists(st.integers(0)))
def test_the_parts_of_a_message_become_one(parts, pieces):
    data = b"".join(
        sent(part, 0 if place else TEXT, first=LAST if place == len(parts) - 1 else MIDDLE)
        for place, part in enumerate(parts)
    )
    assert reader(data, pieces).next() == (TEXT, b"".join(parts))


@FEW
@given(st.binary())
def test_any_bytes_are_a_message_a_refusal_or_an_end(data):
    found = reader(data)
    for _ in range(len(data) + 1):
        try:
            _opcode, payload = found.next()
        except (Gone, Unacceptable):
            return
        assert len(payload) <= LARGEST
    raise AssertionError("more messages than bytes")


@FEW
@given(st.binary(min_size=4, max_size=4), st.binary(max_size=300))
def test_a_mask_laid_twice_is_none(mask, raw):
    masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(raw))
    assert unmask(mask, masked) == raw


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65535, 65536, 70000])
def test_every_length_has_its_own_header(size):
    made = frame(b"x" * size, TEXT)
    header = 2 if size < 126 else 4 if size < 65536 else 10
    assert len(made) == header + size
    masked = made[:1] + bytes([made[1] | 0x80]) + made[2:header] + MASK + sent(b"x" * size)[-size:]
    whole = Reader(lambda _count, data=iter([masked]): next(data, b""), size)
    assert len(whole.next()[1]) == size


def test_a_ping_between_two_parts_comes_through_first():
    found = reader(sent(b"a", TEXT, first=START) + sent(b"?", PING) + sent(b"b", 0))
    assert found.next() == (PING, b"?")
    assert found.next() == (TEXT, b"ab")


def test_the_largest_message_passes_and_one_byte_more_does_not():
    assert reader(sent(b"x" * LARGEST)).next() == (TEXT, b"x" * LARGEST)
    assert refusal(sent(b"x" * (LARGEST + 1))) == TOO_BIG


def test_a_message_too_large_in_parts_is_refused_at_the_part_that_exceeds():
    half = b"x" * (LARGEST // 2 + 1)
    assert refusal(sent(half, TEXT, first=START) + sent(half, 0, first=MIDDLE)) == TOO_BIG


def test_a_message_of_too_many_parts_is_refused_even_when_they_are_empty():
    assert (
        refusal(sent(b"", TEXT, first=START) + sent(b"", 0, first=MIDDLE) * MOST_PARTS) == TOO_BIG
    )


def test_a_length_is_refused_before_anything_of_it_is_read():
    asked = []

    def receive(count):
        asked.append(count)
        return b"\x81\xff" + (1 << 40).to_bytes(8, "big") if len(asked) == 1 else b"x"

    with pytest.raises(Unacceptable):
        Reader(receive, LARGEST).next()
    assert len(asked) == 1


@pytest.mark.parametrize("bits", [0x40, 0x20, 0x10, 0x70])
def test_reserved_bits_are_refused(bits):
    assert refusal(sent(b"x", TEXT, first=0x80 | bits)) == MALFORMED


@pytest.mark.parametrize("opcode", [3, 4, 5, 6, 7, 11, 12, 13, 14, 15])
def test_unknown_opcodes_are_refused(opcode):
    assert refusal(sent(b"x", opcode)) == MALFORMED


@pytest.mark.parametrize(
    "data",
    [
        sent(b"x", masked=False),
        sent(b"x", 0),
        sent(b"x", TEXT, first=START) + sent(b"x", TEXT),
        sent(b"x" * 126, PING),
        sent(b"x", CLOSE, first=START),
    ],
    ids=["unmasked", "middle without start", "start in the middle", "long ping", "cut close"],
)
def test_what_breaks_the_protocol_is_refused(data):
    assert refusal(data) == MALFORMED


@pytest.mark.parametrize("cut", range(8))
def test_a_frame_that_breaks_off_is_an_end(cut):
    with pytest.raises(Gone):
        reader(sent(b"xx")[:cut]).next()


def test_a_budget_lets_a_burst_through_and_then_so_many_a_second():
    moment = [0.0]
    budget = Budget(5, 2, lambda: moment[0])
    assert [budget.spend() for _ in range(7)] == [True] * 5 + [False] * 2
    moment[0] += 100
    assert [budget.spend() for _ in range(6)] == [True] * 5 + [False]


@FEW
@given(st.lists(st.floats(0, 0.2), min_size=50, max_size=200))
def test_no_pattern_gets_more_than_its_budget(pauses):
    moment = [0.0]
    budget = Budget(10, 5, lambda: moment[0])
    granted = 0
    for pause in pauses:
        moment[0] += pause
        granted += budget.spend()
    assert granted <= 10 + 5 * moment[0] + 1e-6
