"""How do the minutes of a meeting, and the list of who was there, leave as files?"""

import io

from flask import Blueprint, abort, request, send_file
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from commons.documents.models import Document
from commons.drafting.converting import NotConverted, Sheet, to_docx, to_pdf
from commons.drafting.schema import Node
from commons.meetings.attendance import attendance_blocks
from commons.meetings.minutes_for import told_to
from commons.meetings.models import Minutes
from commons.meetings.publishing import public
from commons.meetings.queries import meeting_for, minutes_of
from kernel.clock import now
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _

files = Blueprint("meeting_files", __name__, url_prefix="/<workspace>/meetings/<int:meeting_id>")
MIMES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@files.get("/minutes/export")
@limiter.limit(posting)
@signed_in
def export(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """The minutes as a file, whole or as their public version."""
    meeting, kind = meeting_for(me(), workspace, meeting_id), request.args.get("as", "pdf")
    found = minutes_of(me(), meeting)
    if found is None or kind not in MIMES:
        abort(404)
    is_public = request.args.get("version") == "public"
    tree = told_to(me(), meeting, found).tree
    return _file(public(tree) if is_public else tree, found.document, kind, _name(found, is_public))


def _name(found: Minutes, is_public: bool) -> str:  # noqa: FBT001 one of two versions
    title = found.document.title
    return _("%(title)s (public version)", title=title) if is_public else title


def _file(tree: Node, document: Document, kind: str, name: str) -> ResponseReturnValue:
    try:
        made = to_docx(tree, name) if kind == "docx" else _pdf(tree, document, name)
    except NotConverted:
        abort(503)
    answer = send_file(
        io.BytesIO(made), mimetype=MIMES[kind], as_attachment=True, download_name=f"{name}.{kind}"
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _pdf(tree: Node, document: Document, title: str) -> bytes:
    body = document.workspace.name
    sheet = Sheet(title=title, lang=document.language, author=body, kicker=body)
    return to_pdf(tree, sheet, document.changed_at)


@files.get("/attendance")
@limiter.limit(posting)
@signed_in
def attendance(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """Who was there, seat by seat, to be printed."""
    meeting = meeting_for(me(), workspace, meeting_id)
    title = _("Attendance: %(title)s", title=meeting.title)
    try:
        body = meeting.workspace.name
        sheet = Sheet(title=title, lang=get_locale().language, author=body, kicker=body)
        made = to_pdf(attendance_blocks(meeting), sheet, now())
    except NotConverted:
        abort(503)
    return send_file(io.BytesIO(made), mimetype=MIMES["pdf"], as_attachment=True,
                     download_name=f"{title}.pdf")  # fmt: skip
