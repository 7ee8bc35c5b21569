"""A file is looked at in the browser: as pages, tables, a text or its words."""

from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Blueprint, Response, abort, make_response, render_template, request
from flask.typing import ResponseReturnValue

from commons.documents.actions import note_opening
from commons.documents.models import Document
from commons.documents.previews import preview_of
from commons.documents.queries import file_for, opened_since, version_of
from commons.documents.queries.documents import OPEN
from commons.documents.routes.versions import ON_ITS_PAGE
from commons.documents.routes.where import address, where
from commons.files.models import File
from commons.files.serving import POLICY
from commons.files.storage import storage
from commons.files.workshop import shown
from kernel.clock import now
from kernel.login import me, signed_in
from kernel.numbers import whole_number

viewing = Blueprint("viewing", __name__, url_prefix="/<workspace>/documents/<int:document_id>")


def _opened(workspace: str, document_id: int, number: int) -> tuple[Document, File]:
    """To look at it is to have opened it, unless that was just now."""
    document = file_for(me(), workspace, document_id)
    file = version_of(document, number)
    if document.noted and not opened_since(me(), document, now() - ON_ITS_PAGE):
        note_opening(me(), document, number)
    return document, file


@viewing.get("/view/<int:number>")
@signed_in
def look(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    """The file as it is shown; with `leaf`, one page of a PDF as a picture."""
    document, file = _opened(workspace, document_id, number)
    if leaf := request.args.get("leaf", type=whole_number):
        return _leaf(document, file, leaf)
    page = render_template(
        "documents/view.html",
        workspace=where(document),
        document=document,
        base=address(document),
        file=file,
        preview=preview_of(file),
        words=file.text,
        at=now(),
    )
    answer = make_response(page)
    if document.noted:
        answer.headers["Cache-Control"] = "no-store"
    return answer


def _leaf(document: Document, file: File, leaf: int) -> ResponseReturnValue:
    """Drawn anew only where the browser has none."""
    if file.kind != "pdf":
        abort(404)
    tag = f"{file.digest}-{leaf}"
    if tag in request.if_none_match and document.level in OPEN:
        return _guarded(Response(status=304), document, tag)
    return _guarded(Response(_drawn(file, leaf), mimetype="image/webp"), document, tag)


def _drawn(file: File, leaf: int) -> bytes:
    with TemporaryDirectory(prefix="plenary-leaf-") as folder:
        target = Path(folder) / "leaf"
        if shown("page", storage().place(file.digest), target, leaf) is None:
            abort(404)
        return target.read_bytes()


def _guarded(answer: Response, document: Document, tag: str) -> Response:
    answer.set_etag(tag)
    answer.headers["Content-Security-Policy"] = POLICY
    keep = document.level in OPEN
    answer.headers["Cache-Control"] = "private, no-cache" if keep else "no-store"
    return answer
