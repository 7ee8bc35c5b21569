"""How many things have news for somebody? Asked by every page, together with all other counts."""

from collections import Counter
from enum import IntEnum
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    CompoundSelect,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    union_all,
)

from commons.decisions.queries.publication import UNPUBLISHED, kept_by
from commons.decisions.queries.waiting import WAITING, asked_with
from commons.documents.models import Share
from commons.independence.waiting import ASKED, TO_RENEW
from commons.membership.models import Person
from commons.notices.models import Notice, State
from commons.notices.piles import filled_with, piles
from commons.notices.queries import READS, UNREAD, newest_of
from commons.threads.models import Reading, Thread
from commons.threads.queries.counts import TODOS, UNREAD_POSTS
from commons.threads.queries.sight import PERSON, SEEN, seen_by
from commons.workspaces.queries import Places
from kernel.clock import today
from kernel.database import rows_of
from kernel.happenings import Happening

HERE = Happening.workspace_id.in_(bindparam("readable", expanding=True))
LENT = and_(
    Happening.kind == "document",
    exists().where(
        Share.document_id == Happening.thing_id,
        Share.workspace_id.in_(bindparam("readable", expanding=True)),
        Share.ended_at.is_(None),
        or_(Share.until.is_(None), Share.until >= bindparam("day")),
    ),
)
"""What is shared into a workspace that one reads."""
NOTICES = -1
"""The key under which they are counted; no workspace has it, nor 0."""
UNREAD_NOTICES = (
    select(literal(NOTICES), func.count(func.distinct(Happening.thing_id)))
    .select_from(Notice)
    .join(Happening, Happening.id == Notice.happening_id)
    .outerjoin(Reading, READS)
    .outerjoin(Thread, and_(Happening.kind == "thread", Thread.id == Happening.thing_id))
    .where(Notice.person_id == PERSON, newest_of(PERSON), Notice.state != State.READ, UNREAD)
    .where(or_(and_(Happening.kind != "thread", HERE), LENT, SEEN))
)


class Waits(IntEnum):
    """What waits for somebody; a list of one of these is looked for only where there is any. No
    workspace has such a key.
    """

    ON_DESKS = 0
    TODOS = -2
    VOTES = -3
    UNPUBLISHED = -4
    INTERESTS = -5


PARTS = (
    (Waits.TODOS, TODOS),
    (Waits.VOTES, WAITING),
    (Waits.UNPUBLISHED, UNPUBLISHED),
    (Waits.INTERESTS, ASKED),
    (Waits.INTERESTS, TO_RENEW),
)


class Counts(NamedTuple):
    unread: dict[int, int]
    """Posts, by workspace."""
    waits: dict[Waits, int]
    notices: int
    """Things with unread notices."""

    @property
    def todo(self) -> int:
        """Everything that waits for them."""
        return sum(self.waits.values())


@cache
def _all_counts() -> CompoundSelect[Any]:
    """With what lies on desks: built once, when every feature has said what does."""
    waits = (
        part.with_only_columns(literal(int(key)), [*part.selected_columns][1])
        for key, part in PARTS
    )
    return union_all(UNREAD_POSTS, UNREAD_NOTICES, *waits, *(each.counted for each in piles))


def counts_for(person: Person, places: Places) -> Counts:
    """Unread posts, what waits for them (to-dos, decisions that want the answer of their seat or
    are to be published, what their interests ask, what lies on their desks), and things with unread
    notices, as far as they are open to them.
    """
    facts = {**seen_by(person, places), "day": today()}
    facts |= asked_with(person, places) | {"keeps": kept_by(person, places)}
    facts |= filled_with(person, places)
    found = Counter[int]()
    for key, count in rows_of(_all_counts(), **facts):
        found[key] += int(count or 0)
    waits = {key: found.pop(key, 0) for key in Waits}
    return Counts(found, waits, found.pop(NOTICES, 0))
