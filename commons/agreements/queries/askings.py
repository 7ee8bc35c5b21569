"""What is asked of which seats, who has answered, and for whom does one still wait?"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from commons.agreements.models import Asked, Asking, Wish
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.threads.models import Post, Thread
from kernel.access import may_by_id
from kernel.clock import today
from kernel.database import db
from rules.access import Permission, Role

SPEAKS = frozenset({Role.MEMBER, Role.ALTERNATE, Role.OBSERVER})
"""Who speaks for a seat: whoever fills it, and whoever stands beside; not who only advises."""
OFFERED = 12
"""Posts of one's own offered as the answer."""


class Asks(NamedTuple):
    """Something asked, the seats that have done it, and those that have not."""

    asking: Asking
    done: list[Asked]
    waiting: list[Asked]

    @property
    def overdue(self) -> bool:
        return bool(self.waiting) and self.asking.until < today()


def askings_of(thread: Thread) -> list[Asks]:
    """Everything asked in a thread and not called off, newest first."""
    found = (
        select(Asking)
        .where(
            Asking.workspace_id == thread.workspace_id,
            Asking.thread_id == thread.id,
            Asking.called_off_at.is_(None),
        )
        .options(joinedload(Asking.post), selectinload(Asking.asked).joinedload(Asked.seat))
        .order_by(Asking.at.desc())
    )
    return [asks_about(asking) for asking in db.session.scalars(found)]


def asks_about(asking: Asking) -> Asks:
    """Which seats have done what they are asked, and for which does one still wait?"""
    gone = deleted_among(asking)
    waiting = [one for one in asking.asked if one.done_at is None or one.answer in gone]
    return Asks(asking, [one for one in asking.asked if one not in waiting], waiting)


def deleted_among(asking: Asking) -> set[int]:
    """Answers that were deleted since, and not only carried elsewhere: their seats are waited for
    again.
    """
    numbers = [one.answer for one in asking.asked if one.answer]
    if not numbers:
        return set()
    here = (Post.workspace_id == asking.workspace_id, Post.thread_id == asking.thread_id)
    found = select(Post.number).where(*here, Post.number.in_(numbers))
    gone = found.where(Post.deleted_at.is_not(None), Post.carried_to == "")
    return set(db.session.scalars(gone))


def asking_on(post: Post, wish: Wish) -> Asking:
    """Find what is asked about a post that was found for its reader."""
    found = latest_asking(post, wish)
    return found if found and found.called_off_at is None else abort(404)


def latest_asking(post: Post, wish: Wish) -> Asking | None:
    return db.session.get(Asking, (post.workspace_id, post.thread_id, post.number, wish))


def speakers_of(seat: Seat, thread: Thread) -> list[Person]:
    """Who speaks for a seat in a thread today."""
    here = [m for m in running(seat.mandates) if m.role in SPEAKS]
    return [m.person for m in here if may_by_id(m.person_id, Permission.READ_THREAD, thread)]


def seats_asked(thread: Thread) -> list[Seat]:
    """The seats that can be asked in a thread: those from which somebody reads it."""
    found = (
        select(Seat)
        .where(Seat.workspace_id == thread.workspace_id)
        .options(selectinload(Seat.mandates).joinedload(Mandate.person))
        .order_by(Seat.id)
    )
    return [seat for seat in db.session.scalars(found) if speakers_of(seat, thread)]


def own_seats(person_id: int, asking: Asking) -> list[Asked]:
    """Those of the seats asked for which this person speaks."""
    thread = asking.post.thread
    return [
        one
        for one in asking.asked
        if any(speaker.id == person_id for speaker in speakers_of(one.seat, thread))
    ]


def own_posts(person: Person, asks: Iterable[Asks]) -> dict[str, Sequence[Post]]:
    """For each question that waits for a seat of this person: what that seat said since."""
    return {
        one.asking.reference: _said_since(one.asking, mine)
        for one in asks
        if (mine := [seat for seat in own_seats(person.id, one.asking) if seat in one.waiting])
    }


def _said_since(asking: Asking, mine: list[Asked]) -> Sequence[Post]:
    thread = asking.post.thread
    people = {speaker.id for one in mine for speaker in speakers_of(one.seat, thread)}
    found = select(Post).where(
        Post.workspace_id == asking.workspace_id,
        Post.thread_id == asking.thread_id,
        Post.number > asking.number,
        Post.author_id.in_(people),
        Post.deleted_at.is_(None),
    )
    return db.session.scalars(found.order_by(Post.number.desc()).limit(OFFERED)).all()
