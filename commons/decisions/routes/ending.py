"""How is a decision ended before or without its time?"""

from collections.abc import Callable

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from commons.decisions.actions import close, stop, withdraw
from commons.decisions.forms import BecauseForm
from commons.decisions.models import Decision
from commons.decisions.queries import decision_for
from commons.decisions.routes import address, page
from commons.membership.models import Person
from kernel.access import require
from kernel.login import me, signed_in
from rules.access import Permission

ending = Blueprint("ending", __name__, url_prefix="/<workspace>/decisions/<int:decision_id>")
End = Callable[[Person, Decision, str], Decision]


@ending.post("/close")
@signed_in
def end(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    close(me(), decision)
    return redirect(address(decision), 303)


@ending.post("/withdraw")
@signed_in
def take_back(workspace: str, decision_id: int) -> ResponseReturnValue:
    return _with_reason(decision_for(me(), workspace, decision_id), withdraw)


@ending.post("/stop")
@signed_in
def halt(workspace: str, decision_id: int) -> ResponseReturnValue:
    return _with_reason(decision_for(me(), workspace, decision_id), stop)


def _with_reason(decision: Decision, act: End) -> ResponseReturnValue:
    require(me(), Permission.CLOSE_DECISION, decision)
    form = BecauseForm(request.form)
    if not form.validate():
        return page(decision, 422, wrong={"end": form})
    act(me(), decision, form.because.data)
    return redirect(address(decision), 303)
