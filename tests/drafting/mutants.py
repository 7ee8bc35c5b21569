"""Changes made by a grammar, right and wrong in every part; run as a program it is who takes them.

As a program it reads changes after their lengths and applies each to a text that has something in
it, or to the one before, and draws that; it prints how many were taken without an error. One that
takes long ends it.
"""

import random
import signal
import sys
from contextlib import suppress

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from commons.drafting.gate import unpacked
from tests.drafting.crafting import IN_ROOT, deleting, piece, text, update, varint

NUMBERS = [0, 1, 2, 3, 5, 8, 13, 100, 2**20, 2**31 - 1]
CLIENTS = [1, 2, 3, 50]
GROWS, BEGINS = b"\1", b"\2"
"""Taken by the text that took the last one; by a new one."""


class Maker:
    """Mostly what is right, so that much of it passes; ids point at what is there, or nearly."""

    def __init__(self, seed, *, both=False):
        self.sides = [0, 0, 0x80, 0x40, *([0xC0] if both else [])]
        self.chance = random.Random(seed)
        self.reach = {}
        """How far each client has come, with what this change brings; at least."""

    def update(self, clocks):
        self.reach = dict(clocks)
        clients = self.chance.sample(CLIENTS, self.chance.choice([1, 1, 2]))
        pieces = [self._piece(client) for client in clients]
        deletions = b"\x00"
        if self.chance.random() < 0.4:
            ranges = [self._range() for _ in range(self.chance.randint(1, 3))]
            deletions = deleting(self._client(), *ranges)
        return self._bent(update(*pieces, deletions=deletions))

    def _piece(self, client):
        known = self.reach.get(client, 0)
        clock = known if self.chance.random() < 0.8 else self.chance.choice([0, 0, 1, 4])
        structs = []
        for number in range(self.chance.randint(1, 12)):
            structs.append(self._struct())
            self.reach[client] = max(known, clock + number + 1)
        return piece(*structs, client=client, clock=clock)

    def _range(self):
        if self.chance.random() < 0.9:
            return self.chance.randint(0, 4), self.chance.randint(1, 3)
        return self._number(), self._number()

    def _client(self):
        """Mostly one that has written something."""
        if self.chance.random() < 0.95:
            return self.chance.choice(list(self.reach))
        return self.chance.choice(CLIENTS)

    def _number(self):
        return self.chance.choice(NUMBERS[:8] if self.chance.random() < 0.95 else NUMBERS)

    def _id(self):
        client = self._client()
        known = self.reach.get(client, 0) if self.chance.random() < 0.95 else 0
        return varint(client) + varint(self.chance.randrange(known or 12))

    def _struct(self):
        if self.chance.random() < 0.08:
            return b"\x00" + varint(self._number())
        kind, content = self.chance.choice(
            [self._words, self._mark, self._part, self._part, self._values, self._gone]
        )()
        beside = self.chance.choice(self.sides)
        if beside:
            ids = b"".join(self._id() for bit in (0x80, 0x40) if beside & bit)
            return bytes([kind | beside | 0x20 * (kind == 8)]) + ids + content
        parent = IN_ROOT if self.chance.random() < 0.3 else b"\x00" + self._id()
        key = self.chance.random() < (0.9 if kind == 8 else 0.02)
        return bytes([kind | 0x20 * key]) + parent + text("level") * key + content

    def _words(self):
        return 4, text(self.chance.choice(["a", "words", "€𝄞", "\u0000", "x" * 300]))

    def _mark(self):
        says = self.chance.choice(["{}", "null", '{"id":"1-a-b"}', "[[1]]", '"x"', "1.5"])
        return 6, text(self.chance.choice(["strong", "insertion", "ychange"])) + text(says)

    def _part(self):
        if self.chance.random() < 0.4:
            return 7, b"\x06"
        return 7, b"\x03" + text(self.chance.choice(["paragraph", "table", "x"]))

    def _values(self):
        values = [self._value() for _ in range(self.chance.randint(1, 2))]
        return 8, varint(len(values)) + b"".join(values)

    def _value(self):
        plain = [b"\x7f", b"\x7e", b"\x7d\x05", b"\x7c\x3f\x80\x00\x00", b"\x78", b"\x77\x01a"]
        return self.chance.choice(
            [*plain, b"\x75\x01\x7e", b"\x76\x01\x01k\x79", b"\x7b" + b"\xff" * 8]
        )

    def _gone(self):
        return 1, varint(self._number())

    def _bent(self, made):
        if self.chance.random() < 0.8:
            return made
        bent = bytearray(made)
        bent[self.chance.randrange(len(bent))] = self.chance.randrange(256)
        return bytes(bent)


def a_text():
    doc = Doc(client_id=50)
    root = doc.get("prosemirror", type=XmlFragment)
    for words in ("One", "Two"):
        part = XmlElement("paragraph", {"numbered": True})
        root.children.append(part)
        part.children.append(XmlText(words))
    return doc.get_update()


def beginning(start):
    doc = Doc()
    doc.get("prosemirror", type=XmlFragment)
    doc.apply_update(start)
    return doc


def take(doc, sent):
    root = doc.get("prosemirror", type=XmlFragment)
    doc.apply_update(sent)
    with doc.transaction():
        look_at(root)
    doc.get_update()
    doc.get_state()


def look_at(part):
    for child in part.children:
        if isinstance(child, XmlText):
            child.diff()
        else:
            dict(child.attributes)
            look_at(child)


def main():
    start, taken = a_text(), 0
    for each in unpacked(sys.stdin.buffer.read()):
        how, sent = each[:1], each[1:]
        signal.alarm(30)
        if how == BEGINS:
            text = beginning(start)
        with suppress(Exception):
            take(text, sent)
            taken += 1
    signal.alarm(0)
    print(taken)


if __name__ == "__main__":
    main()
