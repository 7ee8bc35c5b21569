"""The minutes of a meeting, what is corrected in them, how they leave; and what is to be done."""

import io
from datetime import timedelta

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from commons.documents.models import Document
from commons.drafting.converting import NotConverted, Sheet, to_docx, to_pdf
from commons.drafting.models import Version
from commons.drafting.reading import read
from commons.drafting.schema import Node
from commons.drafting.versioning import Moment
from commons.meetings.actions import (
    adopt_minutes,
    ask_correction,
    send_minutes,
    settle_correction,
)
from commons.meetings.deadlines import minutes_due
from commons.meetings.forms import OneForm
from commons.meetings.forms_of_outcome import CorrectionForm, SendForm, SettleForm
from commons.meetings.models import Meeting, Minutes
from commons.meetings.publishing import public
from commons.meetings.queries import (
    correction_on,
    corrections_of,
    later_than,
    meeting_for,
    minutes_of,
)
from commons.meetings.routes import address
from commons.meetings.writing_up import attendance_blocks, begin_minutes
from kernel.access import require
from kernel.clock import now, today
from kernel.database import db
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

outcome = Blueprint("outcome", __name__, url_prefix="/<workspace>/meetings/<int:meeting_id>")
MIMES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def _back(meeting: Meeting) -> ResponseReturnValue:
    return redirect(address(meeting, "/minutes"), 303)


@outcome.get("/minutes")
@signed_in
def minutes(workspace: str, meeting_id: int) -> ResponseReturnValue:
    return page(meeting_for(me(), workspace, meeting_id))


def page(meeting: Meeting, wrong: CorrectionForm | None = None) -> ResponseReturnValue:
    found = minutes_of(me(), meeting)
    shown = render_template(
        "meetings/minutes.html",
        workspace=meeting.workspace,
        meeting=meeting,
        base=address(meeting),
        minutes=found,
        corrections=corrections_of(meeting) if found else [],
        later=later_than(meeting),
        due=minutes_due(meeting),
        form=wrong or CorrectionForm(),
        send=SendForm(until=today() + timedelta(days=10)),
    )
    return shown, 422 if wrong else 200


@outcome.post("/minutes/write")
@signed_in
def write(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """Let the minutes write themselves from what was noted."""
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), Permission.CALL_MEETING, meeting)
    made, whole = begin_minutes(me(), meeting)
    if not whole:
        flash(_("The text is there, but what happened could not be written into it."), "warn")
    return redirect(f"/{meeting.workspace.slug}/documents/{made.document_id}", 303)


@outcome.post("/minutes/send")
@signed_in
def send(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting, form = meeting_for(me(), workspace, meeting_id), SendForm(request.form)
    require(me(), Permission.CALL_MEETING, meeting)
    if not form.validate():
        abort(422, " ".join(str(one) for one in form.until.errors))
    send_minutes(me(), meeting, form.until.data)
    return _back(meeting)


@outcome.post("/minutes/corrections")
@signed_in
def correct(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting, form = meeting_for(me(), workspace, meeting_id), CorrectionForm(request.form)
    require(me(), Permission.ANSWER_MEETING, meeting)
    if not form.validate():
        return page(meeting, form)
    ask_correction(me(), meeting, form.passage.data or "", form.wanted.data.strip())
    return _back(meeting)


@outcome.post("/minutes/corrections/<int:number>/settle")
@signed_in
def settle(workspace: str, meeting_id: int, number: int) -> ResponseReturnValue:
    meeting, form = meeting_for(me(), workspace, meeting_id), SettleForm(request.form)
    require(me(), Permission.CALL_MEETING, meeting)
    if not form.validate():
        abort(422, _("Take it or leave it."))
    settle_correction(me(), meeting, correction_on(meeting, number), form.settled.data)
    return _back(meeting)


@outcome.post("/minutes/adopt")
@signed_in
def adopt(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """Say at which later meeting they were adopted."""
    meeting, form = meeting_for(me(), workspace, meeting_id), OneForm(request.form)
    require(me(), Permission.RUN_MEETING, meeting)
    found = minutes_of(me(), meeting)
    if found is None or not form.validate():
        abort(422, _("Choose the meeting that adopted them."))
    later = meeting_for(me(), workspace, form.id.data)
    reading = read(found.document)
    if not reading.is_whole:
        abort(503)
    adopt_minutes(me(), meeting, later, Moment(reading.tree, reading.seq))
    return _back(meeting)


@outcome.get("/minutes/export")
@limiter.limit(posting)
@signed_in
def export(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """The minutes as a file, whole or as their public version."""
    meeting, kind = meeting_for(me(), workspace, meeting_id), request.args.get("as", "pdf")
    found = minutes_of(me(), meeting)
    if found is None or kind not in MIMES:
        abort(404)
    is_public = request.args.get("version") == "public"
    tree = _tree(found)
    return _file(public(tree) if is_public else tree, found.document, kind, _name(found, is_public))


def _tree(found: Minutes) -> Node:
    """What was adopted, or what the text says now."""
    if found.version:
        return db.session.get_one(Version, (found.document_id, found.version)).tree
    return read(found.document).tree


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


@outcome.get("/attendance")
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
