"""The embedded server: one process, an event loop that was there before anything else."""

import gc

from gevent import monkey

monkey.patch_all()
gc.disable()  # what is loaded now stays: looking through it for waste takes a tenth of the start

import signal  # noqa: E402 patched first, then imported
import socket  # noqa: E402
from contextlib import suppress  # noqa: E402

import gevent  # noqa: E402
from flask import Flask  # noqa: E402
from gevent.pool import Pool  # noqa: E402
from gevent.pywsgi import WSGIHandler, WSGIServer  # noqa: E402

from app import create_app  # noqa: E402
from config import Config  # noqa: E402
from kernel import background, ending, live, logs  # noqa: E402


def listener(host: str, port: int) -> socket.socket:
    """A listening socket without Nagle's delay: small frames leave at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    ear = socket.socket(family)
    ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    ear.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    ear.bind((host, port))
    ear.listen(1024)
    return ear


def application() -> Flask:
    """The app with its pump and its jobs running: for gunicorn, one worker to a process."""
    logs.begin(Config.LOG_LEVEL, Config.LOG_FORMAT)
    app = create_app()
    live.start(app)
    background.start(app)
    gc.freeze()
    gc.enable()
    return app


class Server(WSGIServer):
    """It ends as soon as what was begun is done, however many browsers keep a line open."""

    def __init__(self, app: Flask) -> None:
        self.idle: set[Handler] = set()
        ear = listener(Config.HOST, Config.PORT)
        super().__init__(ear, app, log=None, spawn=Pool(), handler_class=Handler)

    def end(self) -> None:
        """Accept nothing more, send away who waits; `serve_forever` then waits for the rest."""
        self.close()
        ending.send_away(self.application)
        for handler in tuple(self.idle):
            with suppress(OSError):  # whoever hung up at this very moment needs no sending away
                handler.socket.shutdown(socket.SHUT_RDWR)


class Handler(WSGIHandler):
    def read_requestline(self) -> str:
        self.server.idle.add(self)
        try:
            line: str = super().read_requestline()
        finally:
            self.server.idle.discard(self)
        return line

    def handle_one_request(self) -> object:
        result: object = super().handle_one_request()
        return None if result is True and self.server.closed else result


def main() -> None:
    server = Server(application())
    for name in (signal.SIGTERM, signal.SIGINT):
        gevent.signal_handler(name, gevent.spawn, server.end)
    server.serve_forever(Config.SHUTDOWN_SECONDS)


if __name__ == "__main__":
    main()
