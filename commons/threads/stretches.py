"""Which posts of a discussion are carried together, and who has read how far in them?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, func, select

from commons.threads.models import Post, Reading, Thread
from kernel.database import db


@dataclass(frozen=True)
class Stretch:
    """The posts of a discussion from one number to another, both included."""

    thread: Thread
    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    def of(self, table: Table) -> ColumnElement[bool]:
        number = func.abs(table.c.number)  # the files of a hidden post stand at its number, negated
        return (table.c.thread_id == self.thread.id) & number.between(self.first, self.last)


def read_on(stretch: Stretch, target: Thread, ended: int) -> None:
    """What somebody had read stays read; what was new to them is new in its new place too."""
    authors = dict(db.session.execute(
        select(Post.number, Post.author_id).where(
            Post.thread_id == target.id, Post.number > ended
        )
    ).all())  # fmt: skip
    there = {reading.person_id: reading for reading in _readings(target)}
    before = {reading.person_id: reading.cursor for reading in _readings(stretch.thread)}
    _leave_behind(stretch, [authors[number] for number in sorted(authors)])
    for person_id in before.keys() | there.keys() | set(authors.values()):
        reading = there.get(person_id)
        if reading is None:
            reading = Reading(person_id=person_id, thread_id=target.id, cursor=0, own_after=0)
            db.session.add(reading)
        if reading.cursor == ended:
            read = before.get(person_id, 0) - stretch.first + 1
            reading.cursor = ended + min(max(read, 0), stretch.length)
        own = Counter(author for number, author in authors.items() if number > reading.cursor)
        reading.own_after += own[person_id]


def _leave_behind(stretch: Stretch, authors: Sequence[int]) -> None:
    """Lines that lead elsewhere are nothing new to whoever had read as far as they begin."""
    for reading in _readings(stretch.thread):
        read = reading.cursor - stretch.first + 1
        if 0 <= read < stretch.length:
            reading.own_after -= authors[read:].count(reading.person_id)
            reading.cursor = stretch.last


def _readings(thread: Thread) -> Iterator[Reading]:
    return iter(db.session.scalars(select(Reading).where(Reading.thread_id == thread.id)))
