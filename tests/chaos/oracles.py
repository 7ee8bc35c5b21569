"""What must be true after everything that happened? Each broken promise is one sentence."""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from tests.chaos.people import Reader, Writer, split
from tests.live.house import ROOT, House, Server

CATCH_UP = 40.0


class Truth:
    """What the database holds of the thread."""

    def __init__(self, house: House) -> None:
        url = house.settings["DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://", 1)
        engine = sa.create_engine(url, poolclass=sa.NullPool)
        self.thread = house.facts["thread"]
        with engine.connect() as connection:
            self.posts = self._all(connection, "SELECT number, key, author_id FROM post")
            self.events = self._all(connection, "SELECT seq FROM event WHERE kind = 'thread'")
            self.readings = self._all(
                connection, "SELECT person_id, cursor, own_after FROM reading"
            )
            heads = connection.execute(
                sa.text(
                    "SELECT t.head, s.head FROM thread t JOIN stream s"
                    " ON s.kind = 'thread' AND s.thing_id = t.id"
                )
            ).one()
        self.head, self.events_head = heads
        engine.dispose()

    @staticmethod
    def _all(connection: sa.Connection, query: str) -> list[Any]:
        return list(connection.execute(sa.text(query)))


def caught_up(readers: list[Reader], house: House) -> None:
    """Let those who may still read come to the end, within a bound."""
    head = Truth(house).events_head
    deadline = time.monotonic() + CATCH_UP
    while time.monotonic() < deadline and any(r.cursor < head and not r.gone for r in readers):
        time.sleep(0.1)


def kept(truth: Truth, writers: list[Writer]) -> Iterator[str]:
    """Everything acknowledged is there once, under the number that was told."""
    stored = {key: number for number, key, _author in truth.posts}
    keys = Counter(key for _number, key, _author in truth.posts)
    for writer in writers:
        for key, number in writer.acknowledged.items():
            if stored.get(key) != number:
                yield f"acknowledged as {number}, stored as {stored.get(key)}"
    yield from (f"stored {count} times: {key}" for key, count in keys.items() if count > 1)


def said_twice(house: House, server: Server, who: Any) -> Iterator[str]:
    """No text stands there twice, whatever its key."""
    texts: Counter[str] = Counter()
    for html in pages(house, server, who).values():
        texts[html.partition("aid with ")[2][:36]] += 1
    yield from (
        f"said {count} times: {text}" for text, count in texts.items() if text and count > 1
    )


def numbered(truth: Truth) -> Iterator[str]:
    """Posts and events are counted without gaps."""
    if sorted(number for number, _key, _author in truth.posts) != list(range(1, truth.head + 1)):
        yield "posts are not numbered 1 to head"
    if sorted(seq for (seq,) in truth.events) != list(range(1, truth.events_head + 1)):
        yield "events are not numbered 1 to head"


def pages(house: House, server: Server, who: Any) -> dict[int, str]:
    posts: dict[int, str] = {}
    after = 0
    while True:
        page = server.get(f"{house.base}/posts?after={after}", who)
        posts.update(split(page.text))
        after = int(page.headers["X-Last"])
        if after >= int(page.headers["X-Head"]):
            return posts


def shown(readers: list[Reader], fresh: dict[int, str]) -> Iterator[str]:
    """Whoever may read sees exactly what a fresh page shows, and saw it come in order."""
    for reader in readers:
        if reader.order != sorted(reader.order):
            yield f"{reader.name} saw posts out of order"
        if reader.gone:
            continue
        missing = fresh.keys() - reader.posts.keys()
        other = [n for n in fresh.keys() & reader.posts.keys() if fresh[n] != reader.posts[n]]
        if missing or other:
            yield f"{reader.name} lacks {len(missing)} and has {len(other)} otherwise"


def nothing_after(reader: Reader, ended: float, writers: list[Writer]) -> Iterator[str]:
    """Nothing begun after the loss of the right was acknowledged ever reached the reader."""
    for writer in writers:
        for key, number in writer.acknowledged.items():
            if writer.begun[key] > ended and number in reader.posts:
                yield f"{reader.name} saw post {number}, begun after their right had ended"


def unread(truth: Truth) -> Iterator[str]:
    """Counting each reader's unread posts one by one gives the same as the counters."""
    for person, cursor, own_after in truth.readings:
        own = sum(1 for number, _key, author in truth.posts if author == person and number > cursor)
        if own != own_after:
            yield f"person {person} has {own} own posts after {cursor}, counted as {own_after}"


def recorded(house: House) -> Iterator[str]:
    done = subprocess.run(
        [sys.executable, "-m", "flask", "--app", "app", "record", "verify"],
        cwd=ROOT,
        env=os.environ | house.settings,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        yield f"the record is not whole: {done.stdout.strip()[-300:]}{done.stderr[-300:]}"
