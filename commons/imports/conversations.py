"""What does every source become? Conversations of slips, each read only when its turn comes."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any, NamedTuple, Protocol

from commons.imports.report import Report
from commons.threads.models import Audience

PREFIX = "import:"
"""The colon cannot stand in a key that a browser sends: nobody can take a message's place."""


class Unreadable(Exception):
    """A message or a file cannot be brought in; the reason is for whoever imports."""


class Author(NamedTuple):
    """Who said it, as the source tells."""

    name: str
    address: str = ""
    """Lower case; where a source knows no addresses, how the author is called there."""


class Stranger(Author):
    """Nobody of the house unless the list of people says so, whatever the address."""

    __slots__ = ()


@dataclass(slots=True)
class Slip:
    """Where a message lies and what it belongs to: small, because an archive has many."""

    key: str
    where: str
    at: datetime
    related: tuple[str, ...] = ()
    """Keys of the messages it answers, the nearest first."""
    subject: str = ""
    thing: Any = None
    """What the source needs to read it."""


class Text(NamedTuple):
    source: str
    html: str


class Enclosed(NamedTuple):
    """A file that belongs to a message."""

    name: str
    description: str
    open: Callable[[], IO[bytes]]


class Gone(NamedTuple):
    """What is left of a message whose words were taken away: that it had a number."""

    number: int
    at: datetime
    by: str


class Message(NamedTuple):
    """A message read: ready to be written as one post, or as several when it is very long."""

    slip: Slip
    author: Author
    texts: tuple[Text, ...]
    cut: dict[str, int]
    files: tuple[Enclosed, ...] = ()
    gone: Gone | None = None


class State(NamedTuple):
    """What a discussion was besides its posts, where a source tells."""

    audience: Audience
    opened_by: Author
    opened_at: datetime
    head: int
    closed_at: datetime | None
    resolved_at: datetime | None
    resolved_by: str


class Conversation(NamedTuple):
    title: str
    slips: list[Slip]
    state: State | None = None


class Source(Protocol):
    @property
    def name(self) -> str: ...
    def conversations(self, report: Report) -> Iterator[Conversation]: ...
    def read(self, slip: Slip, *, opens: bool) -> Message:
        """Raises Unreadable. The message that opens a discussion keeps what it quotes."""


def key_of(*parts: str) -> str:
    """The same message has the same key, whenever and from whichever archive it comes."""
    text = "\0".join(parts).encode(errors="surrogatepass")
    return PREFIX + hashlib.sha256(text).hexdigest()[:40]
