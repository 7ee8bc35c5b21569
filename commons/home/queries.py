"""What is new for a person since they were here, and what is theirs to keep in view?"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import mandates_of, running
from commons.threads.queries import Line, lines_for
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from rules.access import Role


class News(NamedTuple):
    """What one body and its groups have that is new."""

    workspace: Workspace
    unread: int
    lines: list[Line]


def news_for(person: Person, places: Sequence[Workspace]) -> list[News]:
    """Unread threads by body, in the house's order; a group whose body one is not in, by itself."""
    lines = lines_for(person, places, which="unread", limit=60)
    known = {place.id for place in places}
    heads = [place for place in places if place.parent_id not in known]
    found = [(head, [line for line in lines if _is_under(head, line)]) for head in heads]
    return [News(h, sum(line.unread for line in mine), mine[:4]) for h, mine in found if mine]


def _is_under(head: Workspace, line: Line) -> bool:
    return head.id in {line.thread.workspace_id, line.thread.workspace.parent_id}


class Delegation(NamedTuple):
    seat: Seat
    mandates: list[Mandate]


def delegations_of(person: Person) -> list[Delegation]:
    """The seats this person shares with others: holder, alternates, advisers."""
    mine = {m.seat_id for m in mandates_of(person) if m.role in {Role.MEMBER, Role.ALTERNATE}}
    with_people = selectinload(Seat.mandates).joinedload(Mandate.person)
    seats = db.session.scalars(select(Seat).where(Seat.id.in_(mine)).options(with_people))
    shared = [Delegation(seat, running(seat.mandates)) for seat in seats]
    return [delegation for delegation in shared if len(delegation.mandates) > 1]


class Deadline(NamedTuple):
    label: str
    day: date
    mandate: Mandate


def deadlines_of(person: Person) -> list[Mandate]:
    """Mandates that end within half a year: what is dated in this house so far."""
    horizon = today() + timedelta(days=183)
    return [m for m in mandates_of(person) if m.ends_on and today() <= m.ends_on <= horizon]


def two_weeks(dated: set[date]) -> list[dict[str, object]]:
    """The days of the running week and of the next, Monday first."""
    monday = today() - timedelta(days=today().weekday())
    days = [monday + timedelta(days=n) for n in range(14)]
    return [
        {"day": d, "today": d == today(), "weekend": d.weekday() > 4, "dated": d in dated}  # noqa: PLR2004 Friday
        for d in days
    ]
