"""What is put forward, and asked, in the discussions of the furnished house."""

from datetime import timedelta

from sqlalchemy import select

from commons.agreements.models import Asked, Asking, Conclusion, Wish
from commons.membership.models import Seat
from kernel.clock import now, today
from kernel.database import db
from tests.house.refs import Ref


def concluded(said: tuple[int, int, int], by: int, word: str) -> Ref:
    """A post of the discussion is put forward, to be agreed if nobody objects."""
    facts = {"html": f"<p>{word} conclusion</p>", "rev": 1, "until": now() + timedelta(days=9)}
    key = dict(zip(("workspace_id", "thread_id", "number", "round"), (*said, 1), strict=True))
    db.session.add(Conclusion(**key, **facts, by_id=by, by_name="Somebody"))
    return Ref(Conclusion, (*said, 1))


def asked_of(said: tuple[int, int, int], by: int, word: str) -> Ref:
    """A seat that nobody fills is asked for an answer, and to take note."""
    seat = db.session.scalars(
        select(Seat).where(Seat.workspace_id == said[0], Seat.code == "FREE")
    ).one()
    key = dict(zip(("workspace_id", "thread_id", "number"), said, strict=True))
    for wish in Wish:
        facts = {"question": f"{word} question", "until": today(), "by_id": by, "by_name": "X"}
        db.session.add(Asking(**key, wish=wish, **facts, asked=[Asked(seat=seat)]))
    return Ref(Asking, (*said, Wish.ANSWER))
