"""When does a long log become short again? Every so often, beside the requests.

What was written is drawn as one state; updates far behind it go. A version is kept by itself when a
text was changed and has been left alone for a while, and before updates go.
"""

import zlib
from datetime import timedelta

from sqlalchemy import delete, func, or_, select

from commons.documents.finding import find_again
from commons.documents.models import Document
from commons.drafting.drawing import words
from commons.drafting.engine.asking import EngineDied, Refused
from commons.drafting.engine.messages import Drawn
from commons.drafting.faults import MOST_FAULTS, note_fault
from commons.drafting.models import Text, Update
from commons.drafting.reading import engine
from commons.drafting.storing import KIND, WRITTEN, kept, text_of
from commons.drafting.versioning import Moment, add_version, last_version
from kernel.background import job
from kernel.clock import now
from kernel.database import db
from kernel.streams import Event
from kernel.transactions import unit_of_work

REPLAYED = 1000
"""Updates that stay behind the gathered state, for those who were away for a moment."""
QUIET = timedelta(minutes=10)
AT_ONCE = 20


@job("drafting.gather", every=60)
def gather() -> None:
    """Draw each text in which something was written since it was last drawn. Safe when late, or
    done twice at once.
    """
    for document_id in _moved():
        document = db.session.get(Document, document_id)
        if document:
            _gather(document)


def _moved() -> list[int]:
    newest = (
        select(Update.document_id, func.max(Update.seq).label("head"))
        .group_by(Update.document_id)
        .subquery()
    )
    behind = or_(Text.document_id.is_(None), Text.gathered < newest.c.head)
    sound = or_(Text.document_id.is_(None), Text.faults < MOST_FAULTS)
    found = select(newest.c.document_id).outerjoin(Text, Text.document_id == newest.c.document_id)
    return list(db.session.scalars(found.where(behind, sound).limit(AT_ONCE)))


def _gather(document: Document) -> None:
    source = kept(document)
    try:
        drawn = engine().draw(document.id, source)
    except Refused:
        return
    except EngineDied:
        note_fault(document)
        return
    with unit_of_work():
        _keep(document, drawn, source.head)
        last = last_version(document)
        since = source.head - (last.seq if last else 0)
        if since > REPLAYED or (since and _is_quiet(document)):
            add_version(document, Moment(drawn.tree, source.head))
        far = Update.seq <= source.head - REPLAYED
        db.session.execute(delete(Update).where(Update.document_id == document.id, far))


def _keep(document: Document, drawn: Drawn, head: int) -> None:
    text = db.session.get(Text, document.id, with_for_update=True) or text_of(document)
    if text.gathered > head:
        return  # another process drew it later than we did
    text.state, text.gathered = zlib.compress(drawn.state, 1), head
    text.clocks = {str(client): clock for client, clock in drawn.clocks.items()}
    text.tree, text.drawn, text.words = drawn.tree, head, words(drawn.tree)
    text.full = drawn.full
    db.session.add(text)
    db.session.flush()
    find_again(document)


def _is_quiet(document: Document) -> bool:
    """Has nobody written for a while?"""
    here = (
        Event.workspace_id == document.workspace_id,
        Event.kind == KIND,
        Event.thing_id == document.id,
        Event.at > now() - QUIET,
    )
    return db.session.scalar(select(Event.seq).where(*here, Event.what == WRITTEN).limit(1)) is None
