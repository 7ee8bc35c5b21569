"""What was somebody told, a page of things at a time, the newest first?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.membership.models import Person
from commons.notices.models import Notice
from commons.notices.queries import (
    ITEMS,
    NEWEST,
    READS,
    UNREAD,
    Group,
    Rows,
    grouped,
    newest_of,
)
from commons.threads.models import Reading
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.numbers import LARGEST


class Page(NamedTuple):
    groups: list[Group]
    since: int
    """The oldest notice that belongs to it."""
    older: int | None
    """Before which one the next page begins, if there is one."""


def inbox_of(
    person: Person, places: Sequence[Workspace], *, every: bool, before: int | None = None
) -> Page:
    """What somebody was told, by workspace and thing, as far as it is unread; or all there ever
    was.
    """
    found = (
        select(Notice, UNREAD)
        .join(Notice.happening)
        .outerjoin(Reading, READS)
        .options(contains_eager(Notice.happening))
        .where(Notice.person_id == person.id, Notice.seq < (before or LARGEST))
        .order_by(Notice.seq.desc())
        .limit(NEWEST + 1)
    )
    only = found if every else found.where(newest_of(person.id), UNREAD)
    rows = [(notice, bool(unread)) for notice, unread in db.session.execute(only)]
    shown = _of_few_things(rows[:NEWEST])
    since = shown[-1][0].seq if shown else 0
    return Page(grouped(person, places, shown), since, since if len(shown) < len(rows) else None)


def _of_few_things(rows: Rows) -> Rows:
    """Down to where there would be more things than a page holds: the next goes on from there."""
    things = set[tuple[str, int]]()
    for at, (notice, _unread) in enumerate(rows):
        things.add((notice.happening.kind, notice.happening.thing_id))
        if len(things) > ITEMS:
            return rows[:at]
    return rows
