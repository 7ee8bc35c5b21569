"""How does a change come into a text? Looked at, tried where its sender only suggests, and then
stored in its turn.
"""

from flask import Flask, current_app
from flask_babel import force_locale, get_locale

from commons.documents.models import Document
from commons.drafting.engine.asking import EngineDied
from commons.drafting.engine.asking import Refused as TooMuch
from commons.drafting.faults import kept_from_writing
from commons.drafting.gate import Unfit, scan
from commons.drafting.reading import engine
from commons.drafting.sheets import Answer, Sent, sheets_of
from commons.drafting.storing import kept
from commons.drafting.turns import APART, UNREAD, because, unfit, written
from commons.membership.models import Person
from kernel.access import explain, may
from kernel.aside import this_house
from kernel.database import db
from kernel.watching import Watch
from kernel.words import gettext as _
from rules.access import Permission, Verdict


def receive(person: Person, document: Document, data: bytes) -> Answer:
    """Take a change in, or say why not. What is answered "ok" is stored."""
    if refusal := _refusal(person, document):
        return {"because": refusal}
    try:
        sent = Sent(document.id, person.id, data, scan(data), str(get_locale()))
    except Unfit:
        return because(Verdict(False, UNREAD), str(get_locale()))
    if answer := _unsuggested(person, document, sent):
        return answer
    return written(this_house(), sent)


def hear_out(app: Flask, mine: Watch, document_id: int, data: bytes) -> Answer:
    """The same of one who watches the text. All that needs the database is asked in the turn, for
    everybody at once.
    """
    try:
        scanned = scan(data)
    except Unfit:
        with app.app_context():
            return because(Verdict(False, UNREAD), mine.language)
    sent = Sent(document_id, mine.person_id, data, scanned, mine.language, mine.sign_in_id)
    answer = written(app, sent)
    return _heard_apart(app, mine, document_id, data) if answer is APART else answer


def _heard_apart(app: Flask, mine: Watch, document_id: int, data: bytes) -> Answer:
    with app.app_context(), force_locale(mine.language):
        person = db.session.get_one(Person, mine.person_id)
        return receive(person, db.session.get_one(Document, document_id), data)


def _refusal(person: Person, document: Document) -> str:
    answer = may(person, Permission.SUGGEST, document)
    return kept_from_writing(document) if answer else explain(answer)


def _unsuggested(person: Person, document: Document, sent: Sent) -> Answer:
    """Somebody who may only suggest changes no word, whatever their program says: why not? The
    engine tries no more than what would be stored.
    """
    if may(person, Permission.WRITE_TEXT, document):
        return {}
    sheet = sheets_of(current_app).of(document.id)
    sheet.catch_up(document.id)
    if answer := unfit(sheet, sheet.clocks, sent):
        return answer
    try:
        sent.tried = engine().allows(document.id, kept(document), sent.data, person.id)
    except TooMuch:
        return {"because": _("This text has grown too large to write in it: continue in a copy.")}
    except EngineDied:  # over what was tried; the text itself has done nothing
        sent.tried = False
    only = _("You may suggest here: mark what you would change as suggestions.")
    return {} if sent.tried else {"because": only}
