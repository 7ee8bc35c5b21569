"""How does a message reach a browser? Straight to its socket, and nobody waits for a slow one.

Takes the place of Engine.IO's WebSocket transport under gevent.
"""

import json
import logging
import re
from typing import Any

import engineio.server
import engineio.socket
from engineio import exceptions, packet

from kernel.frames import encoded
from kernel.wires import Wire

log = logging.getLogger(__name__)
SAID = re.compile("40|42[0-9]{0,9}")
FLAT = 8
"""Brackets in one message: what browsers say here is a name and a few fields."""


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
        if not is_spoken(message):
            return False
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

    def close(self, wait: bool = True, abort: bool = False, reason: Any = None) -> None:  # noqa: FBT001, FBT002 as above it
        """The wire goes with the socket; no writer empties a queue that one could wait for."""
        super().close(wait=wait and self.wire is None, abort=abort, reason=reason)
        if self.wire:
            self.wire.close()


def is_spoken(message: str) -> bool:
    """A pong, a farewell, a sign-in, an event with its fields: nothing else is said here."""
    if message in {"1", "3"}:
        return True
    head = SAID.match(message)
    if head is None or message.count("[") + message.count("{") > FLAT:
        return False
    try:
        said = json.loads(message[head.end() :] or "null")
    except ValueError:
        return False
    return head[0] == "40" or _is_event(said)


def _is_event(said: object) -> bool:
    if not isinstance(said, list) or len(said) != 2:  # noqa: PLR2004 its name and its fields
        return False
    return isinstance(said[0], str) and said[0] not in {"connect", "disconnect"}


class _Sockets:
    Socket = DirectSocket


def install(server: Any) -> None:
    """Give a socketio.Server this transport; before its first connection."""
    engineio.server.socket = _Sockets
    server.eio._async = dict(server.eio._async, websocket=Wire)  # noqa: SLF001


def wire_of(server: Any, sid: str) -> Wire | None:
    """The wire of a connected browser, or None when it has gone or is a test's client."""
    found = server.eio.sockets.get(server.manager.eio_sid_from_sid(sid, "/"))
    return getattr(found, "wire", None)
