"""Readers who believe nothing but their cursor; and one kind that believes too much."""

import queue
import time
from contextlib import suppress
from typing import Any, NamedTuple

import socketio

from tests.chaos.people import Somebody
from tests.live.wires import opened


class Sight(NamedTuple):
    """When events up to a number were shown, and under which sign-in."""

    at: float
    to: int
    cookie: str


class Reader(Somebody):
    """Shows event n + 1 and nothing else; comes and goes, by socket or by long poll."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.cursor, self.posts = 0, {}  # type: int, dict[int, str]
        self.order: list[int] = []
        self.sights: list[Sight] = []
        self.under = self.who
        """The sign-in of this visit: the next may be under another."""
        self.gone = False
        self.repeats = self.holes = self.visits = self.pages = 0

    def live(self) -> None:
        self.under = self.who
        if self.gone:
            self._knock()
            return
        self.visits += 1
        if self.chance.random() < 0.2:
            self._poll()
        else:
            self._watch()
        if self.posts and self.chance.random() < 0.3:
            self.insist(f"{self.house.base}/read", upto=str(max(self.posts)))
        if self.chance.random() < 0.3:
            self.stopped.wait(self.chance.choice([0.2, 1.0, 3.0]))

    def _knock(self) -> None:
        """Who may no longer read tries all the same: nothing may come of it."""
        self.stopped.wait(0.5)
        self._poll()
        self._watch()

    def _watch(self) -> None:
        leaves = time.monotonic() + self.chance.uniform(1, 8)
        with opened(self.server, self.under) as wire:
            self._begin(wire.watch(self.house.thread, self.cursor, self.house.epoch))
            while time.monotonic() < leaves and not self.stopped.is_set():
                with suppress(TimeoutError):
                    if not self._hear(*wire.happening(0.5)):
                        return

    def _hear(self, name: str, body: dict[str, Any]) -> bool:
        """Whether to go on listening here."""
        if name == "gone" and body["stream"] == self.house.thread:
            self.gone = True
        return name != "events" or self.take(body)

    def _begin(self, answer: dict[str, Any]) -> None:
        if answer.get("gone"):
            self.gone = True
        elif answer.get("gap"):  # too far behind: a page would be loaded afresh
            self.refresh()
        elif not answer.get("ok"):
            raise ValueError(answer)

    def refresh(self) -> None:
        """Load everything as pages would."""
        self.pages += 1
        cursor, after = None, 0
        while True:
            page = self.server.get(f"{self.house.base}/posts?after={after}", self.under)
            cursor = cursor or int(page.headers["X-Cursor"])
            for number, html in split(page.text).items():
                self._show(number, html)
            after = int(page.headers["X-Last"])
            if after >= int(page.headers["X-Head"]):
                break
        self.cursor = cursor

    def _poll(self) -> None:
        asked = f"stream={self.house.thread}&since={self.cursor}&epoch={self.house.epoch}"
        answer = self.server.get(f"/live?{asked}", self.under, timeout=2).json()
        if answer.get("gone"):
            self.gone = True
        elif answer.get("gap"):
            self.refresh()
        elif "to" in answer:
            self.take(answer)

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
        self.sights.append(Sight(time.monotonic(), body["to"], self.under.cookie))
        return True

    def _show(self, number: int, html: str) -> None:
        if number not in self.posts:
            self.order.append(number)
        self.posts[number] = html


class Browser(Reader):
    """The same through a Socket.IO library, as pages do it."""

    def _watch(self) -> None:
        heard: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
        client = socketio.Client(reconnection=False, handle_sigint=False)
        for name in ("events", "gone"):
            client.on(name, lambda body, name=name: heard.put((name, body)))
        try:
            self._connect(client)
            asked = {"stream": self.house.thread, "since": self.cursor, "epoch": self.house.epoch}
            self._begin(client.call("watch", asked, timeout=5))
            self._listen(client, heard)
        finally:
            client.disconnect()

    def _connect(self, client: socketio.Client) -> None:
        server = self.server
        client.connect(
            server.url,
            headers={"Cookie": f"plenary={self.under.cookie}", "Origin": server.url},
            auth={"csrf": self.under.csrf},
            transports=["websocket"],
            wait_timeout=5,
        )

    def _listen(self, client: socketio.Client, heard: "queue.SimpleQueue[Any]") -> None:
        leaves = time.monotonic() + self.chance.uniform(1, 8)
        while time.monotonic() < leaves and client.connected and not self.stopped.is_set():
            with suppress(queue.Empty):
                if not self._hear(*heard.get(timeout=0.3)):
                    return


class Careless(Reader):
    """The control: shows whatever comes, begins anew at the head, never asks for what it lacks."""

    def _watch(self) -> None:
        page = self.server.get(f"{self.house.base}/posts", self.under)
        self.cursor = int(page.headers["X-Cursor"])
        super()._watch()

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
