"""How is another body asked, and how is put on record what the Commission asks?"""

import uuid
from collections.abc import Callable

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.decisions.names import subject_name
from commons.decisions.proposals import Subject
from commons.decisions.subjects import subjects_in
from commons.referrals.actions import record_request, send_request
from commons.referrals.facts import Letter
from commons.referrals.forms import LetterForm
from commons.referrals.models import Envelope
from commons.referrals.names import purpose_names
from commons.referrals.queries import outside_senders, receivers_of
from commons.referrals.routes import address
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import Refused, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from rules.access import Permission

requesting = Blueprint("requesting", __name__, url_prefix="/<workspace>/referrals")
Choices = list[tuple[str, str]]


@requesting.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = _place(workspace)
    to = [(str(each.id), each.name) for each in receivers_of(place)]
    return _asked(place, to, lambda letter, key: send_request(me(), place, letter, key))


@requesting.route("/record", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def record(workspace: str) -> ResponseReturnValue:
    """For one that has no workspace here."""
    place = _place(workspace)
    names = [(name, name) for name in outside_senders(place)]
    return _asked(place, names, lambda letter, key: record_request(me(), place, letter, key),
                  outside=True)  # fmt: skip


def _place(workspace: str) -> Workspace:
    place = workspace_for(me(), workspace, Permission.READ_REFERRAL)
    require(me(), Permission.RUN_REFERRAL, place)
    return place


def _asked(
    place: Workspace,
    to: Choices,
    send: Callable[[Letter, str], Envelope],
    *,
    outside: bool = False,
) -> ResponseReturnValue:
    subjects = {str(each.document_id): each for each in subjects_in(me(), place)}
    form = LetterForm(request.form, key=str(uuid.uuid4()))
    form.to.choices = to
    form.purpose.choices = list(purpose_names().items())
    form.enclosed.choices = [(key, subject_name(one)) for key, one in subjects.items()]
    if request.method == "POST" and form.validate():
        try:
            letter = _letter(form, place, subjects, outside=outside)
            return redirect(address(send(letter, form.key.data)), 303)
        except Refused as refused:
            form.form_errors.append(refused.because)
    faulty = form.errors or form.form_errors
    facts = {"workspace": place, "form": form, "outside": outside}
    return render_template("referrals/new.html", **facts), 422 if faulty else 200


def _letter(
    form: LetterForm, place: Workspace, subjects: dict[str, Subject], *, outside: bool
) -> Letter:
    return Letter(
        receiver_id=place.id if outside else int(form.to.data),
        sender=form.to.data if outside else "",
        purpose=form.purpose.data,
        title=form.title.data,
        question=form.question.data,
        due_at=form.until,
        members_only=form.members_only.data,
        enclosed=tuple(subjects[key] for key in form.enclosed.data or ()),
    )
