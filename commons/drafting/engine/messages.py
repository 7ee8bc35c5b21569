"""What do the house and its engine say to each other? Each message after its length."""

import struct
from collections.abc import Callable
from typing import Any

import msgspec

LENGTH = struct.Struct(">I")


class Ask(msgspec.Struct):
    """What is wanted of a text that has come to `head`."""

    document: int
    head: int
    verb: str
    facts: dict[str, Any]


class Lacks(msgspec.Struct, tag=True):
    """The engine has the text only so far."""

    since: int


class Supply(msgspec.Struct):
    """What it lacked: a whole state where there is one, and what came after."""

    state: bytes | None
    updates: list[bytes]


class Drawn(msgspec.Struct, tag=True):
    seq: int
    """The number of the last update that is in it; perhaps later than was asked."""
    state: bytes
    tree: dict[str, Any]
    clocks: dict[int, int]
    full: str
    """Why nothing more may be written, or nothing."""


class Allowed(msgspec.Struct, tag=True):
    yes: bool


class Made(msgspec.Struct, tag=True):
    update: bytes


class Refusal(msgspec.Struct, tag=True):
    reason: str


Reply = Lacks | Drawn | Allowed | Made | Refusal

encode = msgspec.msgpack.Encoder().encode
decode_ask = msgspec.msgpack.Decoder(Ask).decode
decode_supply = msgspec.msgpack.Decoder(Supply).decode
decode_reply: Callable[[bytes], Reply] = msgspec.msgpack.Decoder(Reply).decode


def framed(message: msgspec.Struct) -> bytes:
    body = encode(message)
    return LENGTH.pack(len(body)) + body
