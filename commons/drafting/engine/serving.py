"""The engine: it holds texts, and answers what can only be answered by opening them.

Decoding what nests deep uses up a stack, so it is done on a large one; what asks for too much
memory, or takes an end nobody foresaw, ends this process and no other.
"""

import resource
import sys
import threading
from collections.abc import Callable
from typing import BinaryIO

import msgspec

from commons.drafting.engine.drawing import draw
from commons.drafting.engine.guarding import allows
from commons.drafting.engine.holding import Held, Refused, Texts
from commons.drafting.engine.messages import (
    LENGTH,
    Ask,
    Lacks,
    Refusal,
    Reply,
    decode_ask,
    decode_supply,
    framed,
)
from commons.drafting.engine.turning import turned_into

STACK, MEMORY = 512 * 2**20, 2 * 2**30
VERBS: dict[str, Callable[..., Reply]] = {
    "draw": draw,
    "allows": allows,
    "turned_into": turned_into,
}


class Wire:
    def __init__(self, reads: BinaryIO, writes: BinaryIO) -> None:
        self.reads, self.writes = reads, writes

    def receive(self) -> bytes:
        """Nothing, once the house has gone."""
        head = self.reads.read(LENGTH.size)
        return self.reads.read(*LENGTH.unpack(head)) if head else b""

    def send(self, message: msgspec.Struct) -> None:
        self.writes.write(framed(message))
        self.writes.flush()


def serve(wire: Wire) -> None:
    texts = Texts()
    while asked := wire.receive():
        wire.send(answer(decode_ask(asked), texts, wire))


def answer(ask: Ask, texts: Texts, wire: Wire) -> Reply:
    text = texts.text(ask.document)
    if text.seq < ask.head:
        catch_up(text, ask.head, wire)
        texts.make_room()
    try:
        return VERBS[ask.verb](text, **ask.facts)
    except Refused as refused:
        return Refusal(str(refused))


def catch_up(text: Held, head: int, wire: Wire) -> None:
    wire.send(Lacks(text.seq))
    supply = decode_supply(wire.receive())
    text.take(supply.state, supply.updates, head)


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    threading.stack_size(STACK)
    wire = Wire(sys.stdin.buffer, sys.stdout.buffer)
    threading.Thread(target=serve, args=[wire]).start()


if __name__ == "__main__":
    main()
