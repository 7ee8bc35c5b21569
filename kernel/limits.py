"""How much may one person or one address ask of the house in a while?"""

import time
from threading import Timer

from flask import Flask, current_app, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import current_user
from limits.storage import MemoryStorage

from kernel.bearers import asks_by_token, spender


class Calm(MemoryStorage):
    """Counts within this process. The library looks after every request for what has run out, with
    a timer of its own; every few seconds is enough.
    """

    STORAGE_SCHEME = ["calm"]  # noqa: RUF012 as the library declares it

    @property
    def timer(self) -> Timer:
        return self._interval

    @timer.setter
    def timer(self, made: Timer) -> None:
        self._interval = Interval(made.interval, made.function)


class Interval(Timer):
    """A timer that counts as running for some time after it has run."""

    SECONDS = 5.0

    def start(self) -> None:
        self.until = time.monotonic() + self.SECONDS
        super().start()

    def is_alive(self) -> bool:
        return time.monotonic() < self.until


def who() -> str:
    """A signed-in person counts as themselves, wherever they are; others by their address."""
    if asks_by_token():
        return spender()
    if current_user.is_authenticated:
        return f"person:{current_user.person.id}"
    return f"address:{get_remote_address()}"


def _everywhere() -> str:
    """What somebody may ask in all; programs have a limit of their own."""
    return str(current_app.config["TOKEN_LIMIT" if asks_by_token() else "REQUEST_LIMIT"])


limiter = Limiter(
    key_func=who,
    default_limits=[_everywhere],
)


def install(app: Flask) -> None:
    limiter.init_app(app)
    limiter.request_filter(lambda: request.endpoint == "static")


def seconds_to_wait() -> int:
    """How long until somebody who asked too much may ask again?"""
    spent = limiter.current_limit
    return max(1, round(spent.reset_at - time.time())) if spent else 60


def posting() -> str:
    return str(current_app.config["POST_LIMIT"])


def flooding() -> str:
    return str(current_app.config["FLOOD_LIMIT"])


def here() -> str:
    """Whoever asks, in the thread of the address."""
    return f"{who()} in thread:{(request.view_args or {}).get('thread_id')}"


def guessing() -> str:
    return str(current_app.config["CODE_LIMIT"])


def signing_in() -> str:
    return str(current_app.config["SIGN_IN_LIMIT"])
