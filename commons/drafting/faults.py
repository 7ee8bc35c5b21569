"""Why is a text only read? It ended the engine twice, or it has grown to its bound."""

import logging

from sqlalchemy import bindparam, select

from commons.documents.models import Document
from commons.drafting.models import Text
from commons.drafting.storing import text_of
from kernel.database import db, rows_of
from kernel.transactions import unit_of_work
from kernel.words import gettext
from rules.words import sentence as _

log = logging.getLogger(__name__)
MOST_FAULTS = 2
STATE = select(Text.faults, Text.full).where(Text.document_id == bindparam("number"))


def note_fault(document: Document) -> None:
    log.error("the engine ended over document %d", document.id)
    with unit_of_work():
        text = db.session.get(Text, document.id, with_for_update=True) or text_of(document)
        db.session.add(text)
        text.faults += 1


def is_quarantined(document: Document) -> bool:
    found = db.session.get(Text, document.id)
    return found is not None and found.faults >= MOST_FAULTS


def kept_from_writing(document: Document) -> str:
    """Why does nobody write in it for now? Nothing, where everybody who may does."""
    return gettext(because) if (because := why_only_read(document.id)) else ""


def why_only_read(document_id: int) -> str:
    """The same, to be said in the language of whoever reads it."""
    found = next(iter(rows_of(STATE, number=document_id)), None)
    if found and found.faults >= MOST_FAULTS:
        return _("This text can only be read for now. The secretariat can open it again.")
    if found and found.full:
        return _("This text has grown too large to write in it: continue in a copy.")
    return ""
