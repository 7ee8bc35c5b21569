"""What does a text say now? Its tree, drawn by the engine and kept until somebody writes again."""

import logging
from collections import OrderedDict
from typing import Any, NamedTuple

from flask import abort, current_app
from sqlalchemy import select

from commons.documents.models import Document
from commons.drafting.engine.asking import Engine, EngineDied, Refused
from commons.drafting.faults import is_quarantined, note_fault
from commons.drafting.models import Text
from commons.drafting.storing import Kept, kept
from commons.drafting.versioning import Moment
from kernel.database import db

log = logging.getLogger(__name__)
MOST = 100
"""Trees kept in memory."""
Tree = dict[str, Any]
EMPTY: Tree = {"type": "doc", "content": []}


class Reading(NamedTuple):
    """A text as it is drawn, up to which number, and whether that is all there is."""

    tree: Tree
    seq: int
    is_whole: bool = True


def engine() -> Engine:
    """The engine of this process; begun when first asked for."""
    found: Engine = current_app.extensions.setdefault("plenary.engine", Engine())
    return found


def read(document: Document) -> Reading:
    """The text as it stands. Where the engine cannot say it, the last tree that was drawn."""
    source = kept(document)
    if source.head == 0:
        return Reading(EMPTY, 0)
    trees = _trees()
    if (known := trees.get(document.id)) and known.seq == source.head:
        trees.move_to_end(document.id)
        return known
    if is_quarantined(document):
        return _last(document)
    drawn = _gathered(document, source.head) or _asked(document, source)
    if drawn is None:
        return _last(document)
    trees[document.id] = drawn
    while len(trees) > MOST:
        trees.popitem(last=False)
    return drawn


def _gathered(document: Document, head: int) -> Reading | None:
    """As it was drawn when it was gathered, where nobody has written since."""
    asked = select(Text.tree).where(Text.document_id == document.id, Text.drawn == head)
    row = db.session.execute(asked).first()
    return Reading(row.tree, head) if row else None


def _asked(document: Document, source: Kept) -> Reading | None:
    try:
        return Reading(engine().draw(document.id, source).tree, source.head)
    except Refused:
        return None
    except EngineDied:
        note_fault(document)
        return None


def moment_of(document: Document) -> Moment:
    """The text as it stands, to be kept for good: not while it is known in part."""
    found = read(document)
    return Moment(found.tree, found.seq) if found.is_whole else abort(503)


def _last(document: Document) -> Reading:
    found = db.session.get(Text, document.id)
    if found is None or found.drawn < 0:
        return Reading(EMPTY, 0, is_whole=False)
    return Reading(found.tree, found.drawn, is_whole=False)


def _trees() -> OrderedDict[int, Reading]:
    found: OrderedDict[int, Reading] = current_app.extensions.setdefault(
        "plenary.trees", OrderedDict()
    )
    return found
