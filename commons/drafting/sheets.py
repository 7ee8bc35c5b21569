"""What waits to be written, and what does this process know of each text?"""

import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import gevent
from flask import Flask
from gevent.lock import BoundedSemaphore
from sqlalchemy import select

from commons.drafting.gate import Scanned, scan, trimmed
from commons.drafting.models import Client, Text
from commons.drafting.storing import clocks_at
from kernel.database import db

Answer = dict[str, Any]
MOST_SHEETS = 1000
TEXTS_AT_ONCE = 20
"""So many texts share a transaction: with more of them the others would wait too long."""

IN_TIME = 0.6
"""Of the pause between two turns: the rest of it is for the way here and back."""


class Hand(NamedTuple):
    """Somebody who writes, as far as the door asks."""

    id: int
    active: bool


@dataclass(slots=True, eq=False)
class Sent:
    """A change that waits for its place, and what became of it."""

    document_id: int
    person_id: int
    data: bytes
    scanned: Scanned
    language: str
    """Of who sent it: in it they read why not."""
    sign_in_id: int = 0
    """To be looked at once more; none of a request, whose own was just looked at."""
    tried: bool = False
    """Has the engine said that it does no more than suggest?"""
    answer: Answer = field(default_factory=dict)
    fault: Exception | None = None

    @property
    def done(self) -> bool:
        return bool(self.answer) or self.fault is not None

    def trim(self, clocks: Mapping[int, int]) -> None:
        """Leave out what is known: what is stored holds every piece once."""
        new = trimmed(self.data, self.scanned, clocks)
        if new != self.data:
            self.data, self.scanned = new, scan(new)


@dataclass(slots=True)
class Sheet:
    """A text as this process last saw it: how far each client has come, and whose they are."""

    clocks: dict[int, int] = field(default_factory=dict)
    seq: int = -1
    owners: dict[int, int] = field(default_factory=dict)
    """Who may write under a number. It is given once, so what is known holds."""

    def catch_up(self, document_id: int) -> None:
        """What other processes took in since we looked."""
        if self.seq < 0:
            begun = select(Text.clocks, Text.gathered).where(Text.document_id == document_id)
            row = db.session.execute(begun).first()
            start = {int(client): clock for client, clock in row.clocks.items()} if row else {}
            self.clocks, self.seq = start, row.gathered if row else 0
        self.clocks, self.seq = clocks_at(document_id, self.clocks, self.seq)

    def took(self, base: int, seq: int, clocks: dict[int, int]) -> None:
        """What this process itself stored is not read again, where nothing came in between."""
        if self.seq == base == seq - 1:
            self.seq, self.clocks = seq, clocks

    def numbers_of(self, sent: Sent) -> frozenset[int]:
        """Under which of the numbers in it may this person write?"""
        unknown = [each for each in sent.scanned.spans if each not in self.owners]
        if unknown:
            here = (Client.document_id == sent.document_id, Client.number.in_(unknown))
            rows = db.session.execute(select(Client.number, Client.person_id).where(*here))
            self.owners.update((row.number, row.person_id) for row in rows)
        mine = (each for each in sent.scanned.spans if self.owners.get(each) == sent.person_id)
        return frozenset(mine)


@dataclass(slots=True)
class Sheets:
    """The texts of this process, and one turn for all that is written in them."""

    known: dict[int, Sheet] = field(default_factory=dict)
    queue: list[Sent] = field(default_factory=list)
    turn: BoundedSemaphore = field(default_factory=BoundedSemaphore)
    rests_until: float = 0.0

    def of(self, document_id: int) -> Sheet:
        if len(self.known) > MOST_SHEETS:
            self.known.clear()
        return self.known.setdefault(document_id, Sheet())

    def rest(self) -> None:
        """Let what comes in the meantime come along."""
        if (left := self.rests_until - time.monotonic()) > 0:
            gevent.sleep(left)

    def asks(self) -> Answer:
        """For how many milliseconds may whoever was stored gather, and still come along?"""
        left = round((self.rests_until - time.monotonic()) * IN_TIME * 1000)
        return {"rest": left} if left > 0 else {}

    def taken(self) -> dict[int, list[Sent]]:
        """What is stored next, by text, in one order for all processes: they lock each other out
        of nothing.
        """
        found: dict[int, list[Sent]] = defaultdict(list)
        queue, self.queue = self.queue, []
        for sent in queue:
            full = len(found) >= TEXTS_AT_ONCE and sent.document_id not in found
            (self.queue if full else found[sent.document_id]).append(sent)
        return dict(sorted(found.items()))


def sheets_of(app: Flask) -> Sheets:
    found: Sheets = app.extensions.setdefault("plenary.sheets", Sheets())
    return found
