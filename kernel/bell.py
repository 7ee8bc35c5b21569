"""How do the other processes learn that something happened? Redis carries hints, nothing else.

What is lost here is found by the tick of each process within a second.
"""

import json
import logging
import time
from collections.abc import Callable
from typing import Any

import gevent
import redis

log = logging.getLogger(__name__)
CHANNEL = "plenary"
PATIENCE = 0.3
"""Seconds one hint may take; a Redis that hangs is left alone for `REST` seconds."""
REST = 5.0


class Bell:
    """Rings for the other processes, and hears them."""

    def __init__(self, url: str, me: str, heard: Callable[[dict[str, Any]], None]) -> None:
        self.url, self.me, self.heard = url, me, heard
        self.rests_until = 0.0
        self.talker = redis.Redis.from_url(
            url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE
        )

    def tell(self, **hint: Any) -> None:
        """Best effort: correctness never depends on it."""
        if time.monotonic() < self.rests_until:
            return
        try:
            self.talker.publish(CHANNEL, json.dumps({"by": self.me, **hint}))
        except (redis.RedisError, OSError):
            self.rests_until = time.monotonic() + REST

    def listen(self) -> None:
        """Hear the others for ever; started once per process."""
        while True:
            try:
                self._listen_once()
            except (redis.RedisError, OSError):
                gevent.sleep(0.5)

    def _listen_once(self) -> None:
        ear = redis.Redis.from_url(self.url, socket_timeout=30, health_check_interval=10)
        subscription: Any = ear.pubsub(ignore_subscribe_messages=True)  # type: ignore[no-untyped-call]
        subscription.subscribe(CHANNEL)
        while True:
            message = subscription.get_message(timeout=10)
            if message:
                self._hear(message["data"])

    def _hear(self, data: bytes) -> None:
        try:
            hint = json.loads(data)
            if hint["by"] != self.me:
                self.heard(hint)
        except (ValueError, KeyError, TypeError):
            log.warning("a hint could not be read")
