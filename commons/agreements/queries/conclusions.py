"""What was concluded in a thread, how does it stand, and who may object?"""

from typing import NamedTuple

from flask import abort
from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from commons.agreements.models import Conclusion
from commons.membership.models import Mandate, Seat
from commons.membership.queries import seats_of
from commons.threads.models import Post, Thread
from kernel.access import Thing, may_by_id
from kernel.clock import now
from kernel.database import db
from rules.access import Permission
from rules.silence import Outcome


class Shown(NamedTuple):
    """A conclusion, and how it stands at this moment."""

    conclusion: Conclusion
    outcome: Outcome


def conclusions_of(thread: Thread) -> list[Shown]:
    """The last round of each conclusion, newest first; the thread was found for its reader."""
    found = (
        select(Conclusion)
        .where(
            Conclusion.workspace_id == thread.workspace_id,
            Conclusion.thread_id == thread.id,
        )
        .options(joinedload(Conclusion.post))
        .order_by(Conclusion.round)
    )
    last = {each.number: each for each in db.session.scalars(found)}
    ordered = sorted(last.values(), key=lambda each: each.at, reverse=True)
    return [Shown(each, each.outcome(now())) for each in ordered]


def latest_on(post: Post) -> Conclusion | None:
    mine = (
        Conclusion.workspace_id == post.workspace_id,
        Conclusion.thread_id == post.thread_id,
        Conclusion.number == post.number,
    )
    return db.session.scalar(select(Conclusion).where(*mine).order_by(Conclusion.round.desc()))


def conclusion_on(post: Post) -> Conclusion:
    """Find what was put forward in a post that was found for its reader."""
    return latest_on(post) or abort(404)


MANY = 120
"""Seats from which on a frame beside a thread leaves the lists of all seats to their own page."""


def is_crowded(thread: Thread) -> bool:
    """Are there too many seats to look at each whenever somebody opens a thread?"""
    seats = select(func.count()).select_from(Seat).where(Seat.workspace_id == thread.workspace_id)
    return (db.session.scalar(seats) or 0) > MANY


class Voice(NamedTuple):
    """A seat, and who may speak for it today."""

    seat: Seat
    mandates: list[Mandate]


def objectors_of(thing: Thing) -> list[Voice]:
    """Which seats may object to this, and through whom? Each of them is asked at the one door."""
    every = [sitting for group in seats_of(thing.workspace) for sitting in group.seats]
    voices = [
        Voice(seat, [m for m in mandates if may_by_id(m.person_id, Permission.OBJECT, thing)])
        for seat, mandates in every
    ]
    return [voice for voice in voices if voice.mandates]
