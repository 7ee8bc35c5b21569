"""When are people told? Beside the requests, right after the commit; here rows become notices."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from sqlalchemy import Select, insert, select, update
from sqlalchemy.exc import DBAPIError

from commons.notices.hearing import Heard, heard_by
from commons.notices.models import Interest, Notice, State
from commons.notices.planning import plan_digests, send_at_once
from commons.notices.push.planning import push_at_once
from kernel.actions import settled
from kernel.background import job, own_up
from kernel.clock import now
from kernel.database import db
from kernel.happenings import Happening, kinds
from kernel.streams import STREAMS, advance
from kernel.transactions import ring, unit_of_work
from rules.notices import Channel, Event, Level

AT_ONCE = 50
"""Happenings spread in one transaction."""


def _waiting(but: Collection[int]) -> Select[Happening]:
    waits = (Happening.told_at.is_(None), Happening.id.not_in(but))
    return select(Happening).where(*waits).order_by(Happening.id)


@job("happenings", every=5)
def tell_all() -> int:
    """Tell everybody concerned of everything that waits. Returns how many happenings were told."""
    told, failed = 0, dict[int, Exception]()
    while first := db.session.scalar(_waiting(failed).with_only_columns(Happening.id).limit(1)):
        told += _tell_some_or_one(first, failed)
    db.session.rollback()
    own_up(list(failed.values()))
    return told


def _tell_some_or_one(first: int, failed: dict[int, Exception]) -> int:
    """Where one of many cannot be told, it is left for the next time, and the others are told."""
    faults = []
    for many in (AT_ONCE, 1):
        try:
            return settled(partial(_tell_some, many, failed))
        except DBAPIError:
            raise
        except Exception as fault:  # noqa: BLE001 whatever it is, it waits for the next time
            faults.append(fault)
    failed[first] = faults[-1]
    return 0


def _tell_some(many: int, but: Collection[int]) -> int:
    with unit_of_work():
        advance("telling", 0)  # one process at a time: the others wait for this row
        found = db.session.scalars(_waiting(but).limit(many)).all()
        for happening in found:
            _spread(happening)
        done = [happening.id for happening in found]
        db.session.execute(update(Happening).where(Happening.id.in_(done)).values(told_at=now()))
    return len(found)


def _spread(happening: Happening) -> None:
    kind = kinds.get(happening.what)
    thing = kind.find(happening.thing_id) if kind else None
    if kind is None or thing is None:
        return
    if kind.others in {Event.SAID, Event.OPENED} and happening.actor_id:  # 0: nobody of the house
        _follow(happening)
    write(happening, heard_by(happening, kind, thing))


def _follow(happening: Happening) -> None:
    """Whoever takes part follows, unless they chose otherwise."""
    key = {"person_id": happening.actor_id, "kind": happening.kind, "thing_id": happening.thing_id}
    if db.session.get(Interest, tuple(key.values())) is None:
        db.session.add(Interest(level=Level.EVERYTHING, by_hand=False, **key))
        db.session.flush()


def write(happening: Happening, heard: Sequence[Heard]) -> None:
    """A notice for each, under the next number of their own counter."""
    if not heard:
        return
    numbers = _next_numbers([one.person_id for one in heard])
    rows = [_row(happening, one, numbers[one.person_id]) for one in heard]
    db.session.execute(insert(Notice), rows)
    send_at_once(heard, numbers)
    push_at_once(heard, numbers)
    plan_digests([one.person_id for one in heard if Channel.DIGEST in one.channels])


def _row(happening: Happening, one: Heard, seq: int) -> dict[str, Any]:
    return {
        "person_id": one.person_id,
        "seq": seq,
        "happening_id": happening.id,
        "event": one.event,
        "named": one.named,
        "channels": sorted(one.channels),
        "covers_id": one.covers_id,
        "state": State.FOLLOWS_READING,
        "at": now(),
    }


def _next_numbers(people: Sequence[int]) -> dict[int, int]:
    """Raise the counters of many people at once, those of their bells too."""
    mine = (STREAMS.c.thing_id.in_(people), STREAMS.c.kind.in_(["notices", "person"]))
    raised = update(STREAMS).where(*mine).values(head=STREAMS.c.head + 1)
    rows = db.session.execute(
        raised.returning(STREAMS.c.kind, STREAMS.c.thing_id, STREAMS.c.head)
    ).all()
    heads = {(kind, person): head for kind, person, head in rows}
    wanted = [(kind, person) for person in people for kind in ("notices", "person")]
    fresh = [key for key in wanted if key not in heads]
    if fresh:
        first = [{"kind": k, "thing_id": p, "head": 1, "digest": ""} for k, p in fresh]
        db.session.execute(insert(STREAMS), first)
    for person in people:
        ring(f"person:{person}")
    return {person: heads.get(("notices", person), 1) for person in people}
