"""How does a change come into a text? Looked at, put in its place, stored with what came beside it.

Whoever is first stores for all who came while somebody else's were being stored: many who write at
once share a transaction, and each is asked at the door in it.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import current_app
from gevent.lock import BoundedSemaphore
from sqlalchemy import select

from commons.documents.models import Document
from commons.drafting.actions.writing import take_down
from commons.drafting.engine.asking import EngineDied
from commons.drafting.engine.asking import Refused as TooMuch
from commons.drafting.faults import kept_from_writing
from commons.drafting.gate import Place, Scanned, Unfit, advanced, placed, scan, trimmed
from commons.drafting.models import Client, Text
from commons.drafting.reading import engine
from commons.drafting.storing import clocks_at, kept
from commons.membership.models import Person
from kernel.access import Refused, explain, may
from kernel.database import db
from kernel.words import gettext as _
from rules.access import Permission

Answer = dict[str, Any]


@dataclass(slots=True, eq=False)
class Sent:
    """A change that waits for its place, and what became of it."""

    person_id: int
    data: bytes
    scanned: Scanned
    answer: Answer = field(default_factory=dict)

    def trim(self, clocks: Mapping[int, int]) -> None:
        """Leave out what is known: what is stored holds every piece once."""
        new = trimmed(self.data, self.scanned, clocks)
        if new != self.data:
            self.data, self.scanned = new, scan(new)


@dataclass(slots=True)
class Sheet:
    """A text as this process last saw it: how far each client has come."""

    clocks: dict[int, int] = field(default_factory=dict)
    seq: int = -1
    queue: list[Sent] = field(default_factory=list)
    turn: BoundedSemaphore = field(default_factory=BoundedSemaphore)


MOST_SHEETS = 1000


def receive(person: Person, document: Document, data: bytes) -> Answer:
    """Take a change in, or say why not. What is answered "ok" is stored."""
    if refusal := _refusal(person, document):
        return {"because": refusal}
    try:
        sent = Sent(person.id, data, scan(data))
    except Unfit:
        return _unread()
    sheet = _sheet(document)
    if answer := _unsuggested(sheet, person, document, sent):
        return answer
    sheet.queue.append(sent)
    with sheet.turn:
        if not sent.answer:
            batch, sheet.queue = sheet.queue, []
            _place(sheet, person, document, batch)
            sheet.queue[:0] = [each for each in batch if not each.answer]
    return sent.answer


def _unread() -> Answer:
    return {"because": _("This change could not be read. The text is loaded again.")}


def _refusal(person: Person, document: Document) -> str:
    answer = may(person, Permission.SUGGEST, document)
    if not answer:
        return explain(answer)
    return kept_from_writing(document)


def _unsuggested(sheet: Sheet, person: Person, document: Document, sent: Sent) -> Answer:
    """Somebody who may only suggest changes no word, whatever their program says: why not? The
    engine tries no more than what would be stored.
    """
    if may(person, Permission.WRITE_TEXT, document):
        return {}
    with sheet.turn:
        _catch_up(sheet, document.id)
    if answer := _unfit(sheet, sheet.clocks, document, sent):
        return answer
    try:
        allowed = engine().allows(document.id, kept(document), sent.data, person.id)
    except TooMuch:
        return {"because": _("This text has grown too large to write in it: continue in a copy.")}
    except EngineDied:  # over what was tried; the text itself has done nothing
        allowed = False
    because = _("You may suggest here: mark what you would change as suggestions.")
    return {} if allowed else {"because": because}


def _place(sheet: Sheet, person: Person, document: Document, batch: list[Sent]) -> None:
    """Put each in its place after what is there; those that fit are stored together."""
    _catch_up(sheet, document.id)
    clocks, fit = dict(sheet.clocks), list[Sent]()
    for sent in batch:
        sent.answer = _unfit(sheet, clocks, document, sent)
        if not sent.answer:
            clocks = advanced(clocks, sent.scanned)
            fit.append(sent)
    if fit:
        _store(sheet, person, document, fit)


def _unfit(sheet: Sheet, clocks: Mapping[int, int], document: Document, sent: Sent) -> Answer:
    """Why is nothing of it to be stored? Else it is left as it would be, without what is known."""
    match placed(sent.scanned, clocks, _numbers_of(sent, document.id)):
        case Place.KNOWN:
            return {"ok": True, "seq": sheet.seq}
        case Place.MISSING:
            return {"resync": True}
        case Place.FOREIGN:
            return {"because": _("This editor's number is not yours. Reload the page.")}
    try:
        sent.trim(clocks)
    except Unfit:
        return _unread()
    return {}


def _store(sheet: Sheet, person: Person, document: Document, fit: list[Sent]) -> None:
    """Where whoever has the turn is refused, the others take it one after another."""
    try:
        seq, refused = take_down(person, document, [(each.person_id, each.data) for each in fit])
    except Refused as refusal:
        for sent in fit:
            if sent.person_id == person.id:
                sent.answer = {"because": refusal.because}
        return
    for sent in fit:
        because = refused.get(sent.person_id)
        sent.answer = {"because": because} if because else {"ok": True, "seq": seq}
        if not because:
            sheet.clocks = advanced(sheet.clocks, sent.scanned)


def _catch_up(sheet: Sheet, document_id: int) -> None:
    """What other processes took in since we looked."""
    if sheet.seq < 0:
        row = db.session.get(Text, document_id)
        start = {int(client): clock for client, clock in row.clocks.items()} if row else {}
        sheet.clocks, sheet.seq = start, row.gathered if row else 0
    sheet.clocks, sheet.seq = clocks_at(document_id, sheet.clocks, sheet.seq)


def _numbers_of(sent: Sent, document_id: int) -> frozenset[int]:
    """Under which of the numbers in it may this person write?"""
    mine = (
        Client.document_id == document_id,
        Client.person_id == sent.person_id,
        Client.number.in_(list(sent.scanned.spans)),
    )
    return frozenset(db.session.scalars(select(Client.number).where(*mine)))


def _sheet(document: Document) -> Sheet:
    sheets: dict[int, Sheet] = current_app.extensions.setdefault(
        "plenary.sheets", defaultdict(Sheet)
    )
    if len(sheets) > MOST_SHEETS:
        for number in [n for n, each in sheets.items() if not each.turn.locked()]:
            del sheets[number]
    return sheets[document.id]
