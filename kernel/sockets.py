"""How does a message reach a browser? Straight to its socket, and nobody waits for a slow one.

Takes the place of Engine.IO's WebSocket transport under gevent.
"""

import json
import logging
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import engineio.server
import engineio.socket
from engineio import exceptions, packet

from kernel.frames import TEXT, encoded, frame
from kernel.wires import Wire

log = logging.getLogger(__name__)
SAID = re.compile("40|42([0-9]{0,9})")
FLAT = 8
"""Brackets in one message: what browsers say here is a name and a few fields."""
Hears = Callable[[str, object], Any]
"""Told the socket and what it says."""


class Said(NamedTuple):
    """A message that is spoken here. An event has a name, and a number if it is to be answered."""

    name: str = ""
    number: str = ""
    fields: object = None


class DirectSocket(engineio.socket.Socket):
    """An Engine.IO socket that writes at once instead of queueing for a writer greenlet."""

    connected: bool
    wire: Wire | None = None

    def send(self, pkt: Any) -> None:
        if self.wire is None:
            super().send(pkt)
        elif self.closed:
            raise exceptions.SocketIsClosedError
        elif not self.wire.write(encoded(pkt)):
            self.queue.put(None)

    def _websocket_handler(self, ws: Wire) -> list[bytes]:
        if self.connected:  # an upgrade from polling, which is not spoken here
            return []
        self.connected = self.upgraded = True
        self._hand_over(ws)
        self.wire = ws
        while not self.closed and (message := ws.wait()) is not None:
            if not self._take(message):
                break
        self.close(wait=False, abort=True, reason=self.server.reason.TRANSPORT_CLOSE)
        return []

    def _hand_over(self, ws: Wire) -> None:
        """What was queued before the socket stood goes first, in order."""
        empty = self.server.get_queue_empty_exception()
        while True:
            try:
                queued = self.queue.get(block=False)
            except empty:
                return
            self.queue.task_done()
            if queued is not None:
                ws.write(encoded(queued))

    def _take(self, message: str) -> bool:
        said = read(message)
        if said is None:
            return False
        if hears := self.server.often.get(said.name):
            self._answer(hears, said)
            return True
        try:
            self.receive(packet.Packet(encoded_packet=message))
        except (exceptions.UnknownPacketError, ValueError):
            return False
        except exceptions.SocketIsClosedError:
            return False
        except Exception:
            log.exception("a socket event failed")
            return False
        return True

    def _answer(self, hears: Hears, said: Said) -> None:
        """What comes often is heard and answered past the packets of Engine.IO and Socket.IO, which
        would read it a second and a third time.
        """
        manager = self.server.manager
        sid = manager.sid_from_eio_sid(self.sid, "/")
        if sid is None or not manager.is_connected(sid, "/"):
            return
        answer = hears(sid, said.fields)
        if said.number and self.wire:
            told = json.dumps([] if answer is None else [answer], ensure_ascii=False)
            self.wire.write(frame(f"43{said.number}{told}".encode(), TEXT))

    def close(self, wait: bool = True, abort: bool = False, reason: Any = None) -> None:  # noqa: FBT001, FBT002 as above it
        """The wire goes with the socket; no writer empties a queue that one could wait for."""
        super().close(wait=wait and self.wire is None, abort=abort, reason=reason)
        if self.wire:
            self.wire.close()


def read(message: str) -> Said | None:
    """A pong, a farewell, a sign-in, an event with its fields: nothing else is said here."""
    if message in {"1", "3"}:
        return Said()
    head = SAID.match(message)
    if head is None or message.count("[") + message.count("{") > FLAT:
        return None
    try:
        said = json.loads(message[head.end() :] or "null")
    except ValueError:
        return None
    if head[0] == "40":
        return Said()
    return Said(said[0], head[1], said[1]) if _is_event(said) else None


def _is_event(said: object) -> bool:
    if not isinstance(said, list) or len(said) != 2:  # noqa: PLR2004 its name and its fields
        return False
    return isinstance(said[0], str) and said[0] not in {"connect", "disconnect"}


class _Sockets:
    Socket = DirectSocket


def install(server: Any, often: Mapping[str, Hears]) -> None:
    """Give a socketio.Server this transport, and those who hear what comes often; before its first
    connection.
    """
    engineio.server.socket = _Sockets
    server.eio.often, server.eio.manager = often, server.manager
    server.eio._async = dict(server.eio._async, websocket=Wire)  # noqa: SLF001


def wire_of(server: Any, sid: str) -> Wire | None:
    """The wire of a connected browser, or None when it has gone or is a test's client."""
    found = server.eio.sockets.get(server.manager.eio_sid_from_sid(sid, "/"))
    return getattr(found, "wire", None)
