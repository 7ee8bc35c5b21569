"""What has long been read and sent when the house opens its doors."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, func, select, update

from commons.meetings.models import Meeting
from commons.membership.models import Person
from commons.notices.models import Fate, Mail
from commons.threads.models import Post, Reading, Thread
from kernel.access import may_each
from kernel.database import db
from rules.access import Permission


def read_some() -> None:
    """Nobody comes to a world that is all unread: what is older than two days was read."""
    old = datetime.now(UTC) - timedelta(days=2)
    people = db.session.scalars(select(Person.id).where(Person.active)).all()
    for thread in db.session.scalars(select(Thread)).all():
        seen = sum(_by_author(thread, Post.at < old).values())
        own = _by_author(thread, Post.number > seen)
        kept = {each.person_id: each for each in _readings(thread)}
        for person, answer in may_each(people, Permission.READ_THREAD, thread).items():
            found = kept.get(person) or Reading(person_id=person, thread_id=thread.id, cursor=0)
            if answer and seen > found.cursor:
                found.cursor, found.own_after = seen, own.get(person, 0)
                db.session.add(found)
        db.session.commit()


def mail_went_out() -> None:
    """Whatever came about before the house opened its doors was told by mail in its day."""
    waits = update(Mail).where(Mail.fate == Fate.WAITING)
    db.session.execute(waits.values(fate=Fate.SENT, done_at=Mail.made_at))
    called = update(Meeting).where(Meeting.called_at.is_not(None))
    db.session.execute(called.values(posted=Meeting.sequence))
    db.session.commit()


def _by_author(thread: Thread, which: ColumnElement[bool]) -> dict[int, int]:
    counted = select(Post.author_id, func.count()).where(Post.thread_id == thread.id, which)
    rows = db.session.execute(counted.group_by(Post.author_id))
    return {author: count for author, count in rows if author is not None}


def _readings(thread: Thread) -> Sequence[Reading]:
    return db.session.scalars(select(Reading).where(Reading.thread_id == thread.id)).all()
