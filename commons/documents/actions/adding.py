"""What people do to put something into a library: begin a text, bring a file, make a folder."""

from commons.documents.facts import Facts
from commons.documents.fitting import GONE, fits, is_there
from commons.documents.models import Document, Folder, Kind, Level
from commons.documents.numbering import next_reference
from commons.documents.queries.documents import sent_before
from commons.documents.telling import told
from commons.files.arriving import Arrived
from commons.files.keeping import keep_once
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission


@action(Permission.ADD_DOCUMENT)
def begin_text(
    author: Person,
    workspace: Workspace,
    facts: Facts,
    key: str,
    *,
    numbered: bool = False,
    quiet: bool = False,
) -> Document:
    """Begin a text that is written here; quietly where it is one of many that come in."""
    document = _added(author, workspace, Kind.TEXT, facts, key, numbered=numbered)
    told(author, document, "one of many" if quiet else "begun")
    return document


@action(Permission.ADD_DOCUMENT)
def bring_file(
    author: Person,
    workspace: Workspace,
    came: Arrived,
    facts: Facts,
    key: str,
    *,
    numbered: bool = False,
    quiet: bool = False,
) -> Document:
    """Bring a file as the first version of a document; quietly where it is one of many, of which
    others hear together.
    """
    document = _added(author, workspace, Kind.FILE, facts, key, numbered=numbered)
    where = {"workspace_id": workspace.id, "document_id": document.id, "version": 1}
    keep_once(author, came, key, **where)
    witness(digest=came.digest)
    told(author, document, "one of many" if quiet else "brought")
    return document


@action(Permission.READ_DOCUMENT, recorded=False)
def tell_of_many(author: Person, first: Document, many: int) -> None:
    """Let those who follow hear once of all that came in together."""
    tell("documents.many", first, author.id, number=many)


def _added(
    author: Person, workspace: Workspace, kind: Kind, facts: Facts, key: str, *, numbered: bool
) -> Document:
    if before := sent_before(author, workspace.id, key):
        raise Repeated(before)
    fits(author, workspace, facts)
    document = Document(workspace=workspace, kind=kind, key=key)
    document.author_id, document.author_name = author.id, author.name
    facts.onto(document)
    if numbered and not document.reference_number:
        document.reference_number = next_reference(workspace)
    db.session.add(document)
    db.session.flush()
    witness(document=document.id, level=str(document.level))
    if document.level != Level.EYES_ONLY:
        witness(title=document.title, number=document.reference_number)
    return document


@action(Permission.ADD_DOCUMENT)
def make_folder(
    author: Person, workspace: Workspace, name: str, parent_id: int | None = None
) -> Folder:
    """Make a folder, at the top of the library or in another."""
    is_there(Folder, parent_id, workspace, GONE)
    folder = Folder(workspace=workspace, parent_id=parent_id, name=name, author_id=author.id)
    db.session.add(folder)
    db.session.flush()
    witness(folder=folder.id, name=name)
    stir("library", folder.workspace_id)
    return folder
