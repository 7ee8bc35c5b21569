"""What becomes of a text: versions are kept, frozen and restored, and its words are locked."""

from commons.documents.models import Document
from commons.drafting.models import Client, Text, Version
from commons.drafting.storing import CHANGED, store, tell
from commons.drafting.versioning import Moment, add_version
from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell as happened
from kernel.record import witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

LOCKED = Verdict(False, _("Open the text first: it is locked."))


@action(Permission.WRITE_TEXT)
def keep_version(actor: Person, document: Document, moment: Moment, name: str) -> Version:
    """Keep the text as it is now, under a name."""
    made = add_version(document, moment, actor, name)
    witness(version=made.number, digest=made.digest)
    return made


@action(Permission.SETTLE_TEXT)
def freeze_version(actor: Person, document: Document, moment: Moment, purpose: str) -> Version:
    """Keep the text as it is now for a consultation or a vote: its digest says that it is the
    same.
    """
    made = add_version(document, moment, actor)
    made.frozen_for = purpose
    happened("documents.frozen", document, actor.id)
    witness(version=made.number, digest=made.digest)
    return made


@action(Permission.SETTLE_TEXT)
def restore_version(
    actor: Person, document: Document, old: Version, change: bytes, client: int
) -> int:
    """Write the text again as it once was: a change like any other, so nothing is lost by it.
    Returns its number.
    """
    if document.locked_at:
        raise Refused(LOCKED)
    facts = {"document_id": document.id, "number": client, "person_id": actor.id}
    db.session.add(Client(**facts, sign_in_id=0, at=now()))
    witness(version=old.number)
    return store(document, [change], actor.id)


@action(Permission.SETTLE_TEXT)
def lock(actor: Person, document: Document) -> Document:
    """From now on its words stay as they are."""
    if document.locked_at:
        raise Repeated(document)
    document.locked_at, document.locked_by = now(), actor.name
    tell(document, CHANGED, actor.id)
    return document


@action(Permission.SETTLE_TEXT)
def unlock(actor: Person, document: Document) -> Document:
    document.locked_at, document.locked_by = None, ""
    tell(document, CHANGED, actor.id)
    return document


@action(Permission.SETTLE_TEXT)
def lift(actor: Person, document: Document) -> Document:
    """Let people write again in a text that had ended the engine, and was only read since."""
    text = db.session.get(Text, document.id, with_for_update=True)
    if text is None or not text.faults:
        raise Repeated(document)
    text.faults = 0
    tell(document, CHANGED, actor.id)
    return document
