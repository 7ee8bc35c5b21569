"""Which events come many times a second, and who hears them?

They are heard without a request around them: that costs more than most of what is to be done.
"""

import logging
from collections.abc import Callable
from typing import Any

from flask import Flask
from sqlalchemy.exc import OperationalError

from kernel.frames import LATER
from kernel.sockets import wire_of

log = logging.getLogger(__name__)
Often = Callable[[Flask, str, object], Any]
"""Told the house, the socket and what it says; who speaks, its watch tells."""
listeners: dict[str, Often] = {}


def hear_often(name: str) -> Callable[[Often], Often]:
    def hears(listener: Often) -> Often:
        listeners[name] = listener
        return listener

    return hears


def heard(server: Any, listener: Often, sid: str, asked: object) -> Any:
    try:
        return listener(server.get_environ(sid)["flask.app"], sid, asked)
    except Exception as error:  # noqa: BLE001 told to the log where it hangs up
        return hang_up(server, sid, error)


def hang_up(server: Any, sid: str, error: Exception) -> bool:
    """One who is cut comes back and asks again, one who is not answered waits for ever."""
    if isinstance(error, OperationalError):
        log.warning("a socket was cut, database: %s", type(error).__name__)
    else:
        log.error("a socket event failed", exc_info=error)
    if wire := wire_of(server, sid):
        wire.close(LATER)
    return False
