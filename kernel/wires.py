"""What is one WebSocket, on our side of it? Bounded in what it takes and in what waits for it.

What one side may send is bounded while it is read, and what may wait for one that does not read
too: such a one is cut, comes back, and catches up from its cursor.
"""

import base64
import hashlib
import socket as sockets
import struct
import time
from typing import Any

import gevent

from kernel.frames import (
    BINARY,
    CLOSE,
    NOT_SPOKEN,
    NOT_TEXT,
    PING,
    POLICY,
    PONG,
    TEXT,
    Budget,
    Gone,
    Reader,
    Unacceptable,
    frame,
)

MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
LARGEST = 16 * 1024
"""Bytes of one message a browser may send: acts go over HTTP, so these are small."""
MOST_WAITING = 1024 * 1024
"""Bytes that may wait for one browser: what comes on top of them cuts it."""
UNDER_WAY = 256 * 1024
"""Bytes the system may hold for one browser; left to itself it takes megabytes for a slow one."""
STUCK = 20.0
"""Seconds in which a browser must take something of what waits for it."""
TIME_TO_SIGN_IN = 10.0
BURST, PER_SECOND = 60.0, 20.0


class Wire:
    """One WebSocket. `trusted` once its connect handler let it in."""

    def __init__(self, handler: Any, server: Any) -> None:
        self.handler, self.server = handler, server
        self.waiting, self.size = [], 0  # type: list[bytes], int
        self.flushing = self.open = self.trusted = False
        self.budget = Budget(BURST, PER_SECOND, time.monotonic)

    def __call__(self, environ: dict[str, Any], _start_response: Any) -> list[bytes]:
        self.sock, reader = _socket_of(environ)
        self.sock.setsockopt(sockets.IPPROTO_TCP, sockets.TCP_NODELAY, 1)
        self.sock.setsockopt(sockets.SOL_SOCKET, sockets.SO_SNDBUF, UNDER_WAY)
        self.sock.sendall(_handshake(environ))
        self.open = True
        self.reader = Reader(self._receive, LARGEST)
        watchdog = gevent.spawn_later(TIME_TO_SIGN_IN, self._expect_trust)
        try:
            self.handler(self)
        finally:
            watchdog.kill(block=False)
            self.close()
            if reader:
                reader.close()  # what is still to come is no HTTP request
        if not reader:  # under gunicorn
            raise StopIteration
        return []

    def _expect_trust(self) -> None:
        if not self.trusted:
            self.close(POLICY)

    def _receive(self, count: int) -> bytes:
        try:
            received: bytes = self.sock.recv(count)
        except OSError:
            raise Gone from None
        return received

    def wait(self) -> str | None:
        """The next message, or None when the browser has gone or was cut."""
        try:
            return self._message()
        except Gone:
            return None
        except Unacceptable as fault:
            self.close(fault.code)
            return None

    def _message(self) -> str:
        while True:
            opcode, payload = self.reader.next()
            if not self.budget.spend():
                raise Unacceptable(POLICY)
            if self.reader.holds_more:
                gevent.sleep(0)  # one fast sender must not own the loop
            if opcode == CLOSE:
                raise Gone
            if opcode == PING:
                self.write(frame(payload, PONG))
            elif opcode == TEXT:
                return _as_text(payload)
            elif opcode == BINARY:
                raise Unacceptable(NOT_SPOKEN)

    def write(self, data: bytes) -> bool:
        """Send ready frames; never blocks. False when the socket is closed."""
        if not self.open:
            return False
        rest = data if self.waiting else self._send_now(data)
        return self.open and (not rest or self._keep(rest))

    def _send_now(self, data: bytes) -> bytes:
        try:
            return data[self.sock._sock.send(data) :]  # noqa: SLF001 the plain socket: it never waits
        except BlockingIOError:
            return data
        except OSError:
            self.open = False
            return b""

    def _keep(self, data: bytes) -> bool:
        if self.size > MOST_WAITING:
            self._abort()
            return False
        self.waiting.append(data)
        self.size += len(data)
        if not self.flushing:
            self.flushing = True
            gevent.spawn(self._flush)
        return True

    def _flush(self) -> None:
        while self.open and self.waiting:
            data = self.waiting[0] = b"".join(self.waiting)
            del self.waiting[1:]
            sent = self._send_patiently(data)
            self.size -= sent
            self.waiting[0] = data[sent:]
            if not self.waiting[0]:
                del self.waiting[0]
        self.flushing = False

    def _send_patiently(self, data: bytes) -> int:
        """By the socket's own waiting, which ends with the socket: one on its number would not."""
        try:
            with gevent.Timeout(STUCK, TimeoutError):
                sent: int = self.sock.send(data)
        except OSError:
            self._abort()
            return 0
        return sent

    def send(self, message: str | bytes) -> None:
        text = isinstance(message, str)
        data = message.encode() if isinstance(message, str) else message
        if not self.write(frame(data, TEXT if text else BINARY)):
            raise OSError("the socket is closed")

    def close(self, code: int = 1000) -> None:
        if self.open:
            self.write(frame(struct.pack("!H", code), CLOSE))
            self._abort()

    def _abort(self) -> None:
        self.open = False
        try:
            self.sock.shutdown(sockets.SHUT_RDWR)
        except OSError:
            return


def _socket_of(environ: dict[str, Any]) -> tuple[Any, Any]:
    """The connection, and what the embedded server reads requests from."""
    if "gunicorn.socket" in environ:
        return environ["gunicorn.socket"], None
    source = environ["wsgi.input"]
    reader = source if hasattr(source, "raw") else source.rfile
    return reader.raw._sock, reader  # noqa: SLF001


def _handshake(environ: dict[str, Any]) -> bytes:
    key = environ.get("HTTP_SEC_WEBSOCKET_KEY", "").encode()
    accept = base64.b64encode(hashlib.sha1(key + MAGIC).digest())  # noqa: S324 as the protocol says
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )


def _as_text(payload: bytes) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError:
        raise Unacceptable(NOT_TEXT) from None
