"""People who do not give up: each acts in a thread of their own until told to stop."""

import random
import threading
import time
import uuid
from collections import deque
from contextlib import suppress
from typing import Any

import requests
import socketio

from tests.live.house import House, Server, Visitor

PAUSE = 0.1
LOST = 0.05
"""How many of the answers never arrive: then the same thing is sent again."""
LAST = 8
"""How much of what they met last is told when a promise is broken."""
MARKS = ("support", "thanks", "question", "follow")
BREAKS = (
    requests.RequestException,
    socketio.exceptions.SocketIOError,
    OSError,
    AssertionError,
    ValueError,
    KeyError,
)
"""What somebody meets while servers are killed: they come back and try again."""


class Somebody(threading.Thread):
    lost = LOST

    def __init__(self, house: House, servers: list[Server], who: Visitor, seed: int) -> None:
        super().__init__(daemon=True, name=who.name)
        self.house, self.servers, self.who = house, servers, who
        self.chance, self.stopped = random.Random(seed), threading.Event()
        self.met: deque[str] = deque(maxlen=LAST)

    def run(self) -> None:
        while not self.stopped.is_set():
            try:
                self.live()
            except BREAKS as broken:
                self.met.append(f"{time.strftime('%X')} {broken!r:.200}")
            self.stopped.wait(PAUSE)

    def live(self) -> None:
        raise NotImplementedError

    @property
    def server(self) -> Server:
        return self.chance.choice(self.servers)

    def insist(self, path: str, **data: Any) -> requests.Response:
        """Send the same thing again until somebody answers for good."""
        while True:
            with suppress(requests.RequestException):
                answer = self.server.post(path, self.who, timeout=4, **data)
                lost = self.chance.random() < self.lost
                if not lost and answer.status_code not in {500, 502, 503, 429}:
                    return answer
            time.sleep(0.1)


class Writer(Somebody):
    """Posts, changes, takes back and marks; remembers what was acknowledged."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.acknowledged: dict[str, int] = {}
        self.texts: dict[int, str] = {}
        self.revisions: dict[int, int] = {}
        self.marks: dict[tuple[int, str], bool] = {}
        self.refusals: list[str] = []

    def live(self) -> None:
        what = self.chance.random()
        if what < 0.5 or not self.revisions:
            self._post()
        elif what < 0.7:
            self._edit(self.chance.choice(list(self.revisions)))
        elif what < 0.8:
            self._take_back(self.chance.choice(list(self.revisions)))
        elif what < 0.95:
            self._mark(self.chance.choice(list(self.texts)))
        else:
            self._act("read", {200}, upto=str(max(self.texts)))

    def _act(self, path: str, expected: set[int], **data: str) -> requests.Response:
        answer = self.insist(f"{self.house.base}/{path}", **data)
        if answer.status_code not in expected:
            self.refusals.append(f"{self.name}: {path}: {answer.status_code} {answer.text[:200]}")
        return answer

    def _post(self) -> None:
        key = str(uuid.uuid4())
        text = f"Dito **às {time.time():.0f}** · Ελληνικά. Said with {key}"
        number = self._act("posts", {201}, text=text, key=key).json()["number"]
        self.acknowledged[key] = number
        self.texts[number], self.revisions[number] = text, 1

    def _edit(self, number: int) -> None:
        """409 means that an attempt whose answer was lost stands: nobody else edits here."""
        text = f"{self.texts[number].partition(', changed')[0]}, changed {self.revisions[number]}"
        self._act(f"posts/{number}/edit", {200, 409}, text=text, rev=str(self.revisions[number]))
        self.texts[number] = text
        self.revisions[number] += 1

    def _take_back(self, number: int) -> None:
        """403 means that an attempt whose answer was lost stands."""
        self._act(f"posts/{number}/delete", {200, 403})
        self.texts[number] = ""
        del self.revisions[number]
        for mark in MARKS:
            self.marks.pop((number, mark), None)

    def _mark(self, number: int) -> None:
        mark, on = self.chance.choice(MARKS), self.chance.random() < 0.7
        answer = self._act("react", {200, 403}, mark=f"{number}:{mark}", on="1" if on else "0")
        if answer.status_code == 200:
            self.marks[number, mark] = on
