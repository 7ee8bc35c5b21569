"""The engine as a process of ours: how it is begun, spoken to, and ended."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
from gevent import socket

from commons.drafting.engine.messages import LENGTH, Reply, decode_reply, framed

STARTING = Path(__file__).with_name("starting.py")
SWALLOW = 2**20


class Child:
    def __init__(self, patience: float) -> None:
        ours, theirs = socket.socketpair()
        self.line = ours
        ours.settimeout(patience)
        os.set_blocking(theirs.fileno(), True)
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603 our own program
                [sys.executable, "-I", "-B", str(STARTING)],
                stdin=theirs.fileno(),
                stdout=theirs.fileno(),
                start_new_session=True,  # what interrupts the house ends it by closing the line
            )

    def send(self, message: msgspec.Struct) -> None:
        self.line.sendall(framed(message))

    def receive(self) -> Reply:
        (length,) = LENGTH.unpack(self._read(LENGTH.size))
        return decode_reply(self._read(length))

    def _read(self, length: int) -> bytes:
        came = bytearray()
        while len(came) < length:
            piece = self.line.recv(min(SWALLOW, length - len(came)))
            if not piece:
                raise EOFError("the engine has ended")
            came += piece
        return bytes(came)

    def end(self) -> None:
        self.line.close()
        self.process.kill()
        self.process.wait()
