"""How does what is written come into the index? In the transaction that writes it."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from kernel.database import db
from kernel.index.languages import guess
from kernel.index.lexemes import fact, lexemes
from kernel.index.passages import NEAR, PASSAGES, ROOM, Passage, first_at
from kernel.index.words import words_of
from kernel.prepared import Prepared

INSERT = insert(PASSAGES)
ONE = Prepared.into(PASSAGES)
"""Every post takes one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Something written, as in a thread or a document; who reads that may find it."""

    kind: str
    workspace_id: int
    thread_id: int
    number: int
    text: str
    at: datetime
    author_id: int
    author_name: str
    seat: str = ""
    title: str = ""
    thing_id: int = 0
    within: str = "t"
    """What its `thread_id` numbers, as one letter: a thread, or what else passages stand in."""
    arrived: int = 0
    spoken: str = "en"
    """The author's own language, where the text does not tell."""
    traits: tuple[str, ...] = ()
    """What else one can narrow by, such as that it has files."""


def index(writing: Writing) -> None:
    """Let a new thing be found from this transaction's commit on."""
    ONE.run(id=place_of(writing), **_row(writing))


def index_again(writing: Writing) -> None:
    """Let a changed thing be found as it is now, and no longer as it was; with a number, as if it
    had come in only now.
    """
    row = _row(writing)
    if not writing.arrived:
        row.pop("arrived")
    done = db.session.execute(update(Passage).where(_same(writing)).values(row))
    if not getattr(done, "rowcount", 0):
        index(writing)


def forget(writing: Writing) -> None:
    """Nothing of it is found any more."""
    db.session.execute(delete(Passage).where(_same(writing)))


def index_all(writings: Sequence[Writing]) -> None:
    """Many at once, as when they are brought in from elsewhere or the index is made anew."""
    if writings:
        places = _free(writings)
        rows = [{"id": at, **_row(one)} for at, one in zip(places, writings, strict=True)]
        db.session.execute(INSERT, rows)


def place_of(writing: Writing, tries: int = 0) -> int:
    """Every try that finds its place taken looks in four times the room."""
    parts = (writing.kind, writing.thread_id, writing.number, writing.thing_id, tries)
    room = min(ROOM + 2 * tries, NEAR)
    return first_at(writing.at) + zlib.crc32(repr(parts).encode()) % (1 << room)


def _free(writings: Sequence[Writing]) -> list[int]:
    """What comes from elsewhere may have been written in one second, a thousand times over."""
    waiting, tries = dict(enumerate(writings)), 0
    taken, found = set[int](), dict[int, int]()
    while waiting:
        places = [place_of(one, tries) for one in waiting.values()]
        taken.update(db.session.scalars(select(Passage.id).where(Passage.id.in_(places))))
        for at, place in zip(list(waiting), places, strict=True):
            if place not in taken:
                taken.add(place)
                found[at] = place
                del waiting[at]
        tries += 1
    return [found[at] for at in range(len(writings))]


def _same(writing: Writing) -> ColumnElement[bool]:
    place = first_at(writing.at)
    return and_(
        Passage.id.between(place, place + (1 << NEAR)),
        Passage.kind == writing.kind,
        Passage.thread_id == writing.thread_id,
        Passage.number == writing.number,
        Passage.thing_id == writing.thing_id,
    )


def _row(writing: Writing) -> dict[str, Any]:
    title, text = words_of(writing.title), words_of(writing.text)
    language = guess([*text, *title], writing.spoken)
    return {
        "kind": writing.kind,
        "workspace_id": writing.workspace_id,
        "thread_id": writing.thread_id,
        "number": writing.number,
        "thing_id": writing.thing_id,
        "author_id": writing.author_id,
        "author_name": writing.author_name,
        "seat": writing.seat,
        "at": writing.at,
        "arrived": writing.arrived,
        "language": language,
        "title": writing.title,
        "text": writing.text,
        "words": lexemes(title, text, language, _facts(writing)),
    }


def _facts(writing: Writing) -> Iterable[str]:
    """What one can narrow by, one sign each."""
    yield fact("k", writing.kind)
    yield fact("w", writing.workspace_id)
    yield fact(writing.within, writing.thread_id)
    yield fact("a", writing.author_id)
    if writing.seat:
        yield fact("s", writing.seat)
    yield from (fact("h", trait) for trait in writing.traits)
