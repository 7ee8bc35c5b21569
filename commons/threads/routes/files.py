"""Files of a thread: bringing them before the post, and giving them out through its door."""

from flask import Blueprint, jsonify, redirect, request
from flask.typing import ResponseReturnValue

from commons.files.actions import take_back
from commons.files.queries import file_for, waiting_for
from commons.files.refusals import NotTaken
from commons.files.serving import given_out
from commons.threads.actions import describe_files
from commons.threads.fragments import fragment
from commons.threads.models import Audience
from commons.threads.queries import post_for, thread_for
from commons.threads.routes import address
from commons.threads.routes.bringing import bring, sent_files
from kernel.access import require
from kernel.errors import wants_json
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.text import one_line
from kernel.words import gettext as _
from rules.access import Permission

files = Blueprint("files", __name__, url_prefix="/<workspace>/threads/<int:thread_id>")
uploads = Blueprint("uploads", __name__, url_prefix="/uploads")


@files.post("/files")
@limiter.limit(posting)
@signed_in
def upload(workspace: str, thread_id: int) -> ResponseReturnValue:
    """Bring one file for a post that is still being written."""
    thread = thread_for(me(), workspace, thread_id)
    require(me(), Permission.POST, thread)
    sent, key = sent_files(), request.form.get("key", "")
    if len(sent) != 1 or not 8 <= len(key) <= 64:  # noqa: PLR2004 as the form of a post has it
        raise NotTaken(_("Choose a file first."))
    kept = bring(thread, sent[0], key)
    if not wants_json():
        return redirect(address(thread), 303)
    return jsonify(kept.card), 201


@files.get("/files")
@signed_in
def waiting(workspace: str, thread_id: int) -> ResponseReturnValue:
    """What this reader brought and has not posted yet."""
    thread = thread_for(me(), workspace, thread_id)
    return jsonify([each.card for each in waiting_for(me(), thread.id)])


@files.get("/files/<int:file_id>")
@signed_in
def one(workspace: str, thread_id: int, file_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    found = file_for(me(), thread.id, file_id)
    return given_out(
        found,
        preview="preview" in request.args,
        save="save" in request.args,
        keep=thread.audience == Audience.WORKSPACE,
    )


@files.post("/posts/<int:number>/files")
@signed_in
def describe(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    """What the pictures of a post show, in other words than before."""
    found = post_for(me(), thread_for(me(), workspace, thread_id), number)
    sent = {name.removeprefix("alt-"): words for name, words in request.form.items()}
    words = {int(n): one_line(said)[:300] for n, said in sent.items() if n.isdecimal()}
    described = describe_files(me(), found, words)
    if wants_json():
        return jsonify(number=found.number, html=fragment(described, found.thread))
    return redirect(address(found.thread, found.number), 303)


@uploads.post("/take-back")
@signed_in
def remove() -> ResponseReturnValue:
    """Take back a file that was not posted yet."""
    take_back(me(), request.form.get("file", 0, type=whole_number))
    return jsonify(ok=True)
