"""Everyone who has a text open sees each change of it, and where the others are."""

import base64
import binascii
from collections.abc import Sequence
from typing import Any
from zlib import crc32

from flask import current_app, request
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.documents.models import Document, Kind
from commons.drafting.gate import unpacked
from commons.drafting.intake import receive
from commons.drafting.models import Update
from commons.drafting.storing import COMMENTED, KIND, WRITTEN
from kernel.database import db
from kernel.hub import hub_of
from kernel.live import hear
from kernel.login import me
from kernel.rooms import ABSENT, Room, farewell, fields_of
from kernel.streams import split
from kernel.watching import Watch
from rules.access import Permission

BESIDE = {WRITTEN, COMMENTED}
"""What leaves the document itself as it was; all else, such as a lock or a title, changes it."""
LARGEST_CURSOR = 700
"""Signs of what an editor says of where it is."""


def find(document_id: int) -> Document | None:
    asked = select(Document).options(joinedload(Document.workspace))
    return db.session.scalar(asked.where(Document.id == document_id, Document.kind == Kind.TEXT))


def show(document: Document, rows: Sequence[Any], _language: str) -> dict[str, Any]:
    """What was written, in order, and whether something beside the words is new."""
    kinds = {row.what for row in rows}
    seqs = [row.seq for row in rows if row.what == WRITTEN]
    stored = select(Update.data).where(Update.document_id == document.id, Update.seq.in_(seqs))
    found = db.session.scalars(stored.order_by(Update.seq)).all() if seqs else ()
    updates = [base64.b64encode(each).decode() for data in found for each in unpacked(data)]
    return {"updates": updates, "comments": COMMENTED in kinds, "facts": bool(kinds - BESIDE)}


Room(KIND, Permission.READ_DOCUMENT, find=find, show=show)


@hear("update")
def update(asked: object) -> dict[str, Any]:
    """Somebody who watches the text wrote in it."""
    mine, data = _watching(asked), _bytes_of(asked, "data")
    document = find(split(fields_of(asked)[0])[1]) if mine else None
    if not mine or not document or data is None:
        return farewell(ABSENT)
    answer = receive(me(), document, data)
    if answer.get("ok"):
        _point(mine, asked)
    return answer


@hear("pointing")
def pointing(asked: object) -> None:
    """Somebody's cursor is somewhere else: told to the others, never stored."""
    if mine := _watching(asked):
        _point(mine, asked)


def _watching(asked: object) -> Watch | None:
    """Only who watches a text is heard about it, in a sign-in that still runs."""
    name = fields_of(asked)[0]
    if not name.startswith(f"{KIND}:") or not current_user.is_authenticated:
        return None
    return hub_of(current_app).watches.get(name, {}).get(str(getattr(request, "sid", "")))


def _bytes_of(asked: object, field: str) -> bytes | None:
    sent = asked.get(field) if isinstance(asked, dict) else None
    try:
        return base64.b64decode(sent, validate=True) if isinstance(sent, str) else None
    except (binascii.Error, ValueError):
        return None


def _point(mine: Watch, asked: object) -> None:
    name, at = fields_of(asked)[0], asked.get("at") if isinstance(asked, dict) else None
    if isinstance(at, str) and at and len(at) <= LARGEST_CURSOR:
        hub = hub_of(current_app)
        others = [sid for sid in hub.watches.get(name, {}) if sid != mine.sid]
        shown = {**mine.card, "client": crc32(mine.sid.encode()), "at": at}
        hub.send(others, "pointing", {"stream": name, "people": [shown]})
