"""How is it noted that a decision is public, or kept back?"""

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from commons.decisions.actions import keep_back, note_publication
from commons.decisions.forms_of_publication import KeptBackForm, PublishedForm
from commons.decisions.queries import decision_for
from commons.decisions.routes import address, page
from kernel.access import require
from kernel.login import me, signed_in
from rules.access import Permission

publishing = Blueprint(
    "publishing", __name__, url_prefix="/<workspace>/decisions/<int:decision_id>"
)


@publishing.post("/published")
@signed_in
def publish(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    require(me(), Permission.ENTER_ANSWER, decision)
    form = PublishedForm(request.form)
    if not form.validate():
        return page(decision, 422, wrong={"published": form})
    note_publication(me(), decision, form.place.data, form.link.data, form.public_on.data)
    return redirect(address(decision), 303)


@publishing.post("/kept-back")
@signed_in
def withhold(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    require(me(), Permission.ENTER_ANSWER, decision)
    form = KeptBackForm(request.form)
    if not form.validate():
        return page(decision, 422, wrong={"kept_back": form})
    keep_back(me(), decision, form.ground.data, form.because.data)
    return redirect(address(decision), 303)
