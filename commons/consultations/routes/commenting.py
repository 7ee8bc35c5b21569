"""How do those who are asked draft, change, take back and send in their comments?"""

import uuid

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.consultations.actions import change_comment, draft_comment, send_in, take_back
from commons.consultations.forms import CommentForm
from commons.consultations.models import Consultation, Observation
from commons.consultations.passages import Passage
from commons.consultations.queries import consultation_for, drafts_of, own_seats
from commons.consultations.refusals import GONE
from commons.consultations.routes import address, read_through
from kernel.access import Refused, found_or_refused, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

commenting = Blueprint(
    "commenting", __name__, url_prefix="/<workspace>/consultations/<int:consultation_id>"
)


@commenting.route("/comments/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str, consultation_id: int) -> ResponseReturnValue:
    consultation = _answerable(workspace, consultation_id)
    passages = read_through(consultation)
    form = _form(consultation, passages, key=str(uuid.uuid4()))
    if request.method == "POST" and form.validate():
        said = form.said(passages)
        try:
            draft_comment(me(), consultation, form.seat.data, said, form.key.data)
            return redirect(f"{address(consultation)}#mine", 303)
        except Refused as refused:
            form.form_errors.append(refused.because)
    return _page(consultation, form)


@commenting.route("/drafts/<int:draft_id>", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def edit(workspace: str, consultation_id: int, draft_id: int) -> ResponseReturnValue:
    consultation = _answerable(workspace, consultation_id)
    found, passages = _draft(consultation, draft_id), read_through(consultation)
    facts = {name: getattr(found, name) for name in ("sort", "passage", "quote", "text")}
    facts |= {"proposed": found.proposed, "seat": found.code, "key": str(uuid.uuid4())}
    block = -1 if found.block is None else found.block
    form = _form(consultation, passages, **facts, block=block)
    if request.method == "POST" and form.validate():
        change_comment(me(), consultation, found.id, form.said(passages))
        return redirect(f"{address(consultation)}#mine", 303)
    return _page(consultation, form, found)


@commenting.post("/drafts/<int:draft_id>/take-back")
@signed_in
def drop(workspace: str, consultation_id: int, draft_id: int) -> ResponseReturnValue:
    consultation = _answerable(workspace, consultation_id)
    take_back(me(), consultation, draft_id)
    return redirect(f"{address(consultation)}#mine", 303)


@commenting.post("/send")
@limiter.limit(posting)
@signed_in
def send(workspace: str, consultation_id: int) -> ResponseReturnValue:
    consultation = _answerable(workspace, consultation_id)
    many = send_in(me(), consultation, request.form.get("seat", "")[:20])
    said = ngettext("%(num)d comment was sent in.", "%(num)d comments were sent in.", many)
    flash(said if many else _("It is on record that your seat has no comment."), "ok")
    return redirect(address(consultation), 303)


def _answerable(workspace: str, consultation_id: int) -> Consultation:
    consultation = consultation_for(me(), workspace, consultation_id)
    require(me(), Permission.ANSWER_CONSULTATION, consultation)
    return consultation


def _draft(consultation: Consultation, draft_id: int) -> Observation:
    drafts = drafts_of(own_seats(me(), consultation))
    found = (each for theirs in drafts.values() for each in theirs if each.id == draft_id)
    return found_or_refused(next(found, None), GONE)


def _form(consultation: Consultation, passages: list[Passage], **facts: object) -> CommentForm:
    if request.method == "GET" and "block" in request.args:
        facts["block"] = request.args.get("block", type=whole_number)
    mine = [(each.code, each.label) for each in own_seats(me(), consultation)]
    return CommentForm(request.form, **facts).offer(mine, passages)


def _page(
    consultation: Consultation, form: CommentForm, draft: Observation | None = None
) -> ResponseReturnValue:
    shown = render_template(
        "consultations/comment.html",
        workspace=consultation.workspace,
        consultation=consultation,
        base=address(consultation),
        form=form,
        draft=draft,
    )
    return shown, 422 if form.errors or form.form_errors else 200
