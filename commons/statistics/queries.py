"""How much was said, answered and read, by seat and month?

Counted is the seat as which something was said, and what anybody of a seat has read: who of them
it was is nowhere in it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, func, select

from commons.membership.models import Mandate, Seat
from commons.threads.models import Audience, Post, Reading, Thread
from commons.workspaces.models import Workspace
from kernel.clock import midnight, today
from kernel.database import db

MONTHS = 12
UPTO = func.max(Reading.cursor + Reading.own_after)
"""What one wrote oneself, one has read."""


@dataclass(slots=True)
class Line:
    """One seat: posts and answers by month, and how much of the discussions it has read."""

    name: str
    code: str = ""
    posts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    answers: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    read: int | None = None
    """Percent of the posts open to the whole workspace; nothing, for who has no seat any more."""

    @property
    def said(self) -> int:
        return sum(self.posts.values())

    @property
    def answered(self) -> int:
        return sum(self.answers.values())


def months(number: int = MONTHS) -> list[str]:
    """The last months, this one included, as 2026-11; the oldest first."""
    last = today().year * 12 + today().month - 1
    return [f"{m // 12}-{m % 12 + 1:02}" for m in range(last - number + 1, last + 1)]


def lines_of(place: Workspace) -> list[Line]:
    """Every seat, and the names of seats that spoke and are no more, by name."""
    lines = {name: Line(name, code) for name, code in _seats(place)}
    for name, month, posts, answers in _said(place):
        line = lines.setdefault(name, Line(name))
        line.posts[month], line.answers[month] = posts, answers
    whole, read = _open_posts(place), _read(place)
    for name, line in lines.items():
        line.read = round(100 * read.get(name, 0) / whole) if line.code and whole else None
    return sorted(lines.values(), key=lambda line: line.name)


def _seats(place: Workspace) -> Sequence[Any]:
    found = select(Seat.name, Seat.code).where(Seat.workspace_id == place.id)
    return db.session.execute(found).all()


def _month() -> Any:
    """In which of the last months a post was written, by the clock of Brussels."""
    begun = [(Post.at >= _begins(name), name) for name in reversed(months())]
    return case(*begun, else_="")


def _begins(month: str) -> datetime:
    return midnight(date.fromisoformat(f"{month}-01"))


def _said(place: Workspace) -> Sequence[Any]:
    month = _month().label("month")
    since = _begins(months()[0])
    found = (
        select(
            Post.seat_name,
            month,
            func.count(),
            func.sum(case((Post.reply_to.is_not(None), 1), else_=0)),
        )
        .where(Post.workspace_id == place.id, Post.at >= since, Post.seat_name != "")
        .where(Post.carried_to == "")
        .group_by(Post.seat_name, month)
    )
    return db.session.execute(found).all()


def _open_posts(place: Workspace) -> int:
    found = select(func.sum(Thread.head)).where(
        Thread.workspace_id == place.id, Thread.audience == Audience.WORKSPACE
    )
    return int(db.session.scalar(found) or 0)


def _read(place: Workspace) -> dict[str, int]:
    """For each seat, how far the furthest of its people has read, over all open discussions."""
    furthest = (
        select(Seat.name.label("name"), UPTO.label("upto"))
        .join(Mandate, Mandate.seat_id == Seat.id)
        .join(Reading, Reading.person_id == Mandate.person_id)
        .join(Thread, Thread.id == Reading.thread_id)
        .where(Seat.workspace_id == place.id, Thread.workspace_id == place.id)
        .where(Thread.audience == Audience.WORKSPACE, Mandate.ended_at.is_(None))
        .group_by(Seat.name, Thread.id)
        .subquery()
    )
    rows = db.session.execute(
        select(furthest.c.name, func.sum(furthest.c.upto)).group_by(furthest.c.name)
    )
    return {name: int(upto or 0) for name, upto in rows}
