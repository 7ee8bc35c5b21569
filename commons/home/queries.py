"""What is new for a person since they were here, and what is theirs to keep in view?"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from sqlalchemy import bindparam, func, literal, select, union_all

from commons.meetings.models import Task
from commons.membership.mandates import mandates_on
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.scheduling.models import Scheduled
from commons.search.models import SavedSearch
from commons.threads.models import Reading, Thread, Todo
from commons.threads.queries.sight import MINE, PERSON, SEEN, UNREAD, seen_by
from commons.threads.queries.todos import LATELY
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place, Places
from kernel.clock import now, today
from kernel.database import Instant, rows_of
from rules.access import Role


class Own(IntEnum):
    """What somebody has of their own, of which most have nothing."""

    DRAFTS = 1
    LATER = 2
    SEARCHES = 3
    TASKS = 4
    DONE = 5


SINCE = bindparam("since", type_=Instant)
OWN = union_all(
    *(
        select(literal(int(key)), func.count()).where(*mine)
        for key, mine in {
            Own.DRAFTS: (Reading.person_id == PERSON, Reading.draft.is_not(None)),
            Own.LATER: (Scheduled.person_id == PERSON,),
            Own.SEARCHES: (SavedSearch.person_id == PERSON,),
            Own.TASKS: (Task.owner_id == PERSON, Task.done_at.is_(None)),
            Own.DONE: (Todo.person_id == PERSON, Todo.done_at > SINCE),
        }.items()
    )
)


def own_of(person: Person) -> dict[Own, int]:
    """How much there is of each, whatever may be read of it: only what there is is looked for."""
    found = rows_of(OWN, person=person.id, since=now() - LATELY)
    return {Own(key): count for key, count in found}


class News(NamedTuple):
    """What one body and its groups have that is new."""

    workspace: Workspace | Place
    unread: int
    lines: list["Fresh"]


class Fresh(NamedTuple):
    """A discussion with news."""

    id: int
    place: Workspace | Place
    title: str
    unread: int


FRESH = (
    select(Thread.id, Thread.workspace_id, Thread.title, UNREAD)
    .outerjoin(Reading, MINE)
    .where(SEEN, UNREAD > 0)
    .order_by(Thread.last_at.desc(), Thread.id.desc())
    .limit(60)
)


def news_for(person: Person, places: Places, unread: Mapping[int, int]) -> list[News]:
    """Unread threads by body, in the house's order; a group whose body one is not in, by itself.
    `unread` is how many posts are new in each place.
    """
    if not any(unread.values()):
        return []
    known = {place.id: place for place in places}
    found = rows_of(FRESH, **seen_by(person, places))
    lines = [Fresh(id_, known[place], title, new) for id_, place, title, new in found]
    heads = (place for place in places if place.parent_id not in known)
    news = (_under(head, places, lines, unread) for head in heads)
    return [one for one in news if one.lines]


def _under(
    head: Workspace | Place,
    places: Places,
    lines: list[Fresh],
    unread: Mapping[int, int],
) -> News:
    inside = {place.id for place in places if head.id in {place.id, place.parent_id}}
    mine = [line for line in lines if line.place.id in inside]
    return News(head, sum(unread.get(number, 0) for number in inside), mine[:4])


class Delegation(NamedTuple):
    seat: Seat
    mandates: list[Mandate]


def delegations_of(mandates: Sequence[Mandate]) -> list[Delegation]:
    """The seats somebody with these mandates shares: holder, alternates, advisers."""
    mine = {m.seat_id: m.seat for m in mandates if m.role in {Role.MEMBER, Role.ALTERNATE}}
    if not mine:
        return []
    every = mandates_on(mine)
    by_seat = {number: [m for m in every if m.seat_id == number] for number in sorted(mine)}
    shared = [Delegation(mine[number], running(here)) for number, here in by_seat.items()]
    return [delegation for delegation in shared if len(delegation.mandates) > 1]


class Deadline(NamedTuple):
    label: str
    day: date
    mandate: Mandate


def deadlines_of(mandates: Sequence[Mandate]) -> list[Mandate]:
    """Those of them that end within half a year: what is dated in this house so far."""
    horizon = today() + timedelta(days=183)
    return [m for m in mandates if m.ends_on and today() <= m.ends_on <= horizon]


def two_weeks(dated: set[date]) -> list[dict[str, object]]:
    """The days of the running week and of the next, Monday first."""
    monday = today() - timedelta(days=today().weekday())
    days = [monday + timedelta(days=n) for n in range(14)]
    return [
        {"day": d, "today": d == today(), "weekend": d.weekday() > 4, "dated": d in dated}  # noqa: PLR2004 Friday
        for d in days
    ]
