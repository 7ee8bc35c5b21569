"""How does the house ask its engine? One question after another; it is started again if it ends."""

from typing import Any, Protocol, TypeVar

from gevent.lock import BoundedSemaphore

from commons.drafting.engine.child import Child
from commons.drafting.engine.messages import (
    Allowed,
    Ask,
    Drawn,
    Lacks,
    Made,
    Refusal,
    Reply,
    Supply,
)

PATIENCE = 30.0
"""Seconds for an answer."""
Kind = TypeVar("Kind", Drawn, Allowed, Made)


class EngineDied(Exception):
    """A text, or what was asked of it, ended the engine or kept it too long."""


class Refused(Exception):
    """It cannot be done with a text; the reason is a word for the log."""


class Source(Protocol):
    """Where a text stands written."""

    @property
    def head(self) -> int: ...

    def since(self, seq: int) -> tuple[bytes | None, list[bytes]]:
        """What comes after that number and up to `head`: the state that was gathered, if it is
        newer than the number, and each update after it.
        """


class Engine:
    """The house's side. One for each process of ours; whoever asks while it works waits."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self.patience = patience
        self.turn = BoundedSemaphore()
        self.child: Child | None = None

    def draw(self, document: int, source: Source) -> Drawn:
        return self._asked(Drawn, document, source, "draw")

    def allows(self, document: int, source: Source, update: bytes, person: int) -> bool:
        """Does this update only add, change or withdraw suggestions of that person?"""
        facts = {"update": update, "person": person}
        return self._asked(Allowed, document, source, "allows", **facts).yes

    def turned_into(
        self, document: int, source: Source, tree: dict[str, Any], client: int
    ) -> bytes:
        """An update, written by that client, after which the text is like the tree."""
        facts = {"tree": tree, "client": client}
        return self._asked(Made, document, source, "turned_into", **facts).update

    def close(self) -> None:
        if self.child:
            self.child.end()
        self.child = None

    def _asked(
        self, kind: type[Kind], document: int, source: Source, verb: str, **facts: Any
    ) -> Kind:
        with self.turn:
            reply = self._answer(Ask(document, source.head, verb, facts), source)
        if isinstance(reply, Refusal):
            raise Refused(reply.reason)
        if not isinstance(reply, kind):
            raise EngineDied(f"The engine answers {verb} with {type(reply)}.")
        return reply

    def _answer(self, ask: Ask, source: Source) -> Reply:
        """Whatever breaks off an exchange, the next one finds an engine that is not in the midst
        of it.
        """
        child = self.child = self.child or Child(self.patience)
        done = False
        try:
            reply = _exchange(child, ask, source)
            done = True
        except (OSError, EOFError) as fault:
            raise EngineDied(f"{ask.verb} of text {ask.document}: {fault!r}") from fault
        finally:
            if not done:
                self.close()
        return reply


def _exchange(child: Child, ask: Ask, source: Source) -> Reply:
    child.send(ask)
    reply = child.receive()
    if isinstance(reply, Lacks):
        child.send(Supply(*source.since(reply.since)))
        reply = child.receive()
    return reply
