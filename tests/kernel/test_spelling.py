"""What is turned into text once answers as it does through SQLAlchemy, whatever fills it."""

from datetime import timedelta

from sqlalchemy import bindparam, func, literal, select, union_all

from commons.threads.models import Audience, Thread
from kernel.clock import now
from kernel.database import Instant, db, rows_of

NUMBERED = Thread.id.in_(bindparam("numbers", expanding=True))
SINCE = Thread.last_at > bindparam("since", type_=Instant)
ASKED = (
    select(Thread.id, Thread.title, Thread.last_at, Thread.pinned, literal("as it is"))
    .where(NUMBERED, SINCE, Thread.audience == Audience.WORKSPACE)
    .order_by(Thread.id)
)
COUNTED = union_all(
    select(literal(1), func.count()).where(NUMBERED), select(literal(2), func.count()).where(SINCE)
)


def test_rows_are_the_same_for_lists_of_any_length(app, cast):
    numbers = [cast.thread(cast.ines, title=title).id for title in ("One", "Two", "Three")]
    day = timedelta(days=1)
    with app.app_context():
        for statement in (ASKED, COUNTED):
            for some in (numbers, numbers[:1], [], numbers[1:], numbers[:1]):
                for since in (now() - day, now() + day):
                    facts = {"numbers": some, "since": since}
                    told = db.session.execute(statement, facts).all()
                    assert sorted(map(tuple, rows_of(statement, **facts))) == sorted(
                        map(tuple, told)
                    )
        one = rows_of(ASKED, numbers=numbers[:1], since=now() - day)[0]
        assert (one.title, one.last_at.tzinfo is not None, one.pinned) == ("One", True, False)
