"""How is what many write at once stored? In turns: one transaction for all that came meanwhile.

Whoever is first stores for all others. Each is asked at the door in that transaction, and answered
after it. The next turn waits a moment, the longer the more people watch: so every one of them gets
one message for what many wrote, and the database one commit.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from flask import Flask
from flask_babel import force_locale
from sqlalchemy import bindparam, select
from sqlalchemy.orm import joinedload, lazyload

from commons.documents.models import Document, Kind
from commons.drafting.actions.writing import take_down
from commons.drafting.faults import why_only_read
from commons.drafting.gate import Place, Unfit, moved, placed
from commons.drafting.sheets import Answer, Hand, Sent, Sheet, Sheets, sheets_of
from commons.drafting.storing import KIND
from commons.membership.models import Person
from kernel.access import Together, explain
from kernel.actions import lock_elsewhere
from kernel.database import db, rows_of
from kernel.hub import hub_of
from kernel.login import still_signed_in
from kernel.rooms import ABSENT
from kernel.transactions import lock_rights, unit_of_work
from rules.access import Permission, Verdict
from rules.words import sentence as _

FOR_EACH, LONGEST = 0.003, 0.15
"""Seconds between two turns, for each who watches, and at most."""
TEXTS = (
    select(Document)
    .options(joinedload(Document.workspace), lazyload(Document.eyes))
    .where(Document.id.in_(bindparam("numbers", expanding=True)), Document.kind == Kind.TEXT)
)
HAND = select(Person.id, Person.active).where(Person.id == bindparam("number"))
APART: Answer = {"apart": True}
"""Who sent it may only suggest: the engine is to look at it first, outside of the turn."""
FOREIGN = _("This editor's number is not yours. Reload the page.")
UNREAD = _("This change could not be read. The text is loaded again.")


def written(app: Flask, sent: Sent) -> Answer:
    """What became of a change. What is answered "ok" is stored."""
    sheets = sheets_of(app)
    sheets.queue.append(sent)
    with sheets.turn:
        while not sent.done:
            sheets.rest()
            _take_turn(app, sheets)
    if sent.fault:
        raise sent.fault
    return {**sent.answer, **sheets.asks()} if sent.answer.get("ok") else sent.answer


def _take_turn(app: Flask, sheets: Sheets) -> None:
    batch = sheets.taken()
    try:
        with app.app_context():
            _settle([Page(sheets.of(number), number, sent) for number, sent in batch.items()])
    finally:
        sheets.queue[:0] = [each for sent in batch.values() for each in sent if not each.done]
    sheets.rests_until = time.monotonic() + _pause(app, batch)


def _pause(app: Flask, texts: Iterable[int]) -> float:
    hub = hub_of(app)
    watching = max((len(hub.watches.get(f"{KIND}:{each}", ())) for each in texts), default=0)
    return min(LONGEST, FOR_EACH * watching) if hub.pumping else 0.0


def _settle(pages: list["Page"]) -> None:
    """Together; where that cannot be, each text alone, and only those that cannot be stored learn
    of it.
    """
    try:
        _store(pages)
    except Exception as fault:  # noqa: BLE001 whoever sent it is told
        if len(pages) > 1:
            for page in pages:
                _settle([page])
            return
        for sent in pages[0].sent:
            sent.fault = fault


def _store(pages: list["Page"]) -> None:
    with unit_of_work():
        standing = still_signed_in({each.sign_in_id for page in pages for each in page.sent})
        texts = _texts([page.number for page in pages])
        for page in pages:
            page.write(texts.get(page.number), standing | {0})
    for page in pages:
        page.settle()


def _texts(numbers: list[int]) -> dict[int, Document]:
    return {each.id: each for each in db.session.scalars(TEXTS, {"numbers": numbers})}


def because(verdict: Verdict, language: str) -> Answer:
    with force_locale(language):
        return {"because": explain(verdict)}


def unfit(sheet: Sheet, clocks: Mapping[int, int], sent: Sent) -> Answer:
    """Why is nothing of it to be stored? Else it is left as it would be, without what is known."""
    match placed(sent.scanned, clocks, sheet.numbers_of(sent)):
        case Place.KNOWN:
            return {"ok": True, "seq": sheet.seq}
        case Place.MISSING:
            return {"resync": True}
        case Place.FOREIGN:
            return because(Verdict(False, FOREIGN), sent.language)
    try:
        sent.trim(clocks)
    except Unfit:
        return because(Verdict(False, UNREAD), sent.language)
    return {}


@dataclass(slots=True)
class Page:
    """What is to be written in one text in this turn."""

    sheet: Sheet
    number: int
    sent: list[Sent]
    clocks: dict[int, int] = field(default_factory=dict)
    base: int = 0
    """As far as the text was known before."""
    answers: dict[Sent, Answer] = field(default_factory=dict)
    """Given out once they are true: after the commit."""
    seq: int = 0

    def write(self, document: Document | None, standing: set[int]) -> None:
        self.answers, self.seq = {}, 0
        for sent in self.sent:
            if document is None or sent.sign_in_id not in standing:
                self.answers[sent] = {"gone": True, **because(ABSENT, sent.language)}
        if document is not None:
            lock_rights(document.workspace)
            lock_elsewhere(document)
            self._ask(document)
            self._place(document)

    def _open(self) -> list[Sent]:
        return [each for each in self.sent if each not in self.answers]

    def _ask(self, document: Document) -> None:
        """Who may write here, and who only suggest?"""
        there = Together({each.person_id for each in self._open()}, document)
        suggest, write = there.may(Permission.SUGGEST), there.may(Permission.WRITE_TEXT)
        kept = why_only_read(self.number)
        for sent in self._open():
            if not suggest[sent.person_id]:
                self.answers[sent] = because(suggest[sent.person_id], sent.language)
            elif kept:
                self.answers[sent] = because(Verdict(False, kept), sent.language)
            elif not (sent.tried or write[sent.person_id]):
                self.answers[sent] = APART

    def _place(self, document: Document) -> None:
        """Put each in its place after what is there; those that fit are stored together."""
        self.sheet.catch_up(self.number)
        self.base, self.clocks = self.sheet.seq, dict(self.sheet.clocks)
        fit = []
        for sent in self._open():
            if answer := unfit(self.sheet, self.clocks, sent):
                self.answers[sent] = answer
            else:
                self.clocks.update(moved(self.clocks, sent.scanned))
                fit.append(sent)
        self._take_down(document, fit)

    def _take_down(self, document: Document, fit: list[Sent]) -> None:
        if fit:
            first = Hand(*rows_of(HAND, number=fit[0].person_id)[0])
            self.seq, _refused = take_down(
                first, document, [(each.person_id, each.data) for each in fit]
            )
        self.answers.update((each, {"ok": True, "seq": self.seq}) for each in fit)

    def settle(self) -> None:
        if self.seq:
            self.sheet.took(self.base, self.seq, self.clocks)
        for sent, answer in self.answers.items():
            sent.answer = answer
