"""How does an organisation write a record, hand it in, and let it be read or take it back?"""

import uuid

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.practices.actions import begin, consent, hand_in, revise, withdraw
from commons.practices.forms import RecordForm, RemarkForm, YesForm, form_of
from commons.practices.models import Practice
from commons.practices.queries import place_for, practice_for
from commons.practices.queries.practices import speaks_for
from commons.practices.routes import page
from commons.practices.stepping import NOT_YOURS, newest
from commons.workspaces.models import Workspace
from kernel.access import Refused, refuse_unless, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission
from rules.records import KINDS, RecordKind

writing = Blueprint("records", __name__, url_prefix="/<workspace>/practices")
HANDS_IN = "hand in"


@writing.route("/new/<sort>", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str, sort: str) -> ResponseReturnValue:
    place = place_for(me(), workspace, Permission.DO_WORK)
    require(me(), Permission.DO_WORK, place)
    kind = KINDS[sort] if sort in place.charter.records else abort(404)
    form = _form(kind)
    if request.method == "POST" and form.validate():
        made = begin(me(), place, sort, form.content, form.key.data or str(uuid.uuid4()))
        return _afterwards(made)
    return _page(place, kind, form)


def _form(kind: RecordKind) -> RecordForm:
    form = form_of(kind)(request.form, key=str(uuid.uuid4()))
    form.offer()
    return form


def _page(
    place: Workspace, kind: RecordKind, form: RecordForm, practice: Practice | None = None
) -> ResponseReturnValue:
    faulty = form.errors or form.form_errors
    facts = {"workspace": place, "kind": kind, "form": form, "practice": practice}
    return render_template("practices/edit.html", **facts), 422 if faulty else 200


def _afterwards(practice: Practice) -> ResponseReturnValue:
    """Kept for later, or handed in at once; consent is said where it is handed in."""
    if YesForm(request.form).yes.data and not practice.consents:
        consent(me(), practice, yes=True)
    if request.form.get("then") == HANDS_IN:
        hand_in(me(), practice)
        flash(_("Handed in. You hear of it when the desk has looked at it."), "ok")
    return redirect(f"/{practice.workspace.slug}/practices/{practice.id}", 303)


@writing.route("/<int:practice_id>/edit", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def edit(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice = practice_for(me(), workspace, practice_id, Permission.DO_WORK)
    require(me(), Permission.DO_WORK, practice)
    refuse_unless(speaks_for(me(), practice), NOT_YOURS)
    form = _form(practice.sort)
    if request.method == "GET":
        form.fill(newest(practice), practice.head)
    elif form.validate():
        try:
            revise(me(), practice, form.content, form.seen.data or practice.head)
            return _afterwards(practice)
        except Refused as refused:
            form.form_errors.append(refused.because)
    return _page(practice.workspace, practice.sort, form, practice)


@writing.post("/<int:practice_id>/hand-in")
@signed_in
def send(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice = practice_for(me(), workspace, practice_id, Permission.DO_WORK)
    hand_in(me(), practice)
    flash(_("Handed in. You hear of it when the desk has looked at it."), "ok")
    return redirect(f"/{workspace}/practices/{practice_id}", 303)


@writing.post("/<int:practice_id>/withdraw")
@signed_in
def take_back(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice, form = (
        practice_for(me(), workspace, practice_id, Permission.DO_WORK),
        RemarkForm(request.form),
    )
    if not form.validate():
        return page(practice, 422, remark=form)
    withdraw(me(), practice, form.because.data or "")
    return redirect(f"/{workspace}/practices/own", 303)


@writing.post("/<int:practice_id>/consent")
@signed_in
def agree(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice = practice_for(me(), workspace, practice_id, Permission.DO_WORK)
    yes = YesForm(request.form).yes.data
    consent(me(), practice, yes=yes)
    flash(_("Anybody may read it.") if yes else _("It stands on no public page any more."), "ok")
    return redirect(f"/{workspace}/practices/{practice_id}", 303)
