"""How do bytes become WebSocket messages, and messages bytes? RFC 6455, without extensions."""

import struct
from collections.abc import Callable
from typing import Any

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
KNOWN = frozenset({0, TEXT, BINARY, CLOSE, PING, PONG})
RESTARTING = 1012
TOO_BIG, MALFORMED, NOT_TEXT, NOT_SPOKEN, POLICY, LATER = 1009, 1002, 1007, 1003, 1008, 1013
MOST_PARTS = 32
"""Frames of one message: one of a thousand empty ones would cost us, and its sender nothing."""
LONGEST_CONTROL = 125


class Gone(Exception):
    """The other side has left."""


class Unacceptable(Exception):
    """What arrives is not what we speak; `code` is the reason for closing."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


def frame(payload: bytes, opcode: int) -> bytes:
    length = len(payload)
    if length < 126:  # noqa: PLR2004 the field's own steps
        return bytes((0x80 | opcode, length)) + payload
    if length < 65536:  # noqa: PLR2004
        return struct.pack("!BBH", 0x80 | opcode, 126, length) + payload
    return struct.pack("!BBQ", 0x80 | opcode, 127, length) + payload


def unmask(mask: bytes, raw: bytes) -> bytes:
    if not raw or mask == b"\0\0\0\0":
        return raw
    key = (mask * (len(raw) // 4 + 1))[: len(raw)]
    return (int.from_bytes(raw, "little") ^ int.from_bytes(key, "little")).to_bytes(
        len(raw), "little"
    )


class Reader:
    """Reads messages of at most `largest` bytes: the bound holds while reading, not after."""

    def __init__(self, receive: Callable[[int], bytes], largest: int) -> None:
        self.receive, self.largest = receive, largest
        self.buffer, self.position = b"", 0
        self.parts: list[bytes] = []
        self.opcode = 0

    @property
    def holds_more(self) -> bool:
        """Has more arrived than was read?"""
        return self.position < len(self.buffer)

    def next(self) -> tuple[int, bytes]:
        """The next message: its opcode and its bytes. Control frames come through as they are."""
        while True:
            final, opcode, payload = self._frame()
            if opcode >= CLOSE:
                return opcode, payload
            if whole := self._joined(final=final, opcode=opcode, payload=payload):
                return whole

    def _joined(self, *, final: bool, opcode: int, payload: bytes) -> tuple[int, bytes] | None:
        if bool(opcode) == bool(self.opcode):  # a start inside a message, or a middle outside one
            raise Unacceptable(MALFORMED)
        self.opcode = self.opcode or opcode
        self.parts.append(payload)
        if sum(map(len, self.parts)) > self.largest or len(self.parts) > MOST_PARTS:
            raise Unacceptable(TOO_BIG)
        if not final:
            return None
        whole = (self.opcode, b"".join(self.parts))
        self.parts, self.opcode = [], 0
        return whole

    def _frame(self) -> tuple[bool, int, bytes]:
        first, second = self._take(2)
        final, opcode, short = bool(first & 0x80), first & 15, second & 0x7F
        if not second & 0x80 or first & 0x70:  # clients mask, and no extension was agreed
            raise Unacceptable(MALFORMED)
        if opcode not in KNOWN or (opcode >= CLOSE and not (final and short <= LONGEST_CONTROL)):
            raise Unacceptable(MALFORMED)
        length = self._length(short)
        if length > self.largest:
            raise Unacceptable(TOO_BIG)
        mask = self._take(4)
        return final, opcode, unmask(mask, self._take(length))

    def _length(self, short: int) -> int:
        if short == 126:  # noqa: PLR2004
            return int.from_bytes(self._take(2), "big")
        if short == 127:  # noqa: PLR2004
            return int.from_bytes(self._take(8), "big")
        return short

    def _take(self, count: int) -> bytes:
        while len(self.buffer) - self.position < count:
            chunk = self.receive(65536)
            if not chunk:
                raise Gone
            self.buffer, self.position = self.buffer[self.position :] + chunk, 0
        taken = self.buffer[self.position : self.position + count]
        self.position += count
        return taken


class Budget:
    """How many messages may one socket send? So many at once, then so many a second."""

    def __init__(self, burst: float, per_second: float, clock: Callable[[], float]) -> None:
        self.burst, self.per_second, self.clock = burst, per_second, clock
        self.left, self.asked = burst, clock()

    def spend(self) -> bool:
        moment = self.clock()
        self.left = min(self.burst, self.left + (moment - self.asked) * self.per_second) - 1
        self.asked = moment
        return self.left >= 0


def encoded(packet: Any) -> bytes:
    """The frame of an Engine.IO packet, made once however many sockets it goes to."""
    made: bytes | None = getattr(packet, "frame", None)
    if made is None:
        text = packet.encode()
        made = frame(text.encode(), TEXT) if isinstance(text, str) else frame(text, BINARY)
        packet.frame = made
    return made
