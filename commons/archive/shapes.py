"""How do a discussion, a post and a file stand in an archive? As docs/archive.md says."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from commons.agreements.models import Conclusion
from commons.archive.origins import Origins, Spot
from commons.files.models import File, Scan
from commons.imports.authors import VOICE
from commons.threads.models import Thread
from kernel.clock import now

FORMAT, VERSION = "plenary-archive", 3
READ = frozenset({1, 2, 3})
"""Versions that are read: the first had no library, the second no lists in `records/`."""
Json = dict[str, Any]


def moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def author(row: Any) -> Json:
    """The address only of people of the house: that of a voice from elsewhere nobody reads here."""
    return {"name": row.author_name, "email": address(row.email, row.handle)}


def address(email: str, handle: str) -> str:
    return "" if handle.startswith(VOICE) else email


def head_of(thread: Thread, opened_by: Json) -> Json:
    """A discussion without what was said in it."""
    return {
        "number": thread.id,
        "title": thread.title,
        "audience": str(thread.audience),
        "opened_at": moment(thread.created_at),
        "opened_by": opened_by,
        "closed_at": moment(thread.closed_at),
        "resolved_at": moment(thread.resolved_at),
        "resolved_by": thread.resolved_by,
        "pinned": thread.pinned,
    }


def fate_of(row: Any) -> str:
    """Why the words of a post are not there; empty for one that stands."""
    if row.carried_to:
        return "carried"
    if row.deleted_at:
        return "deleted"
    return "hidden" if row.hidden_at else ""


def post_of(row: Any, origins: Origins, marks: list[Json], files: list[Json]) -> Json:
    """A post that stands, with all its words."""
    return {
        "number": row.number,
        "key": origins.of(spot_of(row)),
        "author": author(row),
        "seat": {"country": row.seat, "name": row.seat_name, "role": row.role},
        "at": moment(row.at),
        "revision": row.rev,
        "edited_at": moment(row.edited_at),
        "reply_to": row.reply_to,
        "text": row.source,
        "reactions": marks,
        "files": files,
    }


def tombstone_of(row: Any, origins: Origins, open_threads: set[int]) -> Json:
    """What is left of a post: its number, whose it was, and what became of it."""
    thread, _slash, number = row.carried_to.partition("/")
    leads = bool(thread) and int(thread) in open_threads
    return {
        "number": row.number,
        "key": origins.of(spot_of(row)),
        "author": author(row),
        "at": moment(row.at),
        "gone": fate_of(row),
        "gone_at": moment(row.deleted_at or row.hidden_at),
        "gone_by": row.deleted_by,
        "carried_to": {"thread": int(thread), "post": int(number)} if leads else None,
    }


def spot_of(row: Any) -> Spot:
    return Spot(row.thread_id, row.number, row.key, row.carried_to)


def file_of(file: File) -> Json:
    return {
        "name": file.name,
        "kind": file.kind,
        "size": file.size,
        "digest": file.digest,
        "description": file.alt,
        "scanned": file.scan == Scan.CLEAN,
        "at": moment(file.at),
    }


def marks_of(rows: Iterable[Any], seats: Mapping[int, str]) -> list[Json]:
    """How many of which seat marked a post as what: no person is named."""
    counts = Counter((str(row.mark), seats[row.person_id]) for row in rows)
    return [{"mark": mark, "seat": seat, "count": n} for (mark, seat), n in sorted(counts.items())]


def conclusion_of(one: Conclusion, *, gone: bool) -> Json:
    """A round. Of a post that is gone nothing stays of what was said in it or against it."""
    return {
        "post": one.number,
        "round": one.round,
        "html": None if gone else one.html,
        "put_forward_at": moment(one.at),
        "put_forward_by": one.by_name,
        "silence_until": moment(one.until),
        "outcome": str(one.outcome(now())),
        "objected_at": moment(one.objected_at),
        "objector": one.objector,
        "objector_seat": one.objector_seat,
        "objection": None if gone else one.objection,
        "withdrawn_at": moment(one.withdrawn_at),
        "withdrawn_by": one.withdrawn_by,
    }
