"""Which words are decided on? A frozen version of a text, or a version of a file: both stay."""

from sqlalchemy import select

from commons.decisions.models import Decision
from commons.decisions.proposals import Subject
from commons.documents.models import CONFERRING, Document, Kind, Level
from commons.documents.queries.documents import visible
from commons.drafting.models import Version
from commons.files.models import File
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db


def subject_of(document: Document) -> Subject | None:
    """What can be decided on of it; nothing of a text of which no version was frozen, and of what
    is for named people only.
    """
    newest = _frozen(document) if document.kind == Kind.TEXT else _brought(document)
    if newest is None or document.level == Level.EYES_ONLY or document.binned_at:
        return None
    return Subject(document.id, document.title, *newest, document.level in CONFERRING)


def _frozen(document: Document) -> tuple[int, str] | None:
    mine = (Version.document_id == document.id, Version.frozen_for != "")
    found = select(Version.number, Version.digest).where(*mine)
    row = db.session.execute(found.order_by(Version.number.desc()).limit(1)).first()
    return (row.number, row.digest) if row else None


def _brought(document: Document) -> tuple[int, str] | None:
    mine = (File.document_id == document.id, File.version == document.version)
    row = db.session.execute(select(File.version, File.digest).where(*mine)).first()
    return (row.version or 1, row.digest) if row else None


def subjects_in(person: Person, place: Workspace, limit: int = 200) -> list[Subject]:
    """What this person can put to the seats, the newest first."""
    found = select(Document).where(visible(person, [place]))
    newest = db.session.scalars(found.order_by(Document.changed_at.desc()).limit(limit))
    return [subject for each in newest if (subject := subject_of(each))]


def newer_than(decision: Decision) -> Subject | None:
    """The text as it is now, if that is not what is decided on."""
    if decision.document_id is None:
        return None
    now = subject_of(db.session.get_one(Document, decision.document_id))
    return now if now and now.digest != decision.text_digest else None


def path_of(decision: Decision) -> str:
    """Where the very version that is decided on can be read."""
    if decision.document_id is None:
        return ""
    document = db.session.get_one(Document, decision.document_id)
    kept = "history" if document.kind == Kind.TEXT else "file"
    return f"/{decision.workspace.slug}/documents/{document.id}/{kept}/{decision.text_version}"
