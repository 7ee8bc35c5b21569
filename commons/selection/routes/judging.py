"""The pages of an evaluator: what is to be judged, and one application."""

import re

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.files.serving import given_out
from commons.selection.actions import declare_conflict, evaluate
from commons.selection.models import Application, Call
from commons.selection.queries import (
    application_for_evaluator,
    cv_of,
    evaluated_by,
    evaluation_of,
    rows_for_evaluator,
)
from kernel.access import Refused
from kernel.login import me, signed_in
from kernel.words import gettext as _

judging = Blueprint("judging", __name__, url_prefix="/calls/<int:call_id>/evaluation")
ONE = "/<int:application_id>"
POINTS = "points-"
DIGITS = re.compile(r"[0-9]{1,3}")


@judging.get("")
@signed_in
def index(call_id: int) -> str:
    call = evaluated_by(me(), call_id)
    return render_template(
        "selection/evaluations.html", call=call, rows=rows_for_evaluator(me(), call)
    )


@judging.get(ONE)
@signed_in
def show(call_id: int, application_id: int) -> ResponseReturnValue:
    return _page(*_found(call_id, application_id))


def _found(call_id: int, application_id: int) -> tuple[Call, Application]:
    call = evaluated_by(me(), call_id)
    return call, application_for_evaluator(call, application_id)


def _page(call: Call, application: Application, because: str = "") -> ResponseReturnValue:
    judged = evaluation_of(me(), application)
    conflict = bool(judged and judged.conflict)
    facts = {"call": call, "application": application, "judged": judged, "conflict": conflict}
    cv = None if conflict else cv_of(application)
    typed = {"points": _points(), "comment": request.form.get("comment")}
    page = render_template("selection/evaluate.html", **facts, cv=cv, because=because, typed=typed)
    return page, 422 if because else 200


@judging.post(ONE)
@signed_in
def judge(call_id: int, application_id: int) -> ResponseReturnValue:
    """Points, or a conflict; what is refused comes back with what was typed."""
    call, application = _found(call_id, application_id)
    try:
        if request.form.get("act") == "conflict":
            declare_conflict(me(), application, request.form.get("because", "")[:500])
        elif not request.form.get("free"):
            return _page(call, application, _("Confirm that no conflict of interest stands here."))
        else:
            evaluate(me(), application, _points(), request.form.get("comment", "")[:4000])
    except Refused as refused:
        return _page(call, application, refused.because)
    flash(_("Kept."), "ok")
    return redirect(url_for(".index", call_id=call_id), 303)


def _points() -> dict[str, int]:
    """Whatever is no number counts as none given: the criteria are compared with what is left."""
    sent = {
        name.removeprefix(POINTS): value
        for name, value in request.form.items()
        if name.startswith(POINTS)
    }
    return {code: int(value) for code, value in sent.items() if DIGITS.fullmatch(value)}


@judging.get(f"{ONE}/cv")
@signed_in
def cv(call_id: int, application_id: int) -> ResponseReturnValue:
    _call, application = _found(call_id, application_id)
    judged = evaluation_of(me(), application)
    file = None if judged and judged.conflict else cv_of(application)
    return given_out(file or abort(404), preview=False, save=True, keep=False)
