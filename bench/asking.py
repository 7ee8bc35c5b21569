"""Many have a page open, and all ask what has moved after each post: does anybody wait for that?

    python -m bench.asking PLAN VIEWERS

PLAN is a file with a JSON object: port, cookies, csrf, place, thread. Everybody watches the
workspace, and asks for their numbers when they are told to, as the browser's side does
(`static/src/moment.ts`). Prints as JSON, in milliseconds: how long a page of the discussion took
while nobody wrote and while somebody did, and how long after they were told all had their numbers.
"""

from gevent import monkey

monkey.patch_all()

import json  # noqa: E402 patched first, then imported
import random  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
import uuid  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any, NamedTuple  # noqa: E402

import gevent  # noqa: E402
from gevent.event import Event  # noqa: E402
from websocket import create_connection  # noqa: E402

from bench.texts import WRITTEN  # noqa: E402
from bench.visits import Browser  # noqa: E402

SOONEST, LATEST = 0.12, 0.2
POSTS, EVERY = 6, 3.0
QUIET = 8.0
"""Seconds of looking while nobody writes, and after the last post."""


class Plan(NamedTuple):
    port: int
    cookies: list[str]
    csrf: str
    place: int
    thread: str


class Page:
    """One that is open: it hears the bell of its workspace, and asks."""

    def __init__(self, plan: Plan, cookie: str) -> None:
        self.browser, self.told, self.took = Browser(plan.port, cookie), 0.0, list[float]()
        self.browser.get("/counts", accept="application/json")  # as the page itself has
        self.socket = create_connection(
            f"ws://127.0.0.1:{plan.port}/socket.io/?EIO=4&transport=websocket",
            cookie=f"plenary={cookie}",
            origin=f"http://127.0.0.1:{plan.port}",
        )
        self.socket.send("40" + json.dumps({"csrf": plan.csrf}))
        self.watches, self.there = {"stream": f"workspace:{plan.place}"}, Event()
        gevent.spawn(self._listen)

    def _listen(self) -> None:
        while said := str(self.socket.recv()):
            if said == "2":
                self.socket.send("3")
            elif said.startswith("40"):
                self.socket.send("421" + json.dumps(["watch", self.watches]))
            elif said.startswith("43"):
                self.there.set()
            elif said.startswith('42["touch"'):
                self._hear(**json.loads(said[2:])[1])

    def _hear(self, within: int = 0, **_rest: Any) -> None:
        if not self.told:
            self.told = time.monotonic()
            soonest = max(SOONEST, within / 3000)
            gevent.spawn_later(random.uniform(soonest, max(LATEST, within / 1000)), self._ask)

    def _ask(self) -> None:
        told, self.told = self.told, 0.0
        self.browser.get("/counts", accept="application/json")
        self.took.append(time.monotonic() - told)


def _look(browser: Browser, path: str, took: list[float]) -> None:
    while True:
        began = time.monotonic()
        browser.get(path)
        took.append(time.monotonic() - began)
        gevent.sleep(0.1)


def _at(took: list[float], share: float) -> float:
    return sorted(took)[int(len(took) * share)] * 1000


def main(plan: Plan, viewers: int) -> None:
    pages = []
    for cookie in plan.cookies[1 : viewers + 1]:
        pages.append(Page(plan, cookie))
        pages[-1].there.wait()
    gevent.sleep(QUIET)  # until all have been told who is here
    took = list[float]()
    gevent.spawn(_look, Browser(plan.port, plan.cookies[0]), plan.thread, took)
    gevent.sleep(QUIET)
    quiet, before = list(took), len(took)
    writer = Browser(plan.port, plan.cookies[0], plan.csrf)
    for page in pages:
        page.took.clear()
    for _post in range(POSTS):
        writer.post(f"{plan.thread}/posts", text=WRITTEN[0], key=str(uuid.uuid4()))
        gevent.sleep(EVERY)
    gevent.sleep(QUIET)
    told = [each for page in pages for each in page.took]
    found = {"quiet95": _at(quiet, 0.95), "busy95": _at(took[before:], 0.95)}
    found |= {"told": _at(told, 0.5), "told95": _at(told, 0.95)}
    print(json.dumps(found))


if __name__ == "__main__":
    main(Plan(**json.loads(Path(sys.argv[1]).read_text())), int(sys.argv[2]))
