"""How does a process leave? Whoever waits in it is told to come back, and finds another one."""

from flask import Flask

from kernel import sockets
from kernel.frames import RESTARTING
from kernel.hub import hub_of
from kernel.live import socketio


def send_away(app: Flask) -> None:
    """Sockets hang up with the word to come back; long polls are answered at once."""
    for sid in hub_of(app).send_away():
        if wire := sockets.wire_of(socketio.server, sid):
            wire.close(RESTARTING)
