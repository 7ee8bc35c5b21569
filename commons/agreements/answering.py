"""Who answers a post about which their seat is asked has given the answer of that seat."""

from contextlib import suppress

from commons.agreements.actions import answer
from commons.agreements.models import Asking, Wish
from commons.agreements.queries import asks_about, own_seats
from commons.membership.models import Person
from commons.threads.actions.writing import Replied
from commons.threads.models import Post
from kernel.access import Refused
from kernel.database import db
from kernel.transactions import on


@on(Replied)
def take_as_answer(event: Replied) -> None:
    """Another post can still be named as the answer; one that was named stays."""
    place = (event.workspace_id, event.thread_id)
    asking = db.session.get(Asking, (*place, event.post, Wish.ANSWER))
    if asking is None or not _waits(asking, event.author_id):
        return
    said = db.session.get_one(Post, (*place, event.number))
    with suppress(Refused):  # it was called off meanwhile: it is a reply like any other
        answer(db.session.get_one(Person, event.author_id), asking, said)


def _waits(asking: Asking, person_id: int) -> bool:
    waiting = asks_about(asking).waiting
    return any(one in waiting for one in own_seats(person_id, asking))
