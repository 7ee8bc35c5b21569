"""What waits to be sent, and what is due?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.membership.models import Person
from commons.scheduling.models import Scheduled
from commons.threads.models import Thread
from kernel.database import db


def scheduled_of(person: Person) -> Sequence[Scheduled]:
    """What this person has waiting, the next one first."""
    found = select(Scheduled).options(joinedload(Scheduled.thread).joinedload(Thread.workspace))
    mine = found.where(Scheduled.person_id == person.id).order_by(Scheduled.due_at)
    return db.session.scalars(mine).all()


def due(moment: datetime) -> Sequence[int]:
    found = select(Scheduled.id).where(Scheduled.due_at <= moment).order_by(Scheduled.due_at)
    return db.session.scalars(found.limit(100)).all()


def taken(scheduled_id: int) -> Scheduled | None:
    """The row, for this transaction alone; none where another one has it, or it is gone."""
    found = select(Scheduled).where(Scheduled.id == scheduled_id)
    return db.session.scalar(found.with_for_update(skip_locked=True, of=Scheduled))
