"""Which pictures were brought for a text and are used by it no more? When the body's rules have
kept them long enough they go; those that a version shows stay as long as it does.

Safe when late, or done twice at once: since when one is unused is told by itself.
"""

from datetime import timedelta

from sqlalchemy import delete, or_, select, update

from commons.documents.models import Document, Kind
from commons.drafting.models import Text, Version
from commons.drafting.pictures import numbers_in
from commons.drafting.storing import head_of_text
from commons.files.keeping import Released, let_go
from commons.files.models import File
from kernel.background import job
from kernel.clock import now
from kernel.database import db
from kernel.record import enter, witness
from kernel.transactions import unit_of_work
from rules.habits import PICTURE_DAYS

HOUSE = 0
"""The actor of what nobody in particular does."""
A_DAY = timedelta(days=1)
AT_ONCE = 20
PICTURES = (File.version.is_(None), File.preview != "")


@job("drafting.sweep", every=3600)
def sweep() -> None:
    """Look at the texts with pictures that nobody has looked at for a day."""
    for number in _due():
        released = _swept(db.session.get_one(Document, number))
        let_go(Released(tuple(released)))


def _due() -> list[int]:
    looked = or_(File.looked_at.is_(None), File.looked_at < now() - A_DAY)
    texts = select(Document.id).where(Document.kind == Kind.TEXT)
    found = select(File.document_id).where(*PICTURES, looked, File.document_id.in_(texts))
    numbers = db.session.scalars(found.distinct().limit(AT_ONCE)).all()
    return [number for number in numbers if number]


def _swept(document: Document) -> list[str]:
    """The digests of what went."""
    here = (File.document_id == document.id, *PICTURES)
    with unit_of_work():
        used = _used(document)
        db.session.execute(update(File).where(*here).values(looked_at=now()))
        if used is None:
            return []
        unused = (*here, File.id.not_in(used))
        db.session.execute(update(File).where(*here, File.id.in_(used)).values(unused_since=None))
        begins = (*unused, File.unused_since.is_(None))
        db.session.execute(update(File).where(*begins).values(unused_since=now()))
        long_ago = (*unused, File.unused_since < now() - days_of(document))
        gone = delete(File).where(*long_ago).returning(File.digest, File.preview)
        released = [digest for row in db.session.execute(gone) for digest in row]
        if released:
            witness(pictures=len(released) // 2)
            enter(HOUSE, "drafting.sweep", document)
    return released


def days_of(document: Document) -> timedelta:
    return timedelta(days=int(document.workspace.charter.rule(PICTURE_DAYS).value))


def _used(document: Document) -> set[int] | None:
    """What the text or any version of it shows; None where the text was not drawn since somebody
    last wrote in it, so that nobody knows.
    """
    text = db.session.get(Text, document.id, with_for_update=True)
    if head_of_text(document.id) > (text.drawn if text else 0):
        return None
    versions = db.session.scalars(select(Version.tree).where(Version.document_id == document.id))
    return numbers_in(*([text.tree] if text and text.drawn >= 0 else []), *versions)
