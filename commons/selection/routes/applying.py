"""One's own application: kept while one writes, sent in once, answered for, withdrawn."""

import uuid

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.files.arriving import arrived
from commons.files.refusals import NotNow, NotTaken
from commons.files.serving import given_out
from commons.selection.actions import (
    answer_question,
    bring_cv,
    declare_again,
    save_draft,
    submit,
    withdraw,
)
from commons.selection.forms import LONG, ApplicationForm
from commons.selection.models import Application, Call, State
from commons.selection.queries import cv_of, own_application, public_call
from kernel.access import Refused
from kernel.clock import now
from kernel.forms import takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _

applying = Blueprint("applying", __name__, url_prefix="/calls/<int:call_id>/application")
takes_files.add("applying.send")
FIELDS = ("country", "gender", "category", "organisation", "areas", "motivation", "experience",
          "interests", "declares")  # fmt: skip


def _form(call: Call, application: Application | None) -> ApplicationForm:
    kept = {name: getattr(application, name) for name in FIELDS} if application else {}
    form = ApplicationForm(request.form if request.method == "POST" else None, **kept)
    form.offer(call.selecting)
    return form


@applying.get("")
@signed_in
def show(call_id: int) -> ResponseReturnValue:
    call = public_call(call_id)
    application = own_application(me(), call)
    if application is None and not call.takes(now()):
        return redirect(url_for("calls.show", call_id=call.id))
    return _page(call, application, _form(call, application))


def _page(
    call: Call, application: Application | None, form: ApplicationForm
) -> ResponseReturnValue:
    draft = application is None or application.state == State.DRAFT
    facts = {"call": call, "application": application, "form": form, "draft": draft}
    cv = cv_of(application) if application else None
    page = render_template("selection/application.html", cv=cv, now=now(), **facts)
    return page, 422 if form.errors or form.form_errors else 200


@applying.post("")
@limiter.limit(posting)
@signed_in
def send(call_id: int) -> ResponseReturnValue:
    """Keep it, or send it in; whatever is refused comes back with what was written."""
    call = public_call(call_id)
    form = _form(call, own_application(me(), call))
    if not form.validate():
        return _page(call, own_application(me(), call), form)
    sent = request.form.get("act") == "submit"
    try:
        _keep(call, form, sent=sent)
    except Refused as refused:
        form.form_errors.append(refused.because)
    if form.form_errors:
        return _page(call, own_application(me(), call), form)
    flash(_("Your application was sent in.") if sent else _("Your draft is kept."), "ok")
    return redirect(url_for(".show", call_id=call.id), 303)


def _keep(call: Call, form: ApplicationForm, *, sent: bool) -> None:
    """The draft is kept first, so that nothing is lost where it cannot be sent in yet."""
    _bring(call, form)
    save_draft(me(), call, form.said())
    if sent and not form.form_errors:
        submit(me(), call, form.said())


def _bring(call: Call, form: ApplicationForm) -> None:
    """The CV comes first, so that it is kept even where something else is missing."""
    sent = request.files.get("cv")
    if sent is None or not sent.filename:
        return
    try:
        with arrived(sent, me()) as came:
            bring_cv(me(), call, came, str(uuid.uuid4()))
    except (NotTaken, NotNow) as refusal:
        form.form_errors.append(str(refusal.description))


def _own(call_id: int) -> Application:
    return own_application(me(), public_call(call_id)) or abort(404)


@applying.get("/cv")
@signed_in
def cv(call_id: int) -> ResponseReturnValue:
    file = cv_of(_own(call_id)) or abort(404)
    return given_out(file, preview=False, save=True, keep=False)


@applying.post("/withdraw")
@signed_in
def take_back(call_id: int) -> ResponseReturnValue:
    withdraw(me(), _own(call_id))
    flash(_("Your application was withdrawn."), "ok")
    return redirect(url_for("calls.show", call_id=call_id), 303)


@applying.post("/declare")
@signed_in
def declare(call_id: int) -> ResponseReturnValue:
    if not request.form.get("declares"):
        flash(_("Confirm that your declaration of interests is complete."), "warn")
    else:
        declare_again(me(), _own(call_id), request.form.get("interests", "").strip()[:LONG])
        flash(_("Your declaration holds as of today."), "ok")
    return redirect(url_for(".show", call_id=call_id), 303)


@applying.post("/answer")
@signed_in
def answer(call_id: int) -> ResponseReturnValue:
    number = request.form.get("number", type=whole_number) or 0
    answer_question(me(), _own(call_id), number, request.form.get("answer", "")[:4000])
    flash(_("Your answer was sent."), "ok")
    return redirect(url_for(".show", call_id=call_id), 303)
