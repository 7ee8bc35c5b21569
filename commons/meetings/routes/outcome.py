"""The minutes of a meeting, what is corrected in them, how they leave; and what is to be done."""

from datetime import timedelta

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.drafting.drawing.page import html
from commons.drafting.reading import moment_of
from commons.meetings.actions import (
    adopt_minutes,
    ask_correction,
    send_minutes,
    settle_correction,
)
from commons.meetings.deadlines import minutes_due
from commons.meetings.forms import OneForm
from commons.meetings.forms_of_outcome import CorrectionForm, SendForm, SettleForm
from commons.meetings.minutes_for import told_to
from commons.meetings.models import Meeting
from commons.meetings.queries import (
    agenda_for,
    correction_for,
    corrections_for,
    item_for,
    later_than,
    meeting_for,
    minutes_of,
)
from commons.meetings.routes import address
from commons.meetings.writing_up import begin_minutes
from kernel.access import require
from kernel.clock import today
from kernel.drawn import draw_from
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

outcome = Blueprint("outcome", __name__, url_prefix="/<workspace>/meetings/<int:meeting_id>")


def _back(meeting: Meeting) -> ResponseReturnValue:
    return redirect(address(meeting, "/minutes"), 303)


@outcome.get("/minutes")
@signed_in
def minutes(workspace: str, meeting_id: int) -> ResponseReturnValue:
    draw_from(f"meeting:{meeting_id}")
    return page(meeting_for(me(), workspace, meeting_id))


def page(meeting: Meeting, wrong: CorrectionForm | None = None) -> ResponseReturnValue:
    found = minutes_of(me(), meeting)
    told = told_to(me(), meeting, found) if found else None
    shown = render_template(
        "meetings/minutes.html",
        workspace=meeting.workspace,
        meeting=meeting,
        base=address(meeting),
        minutes=found,
        in_part=html(told.tree) if told and not told.whole else "",
        lacking=bool(told and told.lacking),
        corrections=corrections_for(me(), meeting) if found else [],
        later=later_than(meeting),
        due=minutes_due(meeting),
        form=wrong or _correction(meeting),
        send=SendForm(until=today() + timedelta(days=10)),
    )
    return shown, 422 if wrong else 200


def _correction(meeting: Meeting) -> CorrectionForm:
    form = CorrectionForm(request.form)
    numbered = [(e.item.id, f"{e.number}. {e.item.title}") for e in agenda_for(me(), meeting)]
    form.item.choices = [("", _("The minutes as a whole")), *numbered]
    return form


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
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), Permission.ANSWER_MEETING, meeting)
    form = _correction(meeting)
    if not form.validate():
        return page(meeting, form)
    item = item_for(me(), meeting, form.item.data) if form.item.data else None
    ask_correction(me(), meeting, form.passage.data or "", form.wanted.data.strip(), item)
    return _back(meeting)


@outcome.post("/minutes/corrections/<int:number>/settle")
@signed_in
def settle(workspace: str, meeting_id: int, number: int) -> ResponseReturnValue:
    meeting, form = meeting_for(me(), workspace, meeting_id), SettleForm(request.form)
    require(me(), Permission.CALL_MEETING, meeting)
    if not form.validate():
        abort(422, _("Take it or leave it."))
    settle_correction(me(), meeting, correction_for(me(), meeting, number), form.settled.data)
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
    adopt_minutes(me(), meeting, later, moment_of(found.document))
    return _back(meeting)
