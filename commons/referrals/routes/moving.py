"""How does a side say that a request goes on, is declined, withdrawn, or answered?"""

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from commons.consultations.forms import WhyForm
from commons.decisions.subjects import subject_of
from commons.documents.models import Document
from commons.documents.queries import document_for
from commons.referrals.actions import decline, return_answer, take_on, withdraw_request
from commons.referrals.models import Envelope
from commons.referrals.queries import envelope_for
from commons.referrals.routes import address, page
from kernel.access import Refused, require
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission, Verdict
from rules.referring import Step
from rules.words import sentence

referring = Blueprint("referring", __name__, url_prefix="/<workspace>/referrals/<int:envelope_id>")
NO_TEXT = Verdict(False, sentence("Choose the text that answers it: a frozen version, or a file."))
SAID = {Step.RECEIVED, Step.ACCEPTED, Step.IN_WORK, Step.CONSULTED, Step.ADOPTED}


@referring.post("/step")
@signed_in
def step(workspace: str, envelope_id: int) -> ResponseReturnValue:
    envelope = _mine(workspace, envelope_id)
    said = request.form.get("step", "")
    if said not in SAID:
        abort(404)
    take_on(me(), envelope, Step(said), _text(workspace))
    return redirect(address(envelope), 303)


@referring.post("/answer")
@signed_in
def answer(workspace: str, envelope_id: int) -> ResponseReturnValue:
    envelope, document = _mine(workspace, envelope_id), _text(workspace)
    subject = subject_of(document) if document else None
    if subject is None:
        raise Refused(NO_TEXT)
    return_answer(me(), envelope, subject)
    return redirect(address(envelope), 303)


@referring.post("/decline")
@signed_in
def refuse(workspace: str, envelope_id: int) -> ResponseReturnValue:
    envelope, form = _mine(workspace, envelope_id), WhyForm(request.form)
    if not form.validate():
        return page(envelope, 422, wrong={"why": form})
    decline(me(), envelope, form.because.data)
    return redirect(address(envelope), 303)


@referring.post("/withdraw")
@signed_in
def withdraw(workspace: str, envelope_id: int) -> ResponseReturnValue:
    envelope, form = _mine(workspace, envelope_id), WhyForm(request.form)
    if not form.validate():
        return page(envelope, 422, wrong={"why": form})
    withdraw_request(me(), envelope, form.because.data)
    gone = f"/{workspace}/referrals"
    return redirect(gone if envelope.gone else address(envelope), 303)


def _mine(workspace: str, envelope_id: int) -> Envelope:
    envelope = envelope_for(me(), workspace, envelope_id)
    require(me(), Permission.RUN_REFERRAL, envelope)
    return envelope


def _text(workspace: str) -> Document | None:
    number = request.form.get("document", type=whole_number)
    return document_for(me(), workspace, number) if number else None
