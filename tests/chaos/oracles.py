"""What must be true after everything that happened? Each broken promise is one sentence."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import sqlalchemy as sa

from tests.chaos.people import Writer
from tests.chaos.readers import Reader, Sight
from tests.live.house import PATIENCE, House
from tests.nursery import bear

SIGNED_OUT = 3.0
"""Seconds after which nothing reaches a sign-in that has ended, whatever is down meanwhile."""


class Post(NamedTuple):
    number: int
    key: str
    author: int
    source: str
    seq: int


class Entry(NamedTuple):
    position: int
    act: str
    thing: str
    detail: dict[str, Any]


@dataclass
class Truth:
    """What the database holds of the thread."""

    thread: int
    head: int
    events_head: int
    posts: list[Post]
    events: list[tuple[int, str]]
    entries: list[Entry]
    readings: dict[int, tuple[int, int]] = field(default_factory=dict)
    marks: set[tuple[int, int, str]] = field(default_factory=set)

    def limit(self, person: str) -> int:
        """The last event before the mandate of somebody ended, in the order of the commits."""
        ended = next(
            entry.position
            for entry in self.entries
            if entry.act.endswith(".end_mandate") and entry.detail.get("person") == person
        )
        return sum(1 for entry in self.acts() if entry.position < ended)

    def acts(self) -> Iterator[Entry]:
        """The entries of acts in the thread: each of them is an event of it."""
        own = (f"thread:{self.thread}", f"post:{self.thread}/")
        for entry in self.entries:
            if (
                entry.thing == own[0]
                or entry.thing.startswith(own[1])
                or entry.act == "threads.start_thread"
            ):
                yield entry


def look(house: House) -> Truth:
    url = house.settings["DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://", 1)
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    with engine.connect() as connection:
        return _look(connection, house.facts["thread"], house.facts["place"])


def _look(connection: sa.Connection, thread: int, place: int) -> Truth:
    def rows(query: str) -> Iterable[Any]:
        return connection.execute(sa.text(query), {"thread": thread, "place": place}).all()

    own = "FROM stream WHERE kind = 'thread' AND thing_id = :thread"
    ((head,),) = rows("SELECT head FROM thread WHERE id = :thread")
    ((events_head,),) = rows(f"SELECT head {own}")
    return Truth(
        thread,
        head,
        events_head,
        [Post(*r) for r in rows("SELECT number, key, author_id, source, seq FROM post")],
        [tuple(r) for r in rows("SELECT seq, what FROM event WHERE kind = 'thread'")],
        [
            Entry(position, act, thing, json.loads(told) if isinstance(told, str) else told)
            for position, act, thing, told in rows(
                "SELECT position, act, thing, detail FROM entry WHERE workspace_id = :place"
                " ORDER BY position"
            )
        ],
        {r[0]: (r[1], r[2]) for r in rows("SELECT person_id, cursor, own_after FROM reading")},
        {tuple(r) for r in rows("SELECT person_id, number, mark FROM reaction")},
    )


def kept(truth: Truth, writer: Writer) -> Iterator[str]:
    """Everything acknowledged is there once, under the number that was told, as it was last."""
    stored = {post.key: post.number for post in truth.posts}
    sources = {post.number: post.source for post in truth.posts}
    for key, number in writer.acknowledged.items():
        if stored.get(key) != number:
            yield f"acknowledged as {number}, stored as {stored.get(key)}"
    for number, text in writer.texts.items():
        if sources.get(number, "").strip() != text:
            yield f"post {number} reads otherwise than {writer.name} left it"
    for (number, mark), on in writer.marks.items():
        if ((writer.who.id, number, mark) in truth.marks) != on:
            yield f"the mark {mark} of {writer.name} on {number} is not {on}"
    yield from (f"refused without reason: {refusal}" for refusal in writer.refusals)


def once(truth: Truth) -> Iterator[str]:
    """No key and no text stands there twice, whatever its key."""
    texts = [post.source.partition("aid with ")[2][:36] for post in truth.posts]
    for what in ([post.key for post in truth.posts], [text for text in texts if text]):
        for said, count in Counter(what).items():
            if count > 1:
                yield f"said {count} times: {said}"


def numbered(truth: Truth) -> Iterator[str]:
    """Posts and events are counted without gaps, and a post knows its last event."""
    if sorted(post.number for post in truth.posts) != list(range(1, truth.head + 1)):
        yield "posts are not numbered 1 to head"
    if sorted(seq for seq, _what in truth.events) != list(range(1, truth.events_head + 1)):
        yield "events are not numbered 1 to head"
    if any(post.seq > truth.events_head for post in truth.posts):
        yield "a post knows of an event that is not there"


SAME = {"start_thread": "posted", "post": "posted", "edit_post": "edited", "delete_post": "deleted",
        "react": "reacted"}  # fmt: skip


def witnessed(truth: Truth) -> Iterator[str]:
    """No act without its entry, no entry without its act, and both in one order."""
    acts = [SAME[entry.act.rpartition(".")[2]] for entry in truth.acts()]
    events = [what for _seq, what in sorted(truth.events)]
    if acts != events:
        yield f"{len(acts)} acts in the record, {len(events)} events, or in another order"


def shown(reader: Reader, fresh: Mapping[int, str]) -> Iterator[str]:
    """Whoever may read has exactly what a fresh page shows, and saw it come in order."""
    if reader.order != sorted(reader.order):
        yield f"{reader.name} saw posts out of order"
    shown_to = [sight.to for sight in reader.sights]
    if shown_to != sorted(set(shown_to)):
        yield f"{reader.name} saw events out of order"
    if reader.gone:
        return
    missing = fresh.keys() - reader.posts.keys()
    other = [n for n in fresh.keys() & reader.posts.keys() if fresh[n] != reader.posts[n]]
    if missing or other:
        yield f"{reader.name} lacks {len(missing)} and has {len(other)} otherwise"


def nothing_after(reader: Reader, limit: int) -> Iterator[str]:
    """What was committed after the loss of a right never reached who had lost it."""
    beyond = max((sight.to for sight in reader.sights), default=0) - limit
    if beyond > 0:
        yield f"{reader.name} was shown {beyond} events of after the right had ended"
    if not reader.gone:
        yield f"{reader.name} was never told that the right had ended"


def signed_out(sights: Iterable[Sight], cookie: str, at: float) -> Iterator[str]:
    """Nothing reaches a sign-in that has ended."""
    late = [sight for sight in sights if sight.cookie == cookie and sight.at > at + SIGNED_OUT]
    if late:
        yield f"shown {len(late)} times to a sign-in that had ended"


def unread(truth: Truth, told: Mapping[int, int]) -> Iterator[str]:
    """Counting somebody's unread posts one by one gives what their page says."""
    for person, count in told.items():
        cursor, own_after = truth.readings.get(person, (0, 0))
        others = [p for p in truth.posts if p.number > cursor and p.author != person]
        if len(others) != count:
            yield f"person {person} has {len(others)} unread posts, told {count}"
        if truth.head - cursor - own_after != len(others):
            yield f"person {person}: counters say {truth.head - cursor - own_after} unread"


def recorded(house: House) -> Iterator[str]:
    told = house.folder / "verifying.log"
    words = ("--app", "app", "record", "verify")
    done = bear("flask", *words, env=os.environ | house.settings, out=told)
    if done.wait(PATIENCE):
        yield f"the record is not whole: {told.read_text()[-600:]}"
