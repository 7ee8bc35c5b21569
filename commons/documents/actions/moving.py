"""What people do to put things elsewhere in a library. Addresses stay, so that links hold."""

from commons.documents.facts import facts_of
from commons.documents.fitting import GONE, fits, is_there
from commons.documents.models import Document, Folder, Kind, Status
from commons.documents.queries.documents import sent_before, version_of
from commons.documents.queries.folders import below, folders_of
from commons.documents.telling import told
from commons.files.arriving import refuse_beyond_quota
from commons.files.keeping import TAKEN_OVER
from commons.files.models import File
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import Refused, require
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.words import sentence as _

INTO_ITSELF = _("A folder cannot lie in itself, or in what lies in it.")


@action(Permission.ARRANGE)
def move_document(actor: Person, document: Document, folder_id: int | None) -> None:
    """Put it into another folder of its library, or to the top."""
    is_there(Folder, folder_id, document.workspace, GONE)
    if document.folder_id == folder_id:
        raise Repeated(None)
    document.folder_id = folder_id
    told(actor, document, "moved")
    witness(folder=folder_id)


@action(Permission.ARRANGE)
def move_folder(_actor: Person, folder: Folder, parent_id: int | None) -> None:
    """Put a folder with all that lies in it elsewhere."""
    is_there(Folder, parent_id, folder.workspace, GONE)
    if folder.binned_at:
        raise Refused(Verdict(False, GONE))
    if parent_id in below(folders_of(folder.workspace), folder.id):
        raise Refused(Verdict(False, INTO_ITSELF))
    if folder.parent_id == parent_id:
        raise Repeated(None)
    folder.parent_id = parent_id
    witness(folder=folder.id, inside=parent_id)
    stir("library", folder.workspace_id)


@action(Permission.ADD_DOCUMENT)
def copy_document(
    actor: Person, workspace: Workspace, document: Document, folder_id: int | None, key: str
) -> Document:
    """Begin a document of one's own with what another is now: its newest version and what is said
    of it, but neither its number nor how it stands.
    """
    require(actor, Permission.READ_DOCUMENT, document)
    if before := sent_before(actor, workspace.id, key):
        raise Repeated(before)
    is_there(Folder, folder_id, workspace, GONE)
    facts = facts_of(document)
    fits(actor, workspace, facts)
    made = Document(workspace=workspace, kind=document.kind, key=key)
    facts.onto(made)
    made.folder_id, made.reference_number, made.status = folder_id, "", Status.DRAFT
    made.author_id, made.author_name = actor.id, actor.name
    db.session.add(made)
    db.session.flush()
    if made.kind == Kind.FILE:
        _copy_file(actor, version_of(document, document.version), made)
    witness(document=made.id, of=document.id, level=str(made.level))
    told(actor, made, "brought")
    return made


def _copy_file(actor: Person, file: File, made: Document) -> None:
    """A row of its own; the bytes lie there once."""
    refuse_beyond_quota(actor, file.size)
    same = {name: getattr(file, name) for name in (*TAKEN_OVER, "alt")}
    where = {"workspace_id": made.workspace_id, "document_id": made.id, "version": 1}
    db.session.add(File(person_id=actor.id, key=f"copy-{made.id}", **same, **where))
    db.session.flush()
