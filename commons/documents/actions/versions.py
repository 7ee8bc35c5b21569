"""What people do with the versions of a file: bring one, keep others from it, note who reads."""

from datetime import timedelta

from commons.documents.models import Document, Opening
from commons.documents.queries.documents import brought_before
from commons.documents.telling import changed, told
from commons.files.arriving import Arrived
from commons.files.keeping import keep_once
from commons.membership.models import Person
from kernel.access import Refused, require
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

HELD = timedelta(hours=24)
"""How long others wait for somebody who does not give it back."""
TAKEN = _("%(name)s works on it until %(until)s. Wait, or ask them to give it back.")


class Overtaken(Exception):
    """Somebody brought a version that whoever brings the next one has not seen."""


@action(Permission.ADD_DOCUMENT)
def bring_version(
    actor: Person, document: Document, came: Arrived, base: int, key: str
) -> Document:
    """Bring a new version of a file, made from the version `base`."""
    db.session.refresh(document, with_for_update=True)
    _not_taken(actor, document)
    if base != document.version:
        raise Repeated(document) if brought_before(actor, document, key) else Overtaken
    document.version += 1
    where = {"workspace_id": document.workspace_id, "document_id": document.id}
    keep_once(actor, came, key, **where, version=document.version)
    _given_back(document)
    changed(actor, document, "version")
    witness(version=document.version, digest=came.digest)
    return document


@action(Permission.ADD_DOCUMENT)
def take(actor: Person, document: Document) -> None:
    """Work on it alone: until it is given back, or a day has passed, others bring no version."""
    db.session.refresh(document, with_for_update=True)
    _not_taken(actor, document)
    document.taken_by_id, document.taken_by = actor.id, actor.name
    document.taken_until = now() + HELD
    told(actor, document, "taken")


@action(Permission.ADD_DOCUMENT)
def give_back(actor: Person, document: Document) -> None:
    """Let others go on with it; what another took, the chair and the secretariat give back."""
    db.session.refresh(document, with_for_update=True)
    if not document.taken:
        raise Repeated(None)
    if document.taken_by_id != actor.id:
        require(actor, Permission.SETTLE_TEXT, document)
    _given_back(document)
    told(actor, document, "given_back")


def _given_back(document: Document) -> None:
    document.taken_by_id, document.taken_by, document.taken_until = None, "", None


def _not_taken(actor: Person, document: Document) -> None:
    if document.taken and document.taken_by_id != actor.id:
        facts = {"name": document.taken_by, "until": document.taken_until}
        raise Refused(Verdict(False, TAKEN, facts))


@action(Permission.READ_DOCUMENT, recorded=False)
def note_opening(reader: Person, document: Document, version: int) -> None:
    """Note that somebody opened it, where its level asks for that."""
    if not document.noted:
        raise Repeated(None)
    about = {"document_id": document.id, "person_id": reader.id, "reader_name": reader.name}
    db.session.add(Opening(**about, version=version))
