"""Which texts has the engine open, and how far does it have them?"""

import sys
from collections import OrderedDict
from contextlib import suppress

from pycrdt import Doc, XmlFragment

ROOT = "prosemirror"
MOST_TEXTS, MOST_BYTES = 64, 100_000_000
MOST_PARTS, MOST_STATE, MOST_CLIENTS = 20_000, 5_000_000, 10_000


class Refused(Exception):
    """It cannot be done with a text; the words say why, for the log."""


class Held:
    """A text, and the number of the last update that is in it."""

    def __init__(self, client: int | None = None) -> None:
        self.doc: Doc[XmlFragment] = Doc(client_id=client)
        self.seq = self.size = 0

    @property
    def root(self) -> XmlFragment:
        return self.doc.get(ROOT, type=XmlFragment)

    def take(self, state: bytes | None, updates: list[bytes], head: int) -> None:
        for update in [state, *updates] if state else updates:
            self._apply(update)
        self.seq = head

    def _apply(self, update: bytes) -> None:
        """What cannot be put in its place changes no text: it is left out, here as in browsers."""
        self.size += len(update)
        try:
            self.doc.apply_update(update)
        except (ValueError, RuntimeError) as fault:
            sys.stderr.write(f"An update was left out of a text: {str(fault)[:200]}\n")

    def copy(self, client: int | None = None) -> "Held":
        made = Held(client)
        made.take(self.doc.get_update(), [], self.seq)
        return made


class Texts:
    """Those asked for last; what is not here is asked of the house again."""

    def __init__(self) -> None:
        self.texts: OrderedDict[int, Held] = OrderedDict()

    def text(self, document: int) -> Held:
        text = self.texts.setdefault(document, Held())
        self.texts.move_to_end(document)
        return text

    def make_room(self) -> None:
        while len(self.texts) > 1 and self._too_many():
            with suppress(KeyError):
                self.texts.popitem(last=False)

    def _too_many(self) -> bool:
        size = sum(text.size for text in self.texts.values())
        return len(self.texts) > MOST_TEXTS or size > MOST_BYTES


def full(parts: int, state: bytes, clients: int) -> str:
    """Why nothing more may be written into a text, or nothing."""
    if parts > MOST_PARTS:
        return "parts"
    if len(state) > MOST_STATE:
        return "size"
    return "clients" if clients > MOST_CLIENTS else ""
