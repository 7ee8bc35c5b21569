"""How is a consultation opened, brought to mind, ended and taken back?"""

import uuid

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.consultations.actions import (
    end_consultation,
    open_consultation,
    remind,
    withdraw_consultation,
)
from commons.consultations.facts import Call
from commons.consultations.forms import CallForm, WhyForm
from commons.consultations.queries import consultation_for
from commons.consultations.queries.seats import seats_of
from commons.consultations.routes import address, page
from commons.decisions.names import subject_name
from commons.decisions.proposals import Subject
from commons.decisions.subjects import subjects_in
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import Refused, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

consulting = Blueprint("consulting", __name__, url_prefix="/<workspace>/consultations")


@consulting.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_CONSULTATION)
    require(me(), Permission.RUN_CONSULTATION, place)
    subjects = {str(each.document_id): each for each in subjects_in(me(), place)}
    form = _form(place, subjects)
    if request.method == "POST" and form.validate():
        try:
            made = open_consultation(me(), place, _call(form, subjects), form.key.data)
            return redirect(address(made), 303)
        except Refused as refused:
            form.form_errors.append(refused.because)
    faulty = form.errors or form.form_errors
    shown = render_template("consultations/new.html", workspace=place, form=form)
    return shown, 422 if faulty else 200


def _form(place: Workspace, subjects: dict[str, Subject]) -> CallForm:
    form = CallForm(request.form, key=str(uuid.uuid4()))
    form.document.choices = [
        ("", _("Choose")),
        *((k, subject_name(s)) for k, s in subjects.items()),
    ]
    form.seats.choices = [(seat.code, seat.name) for seat in seats_of(place)]
    if request.method == "GET" and request.args.get("document") in subjects:
        form.document.data = request.args["document"]
    return form


def _call(form: CallForm, subjects: dict[str, Subject]) -> Call:
    return Call(
        title=form.title.data,
        subject=subjects[form.document.data],
        closes_at=form.until,
        question=form.question.data,
        seats=frozenset(form.seats.data or ()),
    )


@consulting.post("/<int:consultation_id>/remind")
@signed_in
def again(workspace: str, consultation_id: int) -> ResponseReturnValue:
    consultation = consultation_for(me(), workspace, consultation_id)
    many = remind(me(), consultation)
    flash(ngettext("%(num)d person was reminded.", "%(num)d people were reminded.", many), "ok")
    return redirect(address(consultation), 303)


@consulting.post("/<int:consultation_id>/end")
@signed_in
def end(workspace: str, consultation_id: int) -> ResponseReturnValue:
    consultation = consultation_for(me(), workspace, consultation_id)
    end_consultation(me(), consultation)
    return redirect(address(consultation), 303)


@consulting.post("/<int:consultation_id>/withdraw")
@signed_in
def withdraw(workspace: str, consultation_id: int) -> ResponseReturnValue:
    consultation = consultation_for(me(), workspace, consultation_id)
    require(me(), Permission.RUN_CONSULTATION, consultation)
    form = WhyForm(request.form)
    if not form.validate():
        return page(consultation, 422, wrong={"why": form})
    withdraw_consultation(me(), consultation, form.because.data)
    return redirect(address(consultation), 303)
