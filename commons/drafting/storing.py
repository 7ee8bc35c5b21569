"""Where does a text stand? In its log: what was gathered, and the updates since."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, insert, select

from commons.documents.models import Document
from commons.drafting.gate import STORED, advanced, packed, scan, unpacked
from commons.drafting.models import Text, Update
from kernel.database import Model, db, rows_of
from kernel.streams import append

KIND = "document"
"""The kind of its stream, as browsers name it."""
ADD = insert(Model.metadata.tables["text_update"])
AFTER = (
    select(Update.seq, Update.data)
    .where(Update.document_id == bindparam("number"), Update.seq > bindparam("known"))
    .order_by(Update.seq)
)
GATHERED = select(Text.gathered).where(Text.document_id == bindparam("number"))
STATE = select(Text.gathered, Text.state).where(Text.document_id == bindparam("number"))
WRITTEN, COMMENTED, CHANGED = "written", "commented", "changed"


def text_of(document: Document) -> Text:
    """The text of a document; a document nobody has written in yet has an empty one."""
    found = db.session.get(Text, document.id)
    if found is None:
        begun = {"gathered": 0, "clocks": {}, "drawn": -1, "words": 0, "faults": 0, "full": ""}
        found = Text(document_id=document.id, **begun)
    return found


def store(document: Document, updates: Sequence[bytes], actor_id: int) -> int:
    """Keep what was written, within the act that allowed it. Returns its number."""
    seq = append(document.workspace_id, KIND, document.id, WRITTEN, actor_id)
    row = {"document_id": document.id, "seq": seq, "data": packed(updates)}
    db.session.connection().execute(ADD, row)
    return seq


def tell(document: Document, what: str, actor_id: int) -> int:
    """Let everybody who has the text open know that something beside its words is new."""
    return append(document.workspace_id, KIND, document.id, what, actor_id)


def rows_after(document_id: int, seq: int) -> Sequence[tuple[int, bytes]]:
    return [(row.seq, row.data) for row in rows_of(AFTER, number=document_id, known=seq)]


def updates_after(document_id: int, seq: int) -> list[bytes]:
    return [each for _seq, data in rows_after(document_id, seq) for each in unpacked(data)]


def state_of(document_id: int) -> tuple[int, bytes]:
    """What was gathered: up to which number, and as one update, compressed as it is kept; empty
    before the first time.
    """
    row = db.session.execute(STATE, {"number": document_id}).first()
    return (row.gathered, row.state) if row else (0, b"")


def gathered_in(document_id: int) -> int:
    """Up to which number, without what may be megabytes."""
    return db.session.scalar(GATHERED, {"number": document_id}) or 0


def lacking(document_id: int, seq: int) -> tuple[bytes, list[bytes]]:
    """What somebody lacks who has everything up to a number; below zero, who has nothing. A whole
    state first, as it is kept, where the updates alone no longer say it.
    """
    if seq >= 0 and gathered_in(document_id) <= seq:
        return b"", updates_after(document_id, seq)
    gathered, state = state_of(document_id)
    return state, updates_after(document_id, gathered)


@dataclass(frozen=True, slots=True)
class Kept:
    """A text as the engine asks for it: only what it does not have yet."""

    document_id: int
    head: int

    def since(self, seq: int) -> tuple[bytes | None, list[bytes]]:
        state, updates = lacking(self.document_id, seq)
        return (zlib.decompress(state) if state else None), updates


def kept(document: Document) -> Kept:
    return Kept(document.id, head_of_text(document.id))


def head_of_text(document_id: int) -> int:
    """The number of the last update; comments and the like have numbers of their own between."""
    last = select(Update.seq).where(Update.document_id == document_id)
    found = db.session.scalar(last.order_by(Update.seq.desc()).limit(1))
    return found or gathered_in(document_id)


def clocks_at(document_id: int, clocks: Mapping[int, int], seq: int) -> tuple[dict[int, int], int]:
    """How far each client has come, from what was known at a number; and the number now."""
    known = dict(clocks)
    for number, data in rows_after(document_id, seq):
        seq = number
        for update in unpacked(data):
            known = advanced(known, scan(update, STORED))
    return known, seq
