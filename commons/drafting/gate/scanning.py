"""What does a change hold, whose is it, and what does it stand on? (Yjs update format, version 1.)

Everything is bounded: the native reader behind this gate can be ended by what nests too deep.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import ClassVar

from commons.drafting.gate.bounds import LAST_CLIENT, LAST_CLOCK, SENT, Bounds
from commons.drafting.gate.circles import Id, Leans, Span, circular
from commons.drafting.gate.cursor import Cursor, Unfit
from commons.drafting.gate.scanned import Scanned, Section
from commons.drafting.gate.splitting import splits
from commons.drafting.gate.values import read_json, read_value

ROOT = "prosemirror"
COLLECTED = 0
DELETED, STRING, FORMAT, TYPE, VALUES = 1, 4, 6, 7, 8
ELEMENT, TEXT = 3, 6
BLOCKS = {TYPE, DELETED}
"""What may stand in the root itself."""
UNNAMED = {STRING, FORMAT, TYPE}
KIND = 0b11111
HAS_KEY, HAS_RIGHT, HAS_LEFT = 0b100000, 0b1000000, 0b10000000


def scan(update: bytes, bounds: Bounds = SENT) -> Scanned:
    return Scan(update, bounds).done()


class Scan:
    def __init__(self, update: bytes, bounds: Bounds) -> None:
        self.cursor, self.bounds = Cursor(update), bounds
        self.spans: dict[int, Span] = {}
        self.sections: dict[int, Section] = {}
        self.needs: dict[int, int] = {}
        self.structs = self.types = self.deletions = 0
        self.depths: dict[Id, int] = {}
        self.across: Leans = {}
        self.rows: dict[int, list[Span]] = {}
        self.before: list[Id] = []
        self.places: Counter[tuple[object, ...]] = Counter()

    def done(self) -> Scanned:
        for _ in range(self.cursor.number(self.bounds.clients)):
            self._read_client()
        deletions_at = self.cursor.at
        for _ in range(self.cursor.number(self.bounds.deleters)):
            self._read_deletions()
        self.cursor.finish()
        if circular(self.spans, self.across):
            raise Unfit("pieces wait for each other")
        if splits(self.rows, self.before):
            raise Unfit("a piece stands inside a row of values")
        counts = self.structs, self.types, self.deletions
        return Scanned(self.spans, self.sections, deletions_at, self.needs, *counts)

    # --- pieces ---

    def _read_client(self) -> None:
        starts = self.cursor.at
        count = self.cursor.number(self.bounds.structs, least=1)
        self.structs += count
        if self.structs > self.bounds.structs:
            raise Unfit("too many pieces")
        at = self._id()
        if at.client in self.spans:
            raise Unfit("a client stands in it twice")
        first, pieces_at = at.clock, self.cursor.at
        for _ in range(count):
            at = self.next(at)
            if at.clock > LAST_CLOCK:
                raise Unfit("a clock is too large")
        self.spans[at.client] = Span(first, at.clock)
        self.sections[at.client] = Section(starts, pieces_at, self.cursor.at, count)

    def next(self, at: Id) -> Id:
        """Read a piece; where does the one after it stand?"""
        return Id(at.client, at.clock + self._read_struct(at))

    def _id(self) -> Id:
        return Id(self.cursor.number(LAST_CLIENT), self.cursor.number(LAST_CLOCK))

    def _length(self) -> int:
        return self.cursor.number(LAST_CLOCK, least=1)

    def _read_struct(self, at: Id) -> int:
        """How many clocks a piece takes."""
        info = self.cursor.byte()
        if info == COLLECTED:
            return self._length()
        read = self.contents.get(info & KIND)
        if read is None:
            raise Unfit("a piece is of a kind that is not taken")
        depth = self._read_place(info, at)
        if depth > self.bounds.depth:
            raise Unfit("it nests too deep")
        length = read(self)
        if info & KIND == VALUES and length > 1:
            self.rows.setdefault(at.client, []).append(Span(at.clock, at.clock + length))
        self.depths[at] = self.depths[Id(at.client, at.clock + length - 1)] = depth
        return length

    def _read_place(self, info: int, at: Id) -> int:
        """How deep a piece lies, as far as this change itself tells. A value stands under a name,
        before nothing; words and parts stand under none.
        """
        kind = info & KIND
        if kind == VALUES and (info & HAS_RIGHT or not info & HAS_KEY):
            raise Unfit("a value stands among words")
        if kind in UNNAMED and info & HAS_KEY:
            raise Unfit("words stand under a name")
        sides = info & (HAS_LEFT | HAS_RIGHT)
        beside = [self._leant_on(at) for bit in (HAS_LEFT, HAS_RIGHT) if info & bit]
        if beside:
            self._crowd((sides, *beside))
            self.before += beside[-1:] if info & HAS_RIGHT else []
            return max(self.depths.get(each, 1) for each in beside)
        parent = self._parent(info, at)
        self._crowd((parent, self.cursor.text(100) if info & HAS_KEY else ""))
        return self.depths.get(parent, 0) + 1 if parent else 1

    def _parent(self, info: int, at: Id) -> Id | None:
        """None is the root."""
        if not self.cursor.number(1):
            return self._leant_on(at)
        if self.cursor.text(len(ROOT)) != ROOT or info & HAS_KEY or info & KIND not in BLOCKS:
            raise Unfit("it writes beside the text")
        return None

    def _crowd(self, place: tuple[object, ...]) -> None:
        """Of many pieces at the very same place each is compared with all: that takes for ever."""
        self.places[place] += 1
        if self.places[place] > self.bounds.in_one_place:
            raise Unfit("too much stands in one place")

    def _leant_on(self, at: Id) -> Id:
        other = self._id()
        if other.client != at.client:
            self.across.setdefault(at.client, []).append((at.clock, other))
        elif other.clock >= at.clock:
            raise Unfit("a piece leans on what comes later")
        self._need(other.client, other.clock + 1)
        return other

    def _need(self, client: int, beyond: int) -> None:
        if beyond > self.needs.get(client, 0):
            self.needs[client] = beyond

    # --- contents: each reads on and says how many clocks it takes ---

    def _read_string(self) -> int:
        text = self.cursor.text(self.bounds.words)
        if not text:
            raise Unfit("a piece is empty")
        return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2

    def _read_format(self) -> int:
        self.cursor.text(100)
        read_json(self.cursor)
        return 1

    def _read_type(self) -> int:
        self.types += 1
        kind = self.cursor.varint()
        if kind == ELEMENT:
            self.cursor.text(100)
        elif kind != TEXT:
            raise Unfit("a part is of a kind that is not taken")
        return 1

    def _read_values(self) -> int:
        count = self.cursor.number(100, least=1)
        for _ in range(count):
            read_value(self.cursor)
        return count

    contents: ClassVar[Mapping[int, Callable[["Scan"], int]]] = {
        DELETED: _length,
        STRING: _read_string,
        FORMAT: _read_format,
        TYPE: _read_type,
        VALUES: _read_values,
    }

    # --- what is deleted ---

    def _read_deletions(self) -> None:
        client = self.cursor.number(LAST_CLIENT)
        count = self.cursor.number(self.bounds.deletions)
        self.deletions += count
        if self.deletions > self.bounds.deletions:
            raise Unfit("too many deletions")
        for _ in range(count):
            beyond = self.cursor.number(LAST_CLOCK) + self._length()
            if beyond > LAST_CLOCK:
                raise Unfit("a clock is too large")
            self._need(client, beyond)
