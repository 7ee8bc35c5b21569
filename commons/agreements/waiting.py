"""How does a question come onto the lists of those who speak for a seat, and leave them?"""

from collections.abc import Iterable

from sqlalchemy import select

from commons.agreements.models import Asked, Asking
from commons.agreements.queries.askings import speakers_of
from commons.membership.actions import Appointed
from commons.membership.models import Mandate, Seat
from commons.threads.models import Todo
from kernel.clock import now
from kernel.database import db
from kernel.streams import stir
from kernel.transactions import on, unit_of_work


def wait_for(asking: Asking, waiting: Iterable[Asked]) -> dict[int, str]:
    """Put it on the list of everyone who speaks for these seats, on top where it was already."""
    told = _people(asking, waiting)
    for person_id, seat in told.items():
        place = (asking.workspace_id, asking.thread_id, asking.number, person_id)
        todo = db.session.get(Todo, place)
        if todo is None:
            names = ("workspace_id", "thread_id", "number", "person_id")
            todo = Todo(**dict(zip(names, place, strict=True)))
            db.session.add(todo)
        todo.named, todo.due_on, todo.rests_until = seat, asking.until, None
        todo.at, todo.done_at = now(), None
        stir("person", person_id)
    return told


def wait_no_longer(asking: Asking, done: Iterable[Asked]) -> None:
    """Take it off their lists, unless another of their seats is still waited for."""
    seats = list(done)
    others = [one for one in asking.asked if one not in seats and one.done_at is None]
    kept = _people(asking, others)
    for person_id in _people(asking, seats).keys() - kept.keys():
        place = (asking.workspace_id, asking.thread_id, asking.number, person_id)
        if todo := db.session.get(Todo, place):
            todo.done_at = now()
            stir("person", person_id)


def _people(asking: Asking, seats: Iterable[Asked]) -> dict[int, str]:
    thread = asking.post.thread
    return {p.id: one.seat.name for one in seats for p in speakers_of(one.seat, thread)}


@on(Appointed)
def take_over(event: Appointed) -> None:
    """What their seat is asked waits for newcomers too."""
    sits = select(Mandate.seat_id).join(Seat).where(
        Mandate.person_id == event.person_id, Seat.workspace_id == event.workspace_id
    )  # fmt: skip
    with unit_of_work():
        open_ones = select(Asked).where(Asked.seat_id.in_(sits), Asked.done_at.is_(None))
        for one in db.session.scalars(open_ones).all():
            if one.asking.called_off_at is None:
                wait_for(one.asking, [one])
