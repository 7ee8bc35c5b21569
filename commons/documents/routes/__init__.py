"""Pages of a library: what lies in it, and one document."""

import uuid
from collections.abc import Sequence

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from commons.documents.actions import note_opening
from commons.documents.forms import VersionForm
from commons.documents.models import Document, Folder, Kind, Status
from commons.documents.names import KINDS
from commons.documents.pages import seen, shows
from commons.documents.queries import (
    PAGE,
    SORTS,
    Asked,
    counts_in,
    document_for,
    documents_in,
    folder_for,
    folders_of,
    in_the_bin,
    languages_of,
    openings_of,
    path_to,
    versions_of,
    within,
)
from commons.documents.queries.shares import shared_with
from commons.documents.routes.where import address, share_here, to_their_place, where
from commons.files.models import File
from commons.membership.pages import who_page
from commons.membership.queries import people_numbered
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import may
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

documents = Blueprint("documents", __name__, url_prefix="/<workspace>/documents")


def library_for(workspace: str) -> Workspace:
    return workspace_for(me(), workspace, Permission.READ_DOCUMENT)


def folder_path(folder: Folder) -> str:
    return f"/{folder.workspace.slug}/documents/folders/{folder.id}"


@documents.get("")
@signed_in
def index(workspace: str) -> str:
    return _list(library_for(workspace), None)


@documents.get("/folders/<int:folder_id>")
@signed_in
def folder(workspace: str, folder_id: int) -> str:
    found = folder_for(me(), workspace, folder_id)
    return _list(found.workspace, found)


def _list(place: Workspace, here: Folder | None) -> str:
    asked, folders = _asked(), folders_of(place)
    before = request.args.get("before", type=whole_number)
    last = document_for(me(), place.slug, before) if before else None
    lines = documents_in(me(), place, here, folders, asked, last)
    return render_template(
        "documents/index.html",
        workspace=place,
        folder=here,
        path=path_to(folders, here),
        inside=[] if last or asked.narrowed else within(folders, here.id if here else None),
        counts=counts_in(me(), place),
        lines=lines,
        asked=asked,
        shared=[] if here or last or asked.narrowed else shared_with(me(), place),
        more=lines[-1].document.id if len(lines) == PAGE else None,
        statuses=list(Status),
        kinds=list(KINDS),
    )


def _asked() -> Asked:
    words = request.args.get("q", "").strip()[:100]
    status, kind = request.args.get("status", ""), request.args.get("kind", "")
    sort = request.args.get("sort", "")
    return Asked(
        words,
        status if status in list(Status) else "",
        kind if kind in KINDS else "",
        sort if sort in SORTS else SORTS[0],
    )


@documents.get("/bin")
@signed_in
def bin(workspace: str) -> str:  # noqa: A001 the word of the address
    """What was taken out of the library, for those who may put it back."""
    place = library_for(workspace)
    return render_template("documents/bin.html", workspace=place, lines=in_the_bin(me(), place))


@documents.get("/<int:document_id>")
@signed_in
def show(workspace: str, document_id: int) -> ResponseReturnValue:
    found = document_for(me(), workspace, document_id)
    if elsewhere := to_their_place(found):
        return elsewhere
    if found.noted:
        note_opening(me(), found, found.version)
    for follows in seen:
        follows(me(), found)
    answer = make_response(shows.get(found.kind, page)(found))
    if found.noted:
        answer.headers["Cache-Control"] = "no-store"
    return answer


def page(
    document: Document, because: str = "", code: int = 200, form: VersionForm | None = None
) -> ResponseReturnValue:
    """A document with all that is said of it; of a file, its versions."""
    place = where(document)
    versions = versions_of(document) if document.kind == Kind.FILE else []
    settles = may(me(), Permission.SETTLE_TEXT, document)
    return (
        render_template(
            "documents/show.html",
            workspace=place,
            document=document,
            base=address(document),
            path=_path_to(document),
            versions=versions,
            newest=versions[0] if versions else None,
            lent=share_here(document),
            brought=_bringers(versions),
            spoken=languages_of(me(), document),
            openings=openings_of(document) if document.noted and settles else None,
            form=form or VersionForm(key=str(uuid.uuid4()), base=document.version),
            because=because,
        ),
        code,
    )


def _bringers(versions: Sequence[File]) -> dict[int, str]:
    found = people_numbered({each.person_id for each in versions})
    return {number: person.name for number, person in found.items()}


def _path_to(document: Document) -> list[Folder]:
    """Where it lies, for those of that library."""
    if share_here(document):
        return []
    folders = folders_of(document.workspace)
    lies_in = next((each for each in folders if each.id == document.folder_id), None)
    return path_to(folders, lies_in)


@documents.get("/<int:document_id>/who")
@signed_in
def who(workspace: str, document_id: int) -> str:
    """Who can see this document?"""
    found = document_for(me(), workspace, document_id)
    shares = may(me(), Permission.SHARE, found)
    more = f"{address(found)}/shares" if shares else ""
    return who_page(found, found.title, Permission.READ_DOCUMENT, where(found), more)
