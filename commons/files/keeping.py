"""Do rows and bytes agree, whenever the power goes? Bytes come before their row, leave after it.

Whoever keeps some bytes and whoever lets go of the same wait for one another; what a crash leaves
over is bytes without a row, which the sweep takes away.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, literal, or_, select

from commons.files.arriving import Arrived, refuse_beyond_quota
from commons.files.models import File
from commons.files.storage import storage
from commons.membership.models import Person
from kernel.actions import Repeated
from kernel.database import db, is_sqlite
from kernel.transactions import on, unit_of_work

TAKEN_OVER = ("name", "kind", "size", "digest", "preview", "width", "height", "scan", "text")
"""What was found out about a file when it arrived."""


@dataclass(frozen=True, slots=True)
class Released:
    """These digests have lost a row: perhaps their last."""

    digests: tuple[str, ...]


def keep(came: Arrived, **facts: Any) -> File:
    """Write the row of a file that arrived, with what else is known of it, and keep its bytes; all
    inside the act of whoever calls this.
    """
    kept = File(**{name: getattr(came, name) for name in TAKEN_OVER}, **facts)
    db.session.add(kept)
    db.session.flush()
    keep_bytes(came)
    return kept


def keep_once(owner: Person, came: Arrived, key: str, **facts: Any) -> File:
    """The same for somebody who has room for it; the same key again finds what came before."""
    # one at a time, since the room is counted
    db.session.execute(select(Person.id).where(Person.id == owner.id).with_for_update())
    mine = select(File).where(File.person_id == owner.id, File.key == key)
    if before := db.session.scalar(mine):
        raise Repeated(before)
    refuse_beyond_quota(owner, came.size)
    return keep(came, person_id=owner.id, key=key, **facts)


def keep_bytes(came: Arrived) -> None:
    for digest, path in sorted([(came.digest, came.path), (came.preview, came.preview_path)],
                               key=lambda pair: pair[0]):  # fmt: skip
        if digest and path:
            _alone_with(digest)
            storage().put(digest, path)


@on(Released)
def let_go(released: Released) -> None:
    """Take away bytes that no row names any more."""
    for digest in filter(None, released.digests):
        with unit_of_work():
            _alone_with(digest)
            named = select(File.id).where(or_(File.digest == digest, File.preview == digest))
            if db.session.scalar(named.limit(1)) is None:
                storage().remove(digest)


def _alone_with(digest: str) -> None:
    """Until the transaction ends nobody else keeps or lets go of these bytes.

    SQLite has one writer anyway.
    """
    if not is_sqlite():
        number = int(digest[:15], 16)
        db.session.execute(select(func.pg_advisory_xact_lock(literal(number))))
