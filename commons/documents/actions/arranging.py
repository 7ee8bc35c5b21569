"""What people do with what is there: describe it, put it into the bin, take it out again."""

from commons.documents.facts import Facts
from commons.documents.fitting import GONE, fits
from commons.documents.models import Document, Folder, Level, Status
from commons.documents.numbering import next_reference
from commons.documents.obstacles import refuse_obstructed
from commons.documents.queries.folders import is_empty
from commons.documents.telling import changed, told
from commons.membership.models import Person
from kernel.access import Refused, require
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from kernel.withheld import joined
from rules.access import Permission, Verdict
from rules.words import sentence as _

NOT_EMPTY = _("Something lies in this folder still. Move it, or put it into the bin first.")

OPENS = frozenset({"level", "eyes", "original_id"})
"""With what is said anew others may read it, or it belongs to something else."""


@action(Permission.ARRANGE)
def describe(actor: Person, document: Document, facts: Facts, *, numbered: bool = False) -> None:
    """Say what it is, where it stands and for whom it is."""
    fits(actor, document.workspace, facts)
    if facts.status != document.status and Status.ADOPTED in {facts.status, document.status}:
        require(actor, Permission.SETTLE_TEXT, document)
    if facts.status == Status.ADOPTED != document.status:
        refuse_obstructed(document.id)
    words = facts.onto(document)
    if numbered and not document.reference_number:
        document.reference_number = next_reference(document.workspace)
        words.append("reference_number")
    if not words:
        raise Repeated(None)
    if "kept_until" in words:
        document.review_told_at = None
    if OPENS & set(words):
        joined(actor, document)
    changed(actor, document, "status" if "status" in words else "facts")
    witness(changed=words, level=str(document.level), status=str(document.status))
    if document.level != Level.EYES_ONLY:
        witness(title=document.title, number=document.reference_number)


@action(Permission.ARRANGE)
def bin_document(actor: Person, document: Document) -> None:
    """Take it out of the library; its author and those who keep the library find it in the bin."""
    if document.binned_at:
        raise Repeated(None)
    document.binned_at, document.binned_by = now(), actor.name
    told(actor, document, "binned")


@action(Permission.ARRANGE)
def restore_document(actor: Person, document: Document) -> None:
    """Put it back where it was; to the top, where its folder is no longer there."""
    if document.binned_at is None:
        raise Repeated(None)
    folder = db.session.get(Folder, document.folder_id) if document.folder_id else None
    if folder and folder.binned_at:
        document.folder_id = None
    document.binned_at, document.binned_by = None, ""
    told(actor, document, "restored")


@action(Permission.ARRANGE)
def rename_folder(_actor: Person, folder: Folder, name: str) -> None:
    if folder.binned_at:
        raise Refused(Verdict(False, GONE))
    if folder.name == name:
        raise Repeated(None)
    folder.name = name
    witness(name=name)
    stir("library", folder.workspace_id)


@action(Permission.ARRANGE)
def bin_folder(_actor: Person, folder: Folder) -> None:
    """Take away a folder in which nothing lies."""
    if folder.binned_at:
        raise Repeated(None)
    if not is_empty(folder):
        raise Refused(Verdict(False, NOT_EMPTY))
    folder.binned_at = now()
    witness(name=folder.name)
    stir("library", folder.workspace_id)
