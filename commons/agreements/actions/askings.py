"""What people do with questions to seats: ask, answer, acknowledge, remind, call off."""

from collections.abc import Iterable
from datetime import date

from commons.agreements.models import Asked, Asking, Wish
from commons.agreements.queries.askings import (
    deleted_among,
    latest_asking,
    own_seats,
    speakers_of,
)
from commons.agreements.waiting import wait_for, wait_no_longer
from commons.membership.models import Person, Seat
from commons.threads.actions.writing import hold
from commons.threads.models import Post
from kernel.access import Refused, require
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.words import sentence as _

NOT_ASKED = Verdict(False, _("Your seat is not asked."))
CALLED_OFF = Verdict(False, _("It was called off: no answer is waited for."))


@action(Permission.ASK)
def ask(
    actor: Person, post: Post, wish: Wish, question: str, until: date, seats: Iterable[Seat]
) -> Asking:
    """Ask seats something about a post; asked again, more seats are asked and the day moves."""
    if wish is Wish.ACKNOWLEDGE:
        require(actor, Permission.MODERATE, post)
    hold(post)
    made = latest_asking(post, wish)
    if made is None:
        made = Asking(post=post, wish=wish, by_id=actor.id, by_name=actor.name, until=until)
        db.session.add(made)
    made.question, made.until, made.called_off_at = question, until, None
    known = {one.seat_id for one in made.asked}
    made.asked.extend(Asked(seat=seat) for seat in seats if seat.id not in known)
    db.session.flush()
    _tell(actor, made, wait_for(made, _waiting(made)))
    witness(wish=str(wish), until=until.isoformat(), seats=[one.seat.code for one in made.asked])
    return made


@action(Permission.ANSWER)
def answer(actor: Person, asking: Asking, post: Post) -> Asking:
    """Say that a post is the answer of one's seat: one by whoever speaks for it."""
    mine = _mine(actor, asking)
    thread = asking.post.thread
    said = [o for o in mine if any(p.id == post.author_id for p in speakers_of(o.seat, thread))]
    if not said or post.deleted_at or post.number <= asking.number:
        raise Refused(Verdict(False, _("This post is no answer from your seat.")))
    for one in said:
        one.answer = post.number
    return _done(actor, asking, said)


@action(Permission.ANSWER)
def acknowledge(actor: Person, asking: Asking) -> Asking:
    """Say for one's seat that it took note."""
    mine = [one for one in _mine(actor, asking) if one.done_at is None]
    if not mine:
        raise Repeated(asking)
    return _done(actor, asking, mine)


@action(Permission.ASK)
def remind(actor: Person, asking: Asking) -> int:
    """Put it afresh before those who have not answered, and before nobody else."""
    _lock(asking)
    waiting = _waiting(asking)
    asking.reminded_at = now()
    _tell(actor, asking, wait_for(asking, waiting))
    witness(seats=[one.seat.code for one in waiting])
    return len(waiting)


@action(Permission.ASK)
def call_off(actor: Person, asking: Asking) -> Asking:
    """Ask no longer; what was answered stays in the discussion."""
    _lock(asking)
    asking.called_off_at, asking.called_off_by = now(), actor.name
    wait_no_longer(asking, asking.asked)
    stir("agreements", asking.thread_id)
    return asking


def _mine(actor: Person, asking: Asking) -> list[Asked]:
    _lock(asking)
    mine = own_seats(actor.id, asking)
    if not mine:
        raise Refused(NOT_ASKED)
    return mine


def _lock(asking: Asking) -> None:
    db.session.refresh(asking, with_for_update=True)
    if asking.called_off_at:
        raise Refused(CALLED_OFF)


def _done(actor: Person, asking: Asking, mine: list[Asked]) -> Asking:
    for one in mine:
        one.done_at, one.done_by = now(), actor.name
    wait_no_longer(asking, mine)
    stir("agreements", asking.thread_id)
    witness(seats=[one.seat.code for one in mine], answer=mine[0].answer)
    return asking


def _waiting(asking: Asking) -> list[Asked]:
    gone = deleted_among(asking)
    return [one for one in asking.asked if one.done_at is None or one.answer in gone]


def _tell(actor: Person, asking: Asking, people: dict[int, str]) -> None:
    stir("agreements", asking.thread_id)
    tell("agreements.asked", asking.post.thread, actor.id, people, asking.number)
