"""Everyone who has a text open sees each change of it, and where the others are."""

import base64
import binascii
from collections.abc import Sequence
from typing import Any
from zlib import crc32

from flask import Flask
from flask_babel import force_locale
from sqlalchemy import bindparam, select
from sqlalchemy.orm import joinedload, lazyload

from commons.documents.models import Document, Kind
from commons.drafting.gate import unpacked
from commons.drafting.intake import hear_out
from commons.drafting.models import Update
from commons.drafting.pointing import pointers_of
from commons.drafting.storing import COMMENTED, KIND, WRITTEN
from kernel.database import db, rows_of
from kernel.hub import hub_of
from kernel.often import hear_often
from kernel.rooms import ABSENT, Room, farewell, fields_of
from kernel.streams import split
from kernel.watching import Watch
from rules.access import Permission

STORED = (
    select(Update.data)
    .where(
        Update.document_id == bindparam("number"),
        Update.seq.in_(bindparam("seqs", expanding=True)),
    )
    .order_by(Update.seq)
)
BESIDE = {WRITTEN, COMMENTED}
"""What leaves the document itself as it was; all else, such as a lock or a title, changes it."""
FOUND = (
    select(Document)
    .options(joinedload(Document.workspace), lazyload(Document.eyes))
    .where(Document.id == bindparam("number"), Document.kind == Kind.TEXT)
)
LARGEST_CURSOR = 700
"""Signs of what an editor says of where it is."""


def find(document_id: int) -> Document | None:
    return db.session.scalar(FOUND, {"number": document_id})


def show(document: Document, rows: Sequence[Any], _language: str) -> dict[str, Any]:
    """What was written, in order, and whether something beside the words is new."""
    kinds = {row.what for row in rows}
    seqs = [row.seq for row in rows if row.what == WRITTEN]
    found = rows_of(STORED, number=document.id, seqs=seqs) if seqs else ()
    updates = [base64.b64encode(each).decode() for row in found for each in unpacked(row.data)]
    return {"updates": updates, "comments": COMMENTED in kinds, "facts": bool(kinds - BESIDE)}


Room(KIND, Permission.READ_DOCUMENT, find=find, show=show, speaks=False)


@hear_often("update")
def update(app: Flask, sid: str, asked: object) -> dict[str, Any]:
    """Somebody who watches the text wrote in it."""
    mine, data = _watching(app, sid, asked), _bytes_of(asked, "data")
    if mine is None or data is None:
        return _nothing_there(app, sid)
    answer = hear_out(app, mine, split(fields_of(asked)[0])[1], data)
    if answer.get("ok"):
        _point(app, mine, asked)
    return answer


def _nothing_there(app: Flask, sid: str) -> dict[str, Any]:
    known = (watch.language for _name, watch in hub_of(app).all() if watch.sid == sid)
    with app.app_context(), force_locale(next(known, app.config["BABEL_DEFAULT_LOCALE"])):
        return farewell(ABSENT)


@hear_often("pointing")
def pointing(app: Flask, sid: str, asked: object) -> None:
    """Somebody's cursor is somewhere else: told to the others, never stored."""
    if mine := _watching(app, sid, asked):
        _point(app, mine, asked)


def _watching(app: Flask, sid: str, asked: object) -> Watch | None:
    """Only who watches a text is heard about it."""
    name = fields_of(asked)[0]
    return hub_of(app).watch_of(name, sid) if name.startswith(f"{KIND}:") else None


def _bytes_of(asked: object, field: str) -> bytes | None:
    sent = asked.get(field) if isinstance(asked, dict) else None
    try:
        return base64.b64decode(sent, validate=True) if isinstance(sent, str) else None
    except (binascii.Error, ValueError):
        return None


def _point(app: Flask, mine: Watch, asked: object) -> None:
    name, at = fields_of(asked)[0], asked.get("at") if isinstance(asked, dict) else None
    if isinstance(at, str) and at and len(at) <= LARGEST_CURSOR:
        shown = {**mine.card, "client": crc32(mine.sid.encode()), "at": at}
        pointers_of(app).tell(name, mine.sid, shown)
