"""The embedded server: one process, an event loop that was there before anything else."""

from gevent import monkey

monkey.patch_all()

import logging  # noqa: E402 patched first, then imported
import socket  # noqa: E402

from flask import Flask  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402

from app import create_app  # noqa: E402
from config import Config  # noqa: E402
from kernel import live  # noqa: E402


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
    """The app with its pump running: for gunicorn, one worker to a process."""
    logging.basicConfig(level=Config.LOG_LEVEL, format="%(asctime)s %(levelname)s %(message)s")
    app = create_app()
    live.start(app)
    return app


def main() -> None:
    server = WSGIServer(listener(Config.HOST, Config.PORT), application(), log=None)
    server.serve_forever()


if __name__ == "__main__":
    main()
