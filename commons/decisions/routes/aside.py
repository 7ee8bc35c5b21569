"""How does a seat step aside, and how is it let back in?"""

from collections.abc import Callable

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from commons.decisions.actions import set_aside, step_aside, take_back_in
from commons.decisions.forms import SeatBecauseForm, SeatForm
from commons.decisions.models import Decision, Elector
from commons.decisions.queries import decision_for
from commons.decisions.routes import address, page
from commons.membership.models import Person
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

aside = Blueprint("aside", __name__, url_prefix="/<workspace>/decisions/<int:decision_id>")


Act = Callable[[Person, Decision, str, str], Elector]


@aside.post("/aside")
@signed_in
def step(workspace: str, decision_id: int) -> ResponseReturnValue:
    return _apart(decision_for(me(), workspace, decision_id), step_aside)


@aside.post("/set-aside")
@signed_in
def put(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    require(me(), Permission.CLOSE_DECISION, decision)
    return _apart(decision, set_aside)


def _apart(decision: Decision, act: Act) -> ResponseReturnValue:
    form = SeatBecauseForm(request.form)
    if not form.validate():
        return page(decision, 422, wrong={"aside": form})
    act(me(), decision, form.seat.data, form.because.data)
    return redirect(address(decision), 303)


@aside.post("/back")
@signed_in
def back(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    form = SeatForm(request.form)
    if not form.validate():
        abort(422, _("Choose a seat."))
    take_back_in(me(), decision, form.seat.data)
    return redirect(address(decision), 303)
