"""Many people watching: raw WebSocket frames, and nothing kept but when each arrived.

    python -m bench.viewers PLAN

PLAN is a file with a JSON object: port, cookies, csrf, watches, event. Prints `ready` once all are
connected and it has grown quiet; at the end of the input, for each number the moments at which it
arrived, as JSON. What carries no number is counted: the third is number three.
"""

import base64
import json
import os
import re
import selectors
import socket
import struct
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

AT_ONCE = 32
"""Handshakes under way together."""
PATIENCE = 90.0
FOR_EACH = 0.05
"""Seconds more for each who comes in: they come one after the other, all to one process."""
QUIET = 1.5
"""Seconds without a frame after which everybody has been told who is here."""
NUMBERS = re.compile(rb'"from":\s*(\d+),\s*"to":\s*(\d+)')


class Plan(NamedTuple):
    port: int
    cookies: list[str]
    csrf: str
    watches: list[dict[str, object]]
    event: str


class Viewer:
    """One open page."""

    def __init__(self, crowd: "Crowd", cookie: str) -> None:
        self.crowd, self.received, self.open = crowd, bytearray(), False
        self.answers = self.heard = 0
        self.sock = socket.create_connection(("127.0.0.1", crowd.plan.port), timeout=PATIENCE)
        self.sock.sendall(_request(crowd.plan.port, cookie))
        self.sock.setblocking(False)

    def read(self) -> None:
        chunk = self.sock.recv(262144)
        if not chunk:
            sys.exit("a viewer was cut")
        self.received += chunk
        if not self.open:
            self._expect_upgrade()
        while self.open and (message := self._message()) is not None:
            self._hear(message)

    def _expect_upgrade(self) -> None:
        head, mark, rest = bytes(self.received).partition(b"\r\n\r\n")
        if not mark:
            return
        if b" 101 " not in head.splitlines()[0]:
            sys.exit(f"a viewer was refused: {head!r}")
        self.open, self.received = True, bytearray(rest)

    def _message(self) -> bytes | None:
        length, start = self._length()
        if length is None or len(self.received) < start + length:
            return None
        message = bytes(self.received[start : start + length])
        del self.received[: start + length]
        return message

    def _length(self) -> tuple[int | None, int]:
        """How long the next message is, and where it begins."""
        short = self.received[1] & 0x7F if len(self.received) > 1 else None
        size = {126: 2, 127: 8}.get(short or 0, 0)
        if short is None or len(self.received) < 2 + size:
            return None, 0
        return (int.from_bytes(self.received[2 : 2 + size], "big") if size else short), 2 + size

    def _hear(self, message: bytes) -> None:
        plan = self.crowd.plan
        if message.startswith(self.crowd.wanted):
            self.heard += 1
            self.crowd.note(message, self.heard)
        elif message == b"2":
            self._say("3")
        elif message.startswith(b"0"):
            self._say("40" + json.dumps({"csrf": plan.csrf}))
        elif message.startswith(b"40"):
            for number, watch in enumerate(plan.watches):
                self._say(f"42{number}{json.dumps(['watch', watch])}")
            self._settle(0)
        elif message.startswith(b"43"):
            self._settle(1)

    def _settle(self, answers: int) -> None:
        self.answers += answers
        if self.answers == len(self.crowd.plan.watches):
            self.crowd.ready += 1

    def _say(self, text: str) -> None:
        """Masked with zeros, which leaves the bytes as they are."""
        payload = text.encode()
        head = bytes([0x81, 0x80 | min(len(payload), 126)])
        size = struct.pack("!H", len(payload)) if len(payload) > 125 else b""  # noqa: PLR2004
        self.sock.sendall(head + size + b"\0\0\0\0" + payload)


class Crowd:
    """All of them, in one loop."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.ready, self.joined = plan, 0, 0
        self.wanted = f'42["{plan.event}"'.encode()
        self.arrived: dict[int, list[float]] = defaultdict(list)
        self.loop = selectors.DefaultSelector()

    def note(self, message: bytes, heard: int) -> None:
        found, moment = NUMBERS.search(message), time.monotonic()
        numbers = range(int(found[1]), int(found[2]) + 1) if found else (heard,)
        for number in numbers:
            self.arrived[number].append(moment)

    def gather(self) -> None:
        deadline = time.monotonic() + PATIENCE + FOR_EACH * len(self.plan.cookies)
        while self.ready < len(self.plan.cookies):
            if time.monotonic() > deadline:
                sys.exit(f"only {self.ready} viewers came in")
            self._let_in()
            self._turn(1.0)
        while self._turn(QUIET) and time.monotonic() < deadline:
            pass

    def _let_in(self) -> None:
        waiting = self.plan.cookies[self.joined : self.ready + AT_ONCE]
        for cookie in waiting:
            viewer = Viewer(self, cookie)
            self.loop.register(viewer.sock, selectors.EVENT_READ, viewer)
        self.joined += len(waiting)

    def _turn(self, seconds: float) -> bool:
        """Read whatever has come; False when nothing did."""
        found = self.loop.select(seconds)
        for key, _mask in found:
            key.data.read()
        return bool(found)

    def watch(self) -> None:
        """Until the input ends."""
        self.loop.register(sys.stdin, selectors.EVENT_READ, _End())
        try:
            while True:
                self._turn(PATIENCE)
        except EOFError:
            return


class _End:
    def read(self) -> None:
        if not os.read(sys.stdin.fileno(), 1):
            raise EOFError


def _request(port: int, cookie: str) -> bytes:
    lines = {
        "Host": f"127.0.0.1:{port}",
        "Origin": f"http://127.0.0.1:{port}",
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
        "Cookie": f"plenary={cookie}",
    }
    told = [f"{name}: {value}" for name, value in lines.items()]
    path = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1"
    return "\r\n".join([path, *told, "", ""]).encode()


def main(plan: Plan) -> None:
    crowd = Crowd(plan)
    crowd.gather()
    print("ready", flush=True)
    crowd.watch()
    print(json.dumps(crowd.arrived))


if __name__ == "__main__":
    main(Plan(**json.loads(Path(sys.argv[1]).read_text())))
