"""Whoever follows a discussion follows it to where its posts went."""

from sqlalchemy import insert, literal, select

from commons.notices.models import Interest
from commons.threads.carrying import Carried
from kernel.database import db
from kernel.transactions import on, unit_of_work
from rules.notices import Level

FOLLOWED = (Level.EVERYTHING,)
"""What is taken along into a discussion that was there; a new one is as its origin was."""


@on(Carried)
def follow_on(event: Carried) -> None:
    """What somebody chose for the other discussion themselves stays."""
    there = (Interest.kind == "thread", Interest.thing_id == event.target_id)
    here = (Interest.kind == "thread", Interest.thing_id == event.thread_id)
    levels = list(Level) if event.begins else FOLLOWED
    chosen = select(Interest.person_id).where(*there)
    columns = [Interest.person_id, Interest.kind, literal(event.target_id), Interest.level,
               Interest.by_hand]  # fmt: skip
    followed = select(*columns).where(*here, Interest.level.in_(levels))
    new = followed.where(Interest.person_id.not_in(chosen))
    names = ["person_id", "kind", "thing_id", "level", "by_hand"]
    with unit_of_work():
        db.session.execute(insert(Interest).from_select(names, new))
