"""Writers who do not give up, and readers who believe nothing but their cursor."""

import random
import threading
import time
import uuid
from contextlib import suppress
from typing import Any

import requests

from tests.live.house import House, Server, Visitor
from tests.live.wires import opened

PAUSE = 0.05


class Somebody(threading.Thread):
    """Acts until told to stop, each in a thread of their own."""

    def __init__(self, house: House, servers: list[Server], who: Visitor, seed: int) -> None:
        super().__init__(daemon=True, name=who.name)
        self.house, self.servers, self.who = house, servers, who
        self.chance, self.stopped = random.Random(seed), threading.Event()

    def run(self) -> None:
        while not self.stopped.is_set():
            with suppress(requests.RequestException, OSError, AssertionError, ValueError):
                self.live()
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
                if answer.status_code not in {500, 502, 503, 429}:
                    return answer
            time.sleep(0.1)


class Writer(Somebody):
    """Posts, changes and marks; remembers what was acknowledged, and when it was begun."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.acknowledged: dict[str, int] = {}
        self.begun: dict[str, float] = {}

    def live(self) -> None:
        key = str(uuid.uuid4())
        self.begun[key] = time.monotonic()
        answer = self.insist(f"{self.house.base}/posts", text=f"Said with {key}", key=key)
        number = self.acknowledged[key] = answer.json()["number"]
        what = self.chance.random()
        if what < 0.2:
            edit = f"{self.house.base}/posts/{number}/edit"
            self.insist(edit, text=f"Changed, said with {key}", rev="1")
        elif what < 0.4:
            self.insist(f"{self.house.base}/react", mark=f"{number}:support", on="1")
        elif what < 0.45:
            self.insist(f"{self.house.base}/read", upto=str(number))


class Reader(Somebody):
    """Shows event n + 1 and nothing else; comes and goes, by socket or by long poll."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.cursor, self.posts = 0, {}  # type: int, dict[int, str]
        self.order: list[int] = []
        self.gone = False
        self.repeats = self.holes = self.visits = 0

    def live(self) -> None:
        if self.gone:
            self.stopped.wait(0.2)
            return
        self.visits += 1
        if self.chance.random() < 0.2:
            self._poll()
        else:
            self._watch()
        if self.chance.random() < 0.3:
            self.stopped.wait(self.chance.choice([0.2, 1.0, 3.0]))

    def _watch(self) -> None:
        leaves = time.monotonic() + self.chance.uniform(1, 8)
        with opened(self.server, self.who) as wire:
            self._begin(wire.watch(self.house.thread, self.cursor, self.house.epoch))
            while time.monotonic() < leaves and not (self.stopped.is_set() or self.gone):
                with suppress(TimeoutError):
                    name, body = wire.happening(0.5)
                    if name == "gone" and body["stream"] == self.house.thread:
                        self._leave()
                    if name == "events" and not self.take(body):
                        return

    def _begin(self, answer: dict[str, Any]) -> None:
        if answer.get("gone"):
            self._leave()
        elif answer.get("gap"):  # too far behind: a page would be loaded afresh
            self.refresh()
        elif not answer.get("ok"):
            raise ValueError(answer)

    def refresh(self) -> None:
        """Load everything as pages would."""
        cursor, after = None, 0
        while True:
            page = self.server.get(f"{self.house.base}/posts?after={after}", self.who)
            cursor = cursor or int(page.headers["X-Cursor"])
            for number, html in split(page.text).items():
                self._show(number, html)
            after = int(page.headers["X-Last"])
            if after >= int(page.headers["X-Head"]):
                break
        self.cursor = cursor

    def _poll(self) -> None:
        asked = f"stream={self.house.thread}&since={self.cursor}&epoch={self.house.epoch}"
        answer = self.server.get(f"/live?{asked}", self.who, timeout=2).json()
        if answer.get("gone"):
            self._leave()
        elif answer.get("gap"):
            self.refresh()
        elif "to" in answer:
            self.take(answer)

    def _leave(self) -> None:
        self.gone = True

    def take(self, body: dict[str, Any]) -> bool:
        """Show what comes next; drop what was shown; on a hole, ask again from the cursor."""
        if body["to"] <= self.cursor:
            self.repeats += 1
            return True
        if body["from"] != self.cursor + 1:
            self.holes += 1
            return False
        for post in body["posts"]:
            self._show(post["number"], post["html"].strip())
        self.cursor = body["to"]
        return True

    def _show(self, number: int, html: str) -> None:
        if number not in self.posts:
            self.order.append(number)
        self.posts[number] = html


class Careless(Reader):
    """The control: believes every bell, begins anew at the head, never asks for what it lacks."""

    def live(self) -> None:
        super().live()
        self.stopped.wait(1.0)

    def _begin(self, answer: dict[str, Any]) -> None:
        super()._begin(answer)
        self.cursor = max(self.cursor, answer.get("head", 0))

    def take(self, body: dict[str, Any]) -> bool:
        self.cursor = body["from"] - 1
        return super().take(body)


def split(html: str) -> dict[int, str]:
    """The posts of a fragment by number."""
    parts = html.split('<li class="post')[1:]
    return {
        int(part.split('data-number="')[1].split('"')[0]): f'<li class="post{part}'.strip()
        for part in parts
    }
