"""Pictures of a text: brought while one writes, and given out through its door."""

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from commons.documents.queries.documents import OPEN
from commons.drafting.forms import KeyForm
from commons.drafting.pictures import kept_picture, picture_for
from commons.drafting.queries import text_for
from commons.drafting.routes import opened
from commons.files.refusals import NotTaken
from commons.files.serving import given_out
from kernel.access import require
from kernel.forms import takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

pictures = Blueprint("pictures", __name__, url_prefix="/<workspace>/documents/<int:document_id>")
takes_files.add("pictures.bring")


@pictures.post("/files")
@limiter.limit(posting)
@signed_in
def bring(workspace: str, document_id: int) -> ResponseReturnValue:
    """Bring one picture for a text that one writes or suggests in."""
    document = text_for(me(), workspace, document_id)
    require(me(), Permission.SUGGEST, document)
    form, sent = KeyForm(request.form), request.files.get("file")
    if not form.validate() or sent is None or not sent.filename:
        raise NotTaken(_("Choose a file first."))
    return jsonify(kept_picture(me(), document, sent, form.key.data).card), 201


@pictures.get("/files/<int:picture>")
@signed_in
def one(workspace: str, document_id: int, picture: int) -> ResponseReturnValue:
    document = opened(workspace, document_id)
    found = picture_for(document, picture)
    asked = {name: name in request.args for name in ("preview", "save")}
    return given_out(found, **asked, keep=document.level in OPEN)
