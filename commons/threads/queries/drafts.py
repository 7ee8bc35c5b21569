"""What has a person half written, and where?"""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from commons.membership.models import Person
from commons.threads.drafts import Draft, draft_in
from commons.threads.models import Reading, Thread
from commons.threads.queries.sight import MINE, SEEN, seen_by
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Places
from kernel.things import Things


class HalfWritten(NamedTuple):
    thread: Thread
    draft: Draft
    at: datetime


BEGUN = Things(
    select(Thread, Reading, Workspace)
    .select_from(Thread)
    .join(Thread.workspace)
    .join(Reading, MINE)
    .where(Reading.draft.is_not(None), SEEN),
    Thread.workspace,
)


def drafts_of(person: Person, places: Places) -> list[HalfWritten]:
    """The drafts of a person, the newest first, as far as they may read the discussions today."""
    found = BEGUN.rows(**seen_by(person, places))
    drafts = [(thread, draft_in(reading)) for thread, reading, _place in found]
    drafts.sort(key=lambda pair: pair[1].mark, reverse=True)
    return [HalfWritten(thread, d, datetime.fromisoformat(d.mark)) for thread, d in drafts]
