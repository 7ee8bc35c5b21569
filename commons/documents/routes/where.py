"""In which workspace is a document looked at: at home, or where it is shared?"""

from flask import redirect, request
from flask.typing import ResponseReturnValue

from commons.documents.models import Document, Share
from commons.workspaces.models import Workspace
from kernel.access import place_of
from kernel.login import me


def share_here(document: Document) -> Share | None:
    """The sharing by which it is in the workspace of this address; None at home."""
    slug = (request.view_args or {}).get("workspace")
    found = (one for one in document.running_shares if one.workspace.slug == slug)
    return next(found, None)


def where(document: Document) -> Workspace:
    found = share_here(document)
    return found.workspace if found else document.workspace


def address(document: Document) -> str:
    return f"/{where(document).slug}/documents/{document.id}"


def to_their_place(document: Document) -> ResponseReturnValue | None:
    """Whoever has no part in its own workspace looks at it in the one that received it."""
    place = place_of(me().id, document)
    if where(document).id != document.workspace_id or place.id == document.workspace_id:
        return None
    return redirect(f"/{place.slug}/documents/{document.id}", 303)
