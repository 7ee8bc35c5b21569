"""In which order did things happen? Each stream counts its own events, in the same transaction.

The counter row forces commits into the order of their numbers, and a rollback gives its number
back: no gaps, no overtaking, on both engines.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import JSON, BigInteger, String, and_, bindparam, false, insert, or_, select, update
from sqlalchemy.orm import Mapped, mapped_column

from kernel.clock import now
from kernel.database import Instant, Model, db, rows_of
from kernel.prepared import Prepared
from kernel.transactions import ring


class Stream(Model):
    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    thing_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    head: Mapped[int] = mapped_column(BigInteger, default=0)
    digest: Mapped[str] = mapped_column(String(64), default="")
    """The last link of the record, for streams that carry one."""


class Event(Model):
    """What happened in a stream that can be replayed."""

    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    thing_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    what: Mapped[str] = mapped_column(String(20))
    body: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    actor_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(Instant, default=now)


STREAMS, EVENTS = (Model.metadata.tables[name] for name in ("stream", "event"))
RAISE = Prepared(
    update(STREAMS)
    .where(STREAMS.c.kind == bindparam("of"), STREAMS.c.thing_id == bindparam("thing"))
    .values(head=STREAMS.c.head + 1)
    .returning(STREAMS.c.head, STREAMS.c.digest)
)
"""Each act takes several numbers."""
HAPPENS = Prepared.into(EVENTS)
HEAD = select(STREAMS.c.head).where(
    STREAMS.c.kind == bindparam("of"), STREAMS.c.thing_id == bindparam("thing")
)
HEADS = select(STREAMS.c.thing_id, STREAMS.c.head).where(
    STREAMS.c.kind == bindparam("of"),
    STREAMS.c.thing_id.in_(bindparam("things", expanding=True)),
)
FEW = 100
"""Streams of one kind that a page asks for: a statement for each number of them is kept."""
SINCE = (
    select(EVENTS.c.seq, EVENTS.c.what, EVENTS.c.body, EVENTS.c.actor_id)
    .where(EVENTS.c.workspace_id == bindparam("place"), EVENTS.c.kind == bindparam("of"))
    .where(EVENTS.c.thing_id == bindparam("thing"), EVENTS.c.seq > bindparam("known"))
    .order_by(EVENTS.c.seq)
    .limit(bindparam("most"))
)


class Count(NamedTuple):
    head: int
    digest: str


def advance(kind: str, thing_id: int) -> Count:
    """Take the next number of a stream; everybody else who wants one waits for our commit."""
    row = RAISE.first(of=kind, thing=thing_id)
    if row is None:
        first = {"kind": kind, "thing_id": thing_id, "head": 1, "digest": ""}
        db.session.execute(insert(STREAMS), first)
        return Count(1, "")
    return Count(*row)


def append(place_id: int, kind: str, thing_id: int, what: str, actor_id: int, **body: Any) -> int:
    """Write the next event of a stream, and ring its bell after the commit. Returns its number."""
    seq = advance(kind, thing_id).head
    at = now()
    key = {"workspace_id": place_id, "kind": kind, "thing_id": thing_id, "seq": seq}
    HAPPENS.run(**key, what=what, body=body, actor_id=actor_id, at=at)
    ring(f"{kind}:{thing_id}")
    return seq


def stir(kind: str, thing_id: int) -> int:
    """Move a stream that is only a bell: whoever watches it asks again. Returns its number."""
    ring(f"{kind}:{thing_id}")
    return advance(kind, thing_id).head


def head_of(kind: str, thing_id: int) -> int:
    found = rows_of(HEAD, of=kind, thing=thing_id)
    return int(found[0].head) if found else 0


def heads_of(names: list[str]) -> Mapping[str, int]:
    """The heads of several streams at once, by name; a stream nothing happened in is absent."""
    things = defaultdict(list)
    for kind, thing_id in map(split, names):
        things[kind].append(thing_id)
    if len(things) == 1 and len(names) < FEW:
        [(kind, ids)] = things.items()
        return {f"{kind}:{row[0]}": row[1] for row in rows_of(HEADS, of=kind, things=ids)}
    asked = [and_(Stream.kind == kind, Stream.thing_id.in_(ids)) for kind, ids in things.items()]
    rows = db.session.execute(
        select(Stream.kind, Stream.thing_id, Stream.head).where(or_(false(), *asked))
    )
    return {f"{kind}:{thing_id}": head for kind, thing_id, head in rows}


def since(place_id: int, kind: str, thing_id: int, cursor: int, limit: int) -> list[Any]:
    """The events after a cursor, in order."""
    facts = {"place": place_id, "of": kind, "thing": thing_id}
    return list(rows_of(SINCE, **facts, known=cursor, most=limit))


def split(name: str) -> tuple[str, int]:
    kind, _, thing_id = name.partition(":")
    return kind, int(thing_id)
