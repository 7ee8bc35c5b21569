"""What stands in the way of adopting a text? Whoever knows of something says so here."""

from collections.abc import Callable

from sqlalchemy import select

from commons.documents.models import Document
from kernel.access import Refused
from kernel.database import db
from rules.access import Verdict

Find = Callable[[int], Verdict | None]
"""Why the document of this number cannot be adopted now; None: it can."""
finders: list[Find] = []


def obstacle(find: Find) -> Find:
    """Register something that can stand in the way."""
    finders.append(find)
    return find


def hold(document_id: int) -> None:
    """Until this act is done, nobody else begins to adopt this text, or to stand in its way."""
    here = select(Document.id).where(Document.id == document_id)
    db.session.execute(here.with_for_update(key_share=True))


def refuse_obstructed(document_id: int | None) -> None:
    if document_id is None:
        return
    hold(document_id)
    for find in finders:
        if (found := find(document_id)) is not None:
            raise Refused(found)
