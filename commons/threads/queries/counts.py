"""How much is new for a person, and how much waits for them? Every page asks, so in one go."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import BindParameter, Date, and_, bindparam, func, literal, or_, select, union_all

from commons.membership.models import Person
from commons.threads.models import Audience, Reading, Thread, Todo
from commons.threads.queries.threads import UNREAD, sights
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place
from kernel.clock import today
from kernel.database import rows_of
from kernel.withheld import not_recused

PERSON: BindParameter[int] = bindparam("person")
SEEN = and_(
    Thread.workspace_id.in_(bindparam("readable", expanding=True)),
    not_recused(Thread.recused, PERSON),
    or_(
        Thread.conferring.is_(False),
        Thread.workspace_id.in_(bindparam("confers", expanding=True)),
    ),
    or_(
        Thread.audience == Audience.WORKSPACE,
        and_(
            Thread.audience == Audience.MEMBERS,
            Thread.workspace_id.in_(bindparam("confers", expanding=True)),
        ),
        and_(
            Thread.audience == Audience.DESK,
            or_(
                Thread.workspace_id.in_(bindparam("desks", expanding=True)),
                Thread.author_id == PERSON,
            ),
        ),
    ),
)
"""The condition of `visible`, with the places to be filled in."""
UNREAD_POSTS = (
    select(Thread.workspace_id, func.sum(UNREAD))
    .outerjoin(Reading, and_(Reading.thread_id == Thread.id, Reading.person_id == PERSON))
    .where(SEEN)
    .group_by(Thread.workspace_id)
)
TO_DO = literal(0)
"""The key under which all that waits for somebody is counted, whichever feature counts it."""
TODOS = (
    select(TO_DO, func.count())
    .select_from(Todo)
    .join(Thread, Thread.id == Todo.thread_id)
    .where(Todo.person_id == PERSON, Todo.done_at.is_(None), SEEN)
    .where(or_(Todo.rests_until.is_(None), Todo.rests_until <= bindparam("day", type_=Date)))
)
COUNTS = union_all(UNREAD_POSTS, TODOS)


class Counts(NamedTuple):
    """Unread posts by workspace (heads less cursors, whatever the length), and open to-dos."""

    unread: dict[int, int]
    todo: int


def counts_of(person: Person, places: Sequence[Workspace] | Sequence[Place]) -> Counts:
    facts = {"person": person.id, **sights(person, places)._asdict(), "day": today()}
    found = {place: int(count or 0) for place, count in rows_of(COUNTS, **facts)}
    return Counts(found, found.pop(0, 0))
