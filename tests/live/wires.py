"""A socket in the hands of somebody who may send anything: bytes out, frames in."""

import base64
import json
import os
import socket
import struct
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from tests.live.house import QUICKLY, Server, Visitor

PATH = "/socket.io/?EIO=4&transport=websocket"
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
MASK = b"\1\2\3\4"


class Frame(NamedTuple):
    opcode: int
    payload: bytes

    @property
    def code(self) -> int:
        """Why it was closed."""
        return int.from_bytes(self.payload[:2], "big")


def frame(payload: bytes, opcode: int = TEXT, *, first: int = 0x80, masked: bool = True) -> bytes:
    """A frame as a client sends it; `first` holds the bits beside the opcode."""
    head = bytes([first | opcode]) + length(len(payload), masked=masked)
    return head + (MASK + mask(payload) if masked else payload)


def length(count: int, *, masked: bool = True) -> bytes:
    bit = 0x80 if masked else 0
    if count < 126:
        return bytes([bit | count])
    if count < 65536:
        return struct.pack("!BH", bit | 126, count)
    return struct.pack("!BQ", bit | 127, count)


def mask(payload: bytes) -> bytes:
    key = (MASK * (len(payload) // 4 + 1))[: len(payload)]
    return bytes(a ^ b for a, b in zip(payload, key, strict=True))


class Wire:
    """A WebSocket by hand. What the server answered to the handshake is `status`."""

    def __init__(self, server: Server, headers: dict[str, str], path: str = PATH, **more: Any):
        self.sock = socket.create_connection(("127.0.0.1", server.port), timeout=QUICKLY)
        if buffer := more.get("buffer"):
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        self.received = b""
        self.early: deque[str] = deque()
        """Events that came before the answer one was waiting for."""
        try:
            self.sock.sendall(_request(server, headers, path))
            self.head = self._until(b"\r\n\r\n").decode("latin-1")
            self.status = int((self.head.split() or ["", "0"])[1])
        except BaseException:
            self.sock.close()
            raise

    def _until(self, mark: bytes) -> bytes:
        while mark not in self.received:
            chunk = self.sock.recv(4096)
            if not chunk:
                break
            self.received += chunk
        taken, _mark, self.received = self.received.partition(mark)
        return taken

    def send(self, data: bytes) -> bool:
        """Send raw bytes; False once the server has hung up."""
        try:
            self.sock.sendall(data)
        except OSError:
            return False
        return True

    def say(self, text: str) -> bool:
        return self.send(frame(text.encode()))

    def emit(self, name: str, *args: object, number: int | None = None) -> bool:
        asked = "" if number is None else str(number)
        return self.say(f"42{asked}{json.dumps([name, *args])}")

    def next(self, timeout: float = QUICKLY) -> Frame | None:
        """The next frame, or None when the server has hung up; pings are answered."""
        deadline = time.monotonic() + timeout
        while True:
            self.sock.settimeout(max(0.01, deadline - time.monotonic()))
            try:
                found = self._frame()
            except TimeoutError:
                raise
            except OSError:
                return None
            if found != (TEXT, b"2"):
                return found
            self.say("3")

    def _frame(self) -> Frame | None:
        head = self._take(2)
        count = head[1] & 0x7F if head else 0
        if count >= 126:
            count = int.from_bytes(self._take(2 if count == 126 else 8), "big")
        payload = self._take(count) if head else b""
        return Frame(head[0] & 15, payload) if head and len(payload) == count else None

    def _take(self, count: int) -> bytes:
        while len(self.received) < count:
            chunk = self.sock.recv(65536)
            if not chunk:
                return b""
            self.received += chunk
        taken, self.received = self.received[:count], self.received[count:]
        return taken

    def text(self, timeout: float = QUICKLY) -> str:
        found = self.next(timeout)
        return found.payload.decode() if found and found.opcode == TEXT else ""

    def answer(self, number: int, timeout: float = QUICKLY) -> Any:
        """The answer to what was asked under this number."""
        wanted = f"43{number}"
        while text := self.text(timeout):
            if text.startswith(wanted + "["):
                return json.loads(text[len(wanted) :])[0]
            self.early.append(text)
        raise AssertionError("the server hung up")

    def event(self, name: str, timeout: float = QUICKLY) -> Any:
        """The next event of this name."""
        while text := self.text(timeout):
            if text.startswith(f'42["{name}"'):
                return json.loads(text[2:])[1]
        raise AssertionError("the server hung up")

    def happening(self, timeout: float = QUICKLY) -> tuple[str, Any]:
        """The next event of any name, with what it carries."""
        while text := self.early.popleft() if self.early else self.text(timeout):
            if text.startswith("42["):
                name, *body = json.loads(text[2:])
                return name, body[0] if body else {}
        raise OSError("the server hung up")

    def watch(self, stream: str, since: object, epoch: str, number: int = 7) -> Any:
        self.emit("watch", {"stream": stream, "since": since, "epoch": epoch}, number=number)
        return self.answer(number)

    def closing(self, timeout: float = QUICKLY) -> int | None:
        """Read to the end: the code of the closing frame; None if it just hung up."""
        code = None
        while found := self.next(timeout):
            if found.opcode == CLOSE:
                code = found.code
        return code

    def hang_up(self) -> None:
        """Say nothing more, and read nothing more either."""
        self.sock.shutdown(socket.SHUT_WR)

    def end(self) -> None:
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)
        self.sock.close()


def _request(server: Server, headers: dict[str, str], path: str) -> bytes:
    lines = {
        "Host": f"127.0.0.1:{server.port}",
        "Origin": server.url,
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
        **headers,
    }
    told = [f"{name}: {value}" for name, value in lines.items() if value]
    return "\r\n".join([f"GET {path} HTTP/1.1", *told, "", ""]).encode("latin-1")


@contextmanager
def stranger(server: Server, headers: dict[str, str] | None = None, **more: Any) -> Iterator[Wire]:
    """A socket of nobody in particular."""
    wire = Wire(server, headers or {}, **more)
    try:
        yield wire
    finally:
        wire.end()


@contextmanager
def opened(server: Server, who: Visitor, **more: Any) -> Iterator[Wire]:
    """The socket of somebody signed in, as their page would open it."""
    with stranger(server, {"Cookie": f"plenary={who.cookie}"}, **more) as wire:
        assert sign_in(wire, {"csrf": who.csrf}).startswith("40")
        yield wire


def sign_in(wire: Wire, auth: object) -> str:
    """Show what one comes with: the answer to Socket.IO's CONNECT."""
    assert wire.text().startswith("0{")
    wire.say("40" + (json.dumps(auth) if auth is not ... else ""))
    return wire.text()
