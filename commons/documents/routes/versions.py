"""Versions of a file: given out, brought, and kept from others while one works on them."""

import uuid
from datetime import timedelta

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from commons.documents.actions import Overtaken, bring_version, give_back, note_opening, take
from commons.documents.forms import VersionForm
from commons.documents.models import Document
from commons.documents.queries import file_for, opened_since, version_of
from commons.documents.queries.documents import OPEN
from commons.documents.routes import page
from commons.documents.routes.where import address
from commons.files.arriving import arrived
from commons.files.refusals import NotNow, NotTaken
from commons.files.serving import given_out
from kernel.access import require
from kernel.clock import now
from kernel.forms import takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

versions = Blueprint("versions", __name__, url_prefix="/<workspace>/documents/<int:document_id>")
takes_files.add("versions.bring")
ON_ITS_PAGE = timedelta(minutes=1)
"""How long after its page was opened the picture on it is the same opening."""


@versions.get("/file")
@versions.get("/file/<int:number>")
@signed_in
def one(workspace: str, document_id: int, number: int = 0) -> ResponseReturnValue:
    """The newest version, or the one of this number."""
    found = file_for(me(), workspace, document_id)
    version = version_of(found, number or found.version)
    preview = "preview" in request.args
    seen_on_its_page = preview and opened_since(me(), found, now() - ON_ITS_PAGE)
    if found.noted and not seen_on_its_page:
        note_opening(me(), found, version.version or 0)
    return given_out(
        version, preview=preview, save="save" in request.args, keep=found.level in OPEN
    )


@versions.post("/file")
@limiter.limit(posting)
@signed_in
def bring(workspace: str, document_id: int) -> ResponseReturnValue:
    found = file_for(me(), workspace, document_id)
    require(me(), Permission.ADD_DOCUMENT, found)
    form = VersionForm(request.form)
    sent = request.files.get("file")
    if not form.validate() or sent is None or not sent.filename:
        return page(found, _("Choose a file first."), 422, _again(found))
    try:
        with arrived(sent, me()) as came:
            bring_version(me(), found, came, form.base.data, form.key.data)
    except Overtaken:
        return page(found, _overtaken(found), 409, _again(found))
    except (NotTaken, NotNow) as refusal:
        return page(found, str(refusal.description), 422, _again(found))
    return redirect(address(found), 303)


def _again(found: Document) -> VersionForm:
    return VersionForm(key=str(uuid.uuid4()), base=found.version)


def _overtaken(found: Document) -> str:
    return _(
        "%(name)s brought version %(version)d meanwhile. Look at it, then bring yours again.",
        name=found.changed_by or found.author_name,
        version=found.version,
    )


@versions.post("/take")
@signed_in
def take_it(workspace: str, document_id: int) -> ResponseReturnValue:
    found = file_for(me(), workspace, document_id)
    take(me(), found)
    return redirect(address(found), 303)


@versions.post("/give-back")
@signed_in
def give_it_back(workspace: str, document_id: int) -> ResponseReturnValue:
    found = file_for(me(), workspace, document_id)
    give_back(me(), found)
    return redirect(address(found), 303)
