"""How is each comment answered, and how does the table of all of them leave and come back?"""

import io

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file
from flask.typing import ResponseReturnValue

from commons.consultations import tables
from commons.consultations.actions import answer_comments, bring_table
from commons.consultations.actions.replying import Faulty
from commons.consultations.forms import AnswerForm
from commons.consultations.models import Consultation, Observation
from commons.consultations.passages import places_now
from commons.consultations.queries import (
    alike_to,
    comment_called,
    consultation_for,
    next_waiting,
    progress_of,
    rows_for_table,
)
from commons.consultations.routes import address
from commons.drafting.converting import NotConverted, to_docx
from commons.sheets import Unreadable
from kernel.access import Refused, explain, may, require
from kernel.forms import takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

replying = Blueprint(
    "replying", __name__, url_prefix="/<workspace>/consultations/<int:consultation_id>"
)
takes_files.add("replying.bring")
MIMES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
SHOWN = 20
"""So many faults of a table are named."""


@replying.get("/comments/<int:number>")
@signed_in
def show(workspace: str, consultation_id: int, number: int) -> ResponseReturnValue:
    consultation = consultation_for(me(), workspace, consultation_id)
    found = comment_called(consultation, number)
    form = AnswerForm(verdict=found.verdict, reply=found.reply, alike=True)
    return _page(consultation, found, form)


@replying.post("/comments/<int:number>/answer")
@limiter.limit(posting)
@signed_in
def answer(workspace: str, consultation_id: int, number: int) -> ResponseReturnValue:
    """Answer it, and go on to the next that waits."""
    consultation = consultation_for(me(), workspace, consultation_id)
    require(me(), Permission.RUN_CONSULTATION, consultation)
    found, form = comment_called(consultation, number), AnswerForm(request.form)
    if not form.validate():
        return _page(consultation, found, form)
    same = alike_to(found) if form.alike.data else [found]
    numbers = [each.number for each in same if each.number]
    many = answer_comments(me(), consultation, numbers, form.verdict.data, form.reply.data)
    flash(ngettext("%(num)d comment was answered.", "%(num)d comments were answered.", many), "ok")
    then = next_waiting(consultation, number)
    return redirect(f"{address(consultation)}/comments/{then}" if then else address(consultation),
                    303)  # fmt: skip


def _page(consultation: Consultation, found: Observation, form: AnswerForm) -> ResponseReturnValue:
    places = places_now(consultation) if found.block is not None else {}
    shown = render_template(
        "consultations/answer.html",
        workspace=consultation.workspace,
        consultation=consultation,
        base=address(consultation),
        comment=found,
        same=[each for each in alike_to(found) if each.id != found.id],
        place=places.get(found.block if found.block is not None else -1),
        progress=progress_of(consultation),
        following=next_waiting(consultation, found.number or 0),
        answers=may(me(), Permission.RUN_CONSULTATION, consultation),
        form=form,
    )
    return shown, 422 if form.errors else 200


@replying.get("/export")
@limiter.limit(posting)
@signed_in
def export(workspace: str, consultation_id: int) -> ResponseReturnValue:
    consultation = consultation_for(me(), workspace, consultation_id)
    kind, found = request.args.get("as", "xlsx"), rows_for_table(consultation)
    if kind not in MIMES:
        abort(404)
    name = f"{consultation.reference_number} {consultation.title}".replace("/", "-")
    try:
        made = (
            tables.workbook_of(found)
            if kind == "xlsx"
            else to_docx(tables.text_of(consultation, found), name)
        )
    except NotConverted:
        abort(503)
    out = send_file(
        io.BytesIO(made), mimetype=MIMES[kind], as_attachment=True, download_name=f"{name}.{kind}"
    )
    out.headers["Cache-Control"] = "no-store"
    return out


@replying.route("/bring", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def bring(workspace: str, consultation_id: int) -> ResponseReturnValue:
    """Bring the table back: with answers written elsewhere, or comments that came another way."""
    consultation = consultation_for(me(), workspace, consultation_id)
    require(me(), Permission.RUN_CONSULTATION, consultation)
    faults = _brought(consultation) if request.method == "POST" else []
    if request.method == "POST" and not faults:
        return redirect(address(consultation), 303)
    facts = {"consultation": consultation, "base": address(consultation), "faults": faults}
    page = render_template("consultations/bring.html", workspace=consultation.workspace, **facts)
    return page, 422 if faults else 200


def _brought(consultation: Consultation) -> list[str]:
    """Returns why nothing was taken, line by line."""
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return [_("Choose a file first.")]
    try:
        with sent.stream:
            rows = tables.rows_of(sent.stream.read(tables.MOST_BYTES + 1))
        made, answered = bring_table(me(), consultation, rows)
    except Unreadable as fault:
        return [str(fault)]
    except Faulty as refused:
        return [explain(each) for each in refused.faults[:SHOWN]]
    except Refused as refused:
        return [refused.because]
    flash(_("New comments: %(made)s. Answered: %(answered)s.", made=made, answered=answered), "ok")
    return []
