"""Is what is said of a document possible there, for whoever says it?"""

from typing import cast

from commons.documents.facts import Facts
from commons.documents.models import CONFERRING, Document, Folder
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import Refused, may, require
from kernel.database import db
from rules.access import Permission, Verdict
from rules.words import sentence as _

GONE = _("This folder is no longer there. Choose another.")
NO_ORIGINAL = _("This original is no longer there. Choose another.")


def fits(actor: Person, workspace: Workspace, facts: Facts) -> None:
    """Is what is said of a document possible there, for whoever says it?"""
    if facts.level in CONFERRING:
        require(actor, Permission.CONFER, workspace)
    is_there(Folder, facts.folder_id, workspace, GONE)
    is_there(Document, facts.original_id, workspace, NO_ORIGINAL)
    original = db.session.get(Document, facts.original_id) if facts.original_id else None
    if original and not may(actor, Permission.READ_DOCUMENT, original):
        raise Refused(Verdict(False, NO_ORIGINAL))


def is_there(
    table: type[Folder | Document], number: int | None, workspace: Workspace, because: str
) -> None:
    found = cast("Folder | Document | None", db.session.get(table, number)) if number else None
    if number and (found is None or found.workspace_id != workspace.id or found.binned_at):
        raise Refused(Verdict(False, because))
