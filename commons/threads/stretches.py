"""Which posts of a discussion are carried together, and who has read how far in them?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, func, select

from commons.threads.models import Post, Reading, Thread
from commons.threads.queries.posts import numbered
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

    def posts(self) -> Sequence[Post]:
        return numbered(self.thread, self.first, self.last)

    def of(self, table: Table) -> ColumnElement[bool]:
        number = func.abs(table.c.number)  # the files of a hidden post stand at its number, negated
        return (table.c.thread_id == self.thread.id) & number.between(self.first, self.last)


def read_on(left: Stretch, came: Stretch) -> None:
    """What somebody had read stays read; what was new to them is new in its new place too."""
    authors = [post.author_id for post in came.posts()]
    there = {reading.person_id: reading for reading in _readings(came.thread)}
    before = {reading.person_id: reading.cursor for reading in _readings(left.thread)}
    _leave_behind(left, authors)
    for person_id in before.keys() | there.keys() | set(authors):
        reading = there.get(person_id)
        if reading is None:
            reading = Reading(person_id=person_id, thread_id=came.thread.id, cursor=0, own_after=0)
            db.session.add(reading)
        read = 0
        if reading.cursor == came.first - 1:
            read = min(max(before.get(person_id, 0) - left.first + 1, 0), left.length)
            reading.cursor += read
        reading.own_after += authors[read:].count(person_id)


def _leave_behind(stretch: Stretch, authors: Sequence[int]) -> None:
    """Lines that lead elsewhere are nothing new to whoever had read as far as they begin."""
    for reading in _readings(stretch.thread):
        read = reading.cursor - stretch.first + 1
        if 0 <= read < stretch.length:
            reading.own_after -= authors[read:].count(reading.person_id)
            reading.cursor = stretch.last


def _readings(thread: Thread) -> Iterator[Reading]:
    return iter(db.session.scalars(select(Reading).where(Reading.thread_id == thread.id)))
