"""Which questions for a day are there, and what was answered?"""

from collections.abc import Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import select

from commons.meetings.models import DateOption, DatePoll, Suits
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from rules.access import Permission


def poll_for(person: Person, place: Workspace, number: int) -> DatePoll:
    found = db.session.get(DatePoll, number)
    if found is None or found.workspace_id != place.id:
        abort(404)
    return found if may(person, Permission.READ_MEETING, found) else abort(404)


def open_polls(place: Workspace) -> Sequence[DatePoll]:
    here = (DatePoll.workspace_id == place.id, DatePoll.closed_at.is_(None))
    return db.session.scalars(select(DatePoll).where(*here).order_by(DatePoll.until)).all()


class Counted(NamedTuple):
    """A moment, and how many seats it suits, if need be, and not."""

    option: DateOption
    yes: int
    maybe: int
    no: int
    best: bool


def counted(poll: DatePoll) -> list[Counted]:
    """Every moment; the best are those that suit most seats, if need be included as half."""
    rows = [(each, *_count(each)) for each in poll.options]
    scores = [2 * yes + maybe for _option, yes, maybe, _no in rows]
    best = max(scores, default=0)
    return [
        Counted(*row, best=bool(best) and score == best)
        for row, score in zip(rows, scores, strict=True)
    ]


def _count(option: DateOption) -> tuple[int, int, int]:
    said = [Suits(vote.suits) for vote in option.votes]
    return said.count(Suits.YES), said.count(Suits.MAYBE), said.count(Suits.NO)
