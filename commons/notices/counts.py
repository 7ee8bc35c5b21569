"""How many things have news for somebody? Asked by every page, together with all other counts."""

from collections.abc import Sequence

from sqlalchemy import and_, bindparam, func, literal, or_, select, union_all

from commons.membership.models import Person
from commons.notices.models import Notice, State
from commons.notices.queries import READS, UNREAD, newest_of
from commons.threads.models import Reading, Thread
from commons.threads.queries.counts import PERSON, SEEN, TODOS, UNREAD_POSTS, Counts
from commons.threads.queries.threads import sights
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place
from kernel.clock import today
from kernel.database import rows_of
from kernel.happenings import Happening

HERE = Happening.workspace_id.in_(bindparam("readable", expanding=True))
UNREAD_NOTICES = (
    select(literal(-1), func.count(func.distinct(Happening.thing_id)))
    .select_from(Notice)
    .join(Happening, Happening.id == Notice.happening_id)
    .outerjoin(Reading, READS)
    .outerjoin(Thread, and_(Happening.kind == "thread", Thread.id == Happening.thing_id))
    .where(Notice.person_id == PERSON, newest_of(PERSON), Notice.state != State.READ, UNREAD)
    .where(or_(and_(Happening.kind != "thread", HERE), SEEN))
)
COUNTS = union_all(UNREAD_POSTS, TODOS, UNREAD_NOTICES)


def counts_with_notices(
    person: Person, places: Sequence[Workspace] | Sequence[Place]
) -> tuple[Counts, int]:
    """Unread posts, to-dos, and things with unread notices, as far as they are open to them."""
    facts = {"person": person.id, **sights(person, places)._asdict(), "day": today()}
    found = {place: int(count or 0) for place, count in rows_of(COUNTS, **facts)}
    notices, todo = found.pop(-1, 0), found.pop(0, 0)
    return Counts(found, todo), notices
