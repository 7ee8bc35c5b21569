"""What was done, by whom, when? A chain of entries per workspace that cannot be changed unseen.

Each entry's digest covers the entry and the digest before it, and is written in the transaction
of the act itself: no act without its entry, no entry without its act.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, String, bindparam, select, update
from sqlalchemy.orm import Mapped, mapped_column

from kernel.clock import now
from kernel.database import Instant, Model, db
from kernel.prepared import Prepared
from kernel.streams import STREAMS, Stream, advance
from kernel.transactions import pending

HOUSE = 0
"""The chain of what concerns no single workspace: sign-ins, accounts."""


class Entry(Model):
    workspace_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Instant)
    actor_id: Mapped[int] = mapped_column(BigInteger)
    act: Mapped[str] = mapped_column(String(60))
    thing: Mapped[str] = mapped_column(String(60))
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)
    previous: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64))


ENTRIES = Model.metadata.tables["entry"]
LINK = Prepared(
    update(STREAMS)
    .where(STREAMS.c.kind == "record", STREAMS.c.thing_id == bindparam("chain"))
    .values(digest=bindparam("link"))
)
ENTER = Prepared.into(ENTRIES)


def witness(**detail: object) -> None:
    """Add to what the record will say of the act under way."""
    pending().detail.update(detail)


def fingerprint(text: str) -> str:
    """What stands in the record for a text, so that a change of the text is seen."""
    return hashlib.sha256(text.encode()).hexdigest()


def enter(actor_id: int, act: str, thing: Any) -> None:
    """Write the entry of an act, last in its transaction: so the chain is held shortest."""
    if thing.case_for(actor_id).desk_only:
        witness(sealed=True)
    write(thing.workspace.id, actor_id, act, name_of(thing))


def write(workspace_id: int, actor_id: int, act: str, thing: str) -> None:
    db.session.flush()
    position, previous = advance("record", workspace_id)
    entry = {
        "workspace_id": workspace_id,
        "position": position,
        "at": now(),
        "actor_id": actor_id,
        "act": act,
        "thing": thing,
        "detail": dict(pending().detail),
        "previous": previous,
    }
    pending().detail.clear()
    entry["digest"] = digest_of(entry)
    ENTER.run(**entry)
    LINK.run(chain=workspace_id, link=entry["digest"])


def name_of(thing: Any) -> str:
    number = thing.reference if hasattr(thing, "reference") else thing.id
    return f"{type(thing).__name__.lower()}:{number}"


def digest_of(entry: dict[str, Any]) -> str:
    """SHA-256 over the canonical JSON of an entry without its own digest; times in ISO 8601 UTC."""
    covered = {key: value for key, value in entry.items() if key != "digest"}
    covered["at"] = covered["at"].isoformat()
    text = json.dumps(covered, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def faults() -> Iterator[str]:
    """Walk every chain; yield one sentence per broken link."""
    chains = db.session.execute(
        select(Stream.thing_id, Stream.head, Stream.digest).where(Stream.kind == "record")
    )
    known = set()
    for workspace_id, head, digest in chains.all():
        known.add(workspace_id)
        yield from _faults_in(workspace_id, head, digest)
    for (stray,) in db.session.execute(select(Entry.workspace_id).distinct()):
        if stray not in known:
            yield f"chain {stray}: entries without a head"


def _faults_in(workspace_id: int, head: int, digest: str) -> Iterator[str]:
    rows = select(Entry).where(Entry.workspace_id == workspace_id).order_by(Entry.position)
    previous, count = "", 0
    for entry in db.session.scalars(rows.execution_options(yield_per=1000)):
        count += 1
        yield from _faults_of(entry, count, previous)
        previous = entry.digest
    if (count, previous) != (head, digest):
        yield f"chain {workspace_id}: ends at {count}, its head says {head}"


def _faults_of(entry: Entry, position: int, previous: str) -> Iterator[str]:
    covered = {column.key: getattr(entry, column.key) for column in Entry.__table__.columns}
    if entry.position != position:
        yield f"chain {entry.workspace_id}: entry {position} is missing"
    if entry.previous != previous:
        yield f"chain {entry.workspace_id}: entry {entry.position} does not follow the one before"
    if digest_of(covered) != entry.digest:
        yield f"chain {entry.workspace_id}: entry {entry.position} was changed"
