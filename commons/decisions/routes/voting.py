"""How does a seat answer, by whoever speaks for it or by phone?"""

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.decisions.actions import annex, answer, confirm, enter, want_stop
from commons.decisions.actions.casting import Said
from commons.decisions.forms import AnswerForm, ConfirmForm, SeatBecauseForm
from commons.decisions.models import Decision, Options
from commons.decisions.queries import decision_for, electors_of
from commons.decisions.routes import address, page
from kernel.access import require
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _
from rules.access import Permission

voting = Blueprint("voting", __name__, url_prefix="/<workspace>/decisions/<int:decision_id>")


@voting.post("/answer")
@signed_in
def vote(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    form = AnswerForm(request.form)
    if not form.validate():
        return page(decision, 422, wrong={"answer": form})
    answer(me(), decision, form.seat.data, _said(decision, form))
    return redirect(address(decision), 303)


@voting.route("/enter", methods=["GET", "POST"])
@signed_in
def phone(workspace: str, decision_id: int) -> ResponseReturnValue:
    """Write down what a seat said by phone."""
    decision = decision_for(me(), workspace, decision_id)
    require(me(), Permission.ENTER_ANSWER, decision)
    form = AnswerForm(request.form)
    if request.method == "POST" and form.validate():
        enter(me(), decision, form.seat.data, _said(decision, form))
        return redirect(address(decision), 303)
    facts = {"workspace": decision.workspace, "decision": decision, "form": form}
    seats = [each for each in electors_of(decision) if each.asked]
    shown = render_template("decisions/enter.html", base=address(decision), seats=seats, **facts)
    return shown, 422 if form.errors else 200


@voting.post("/confirm")
@signed_in
def confirmed(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    form = ConfirmForm(request.form)
    if not form.validate():
        abort(422, _("There is nothing to confirm."))
    confirm(me(), decision, form.seat.data, form.number.data, form.provision.data or 0)
    return redirect(address(decision), 303)


@voting.post("/want-stop")
@signed_in
def discuss(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    form = SeatBecauseForm(request.form)
    if not form.validate():
        return page(decision, 422, wrong={"stop": form})
    want_stop(me(), decision, form.seat.data, form.because.data)
    return redirect(address(decision), 303)


@voting.post("/annex")
@signed_in
def reasons(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    form = SeatBecauseForm(request.form)
    if not form.validate():
        return page(decision, 422, wrong={"annex": form})
    annex(me(), decision, form.seat.data, form.because.data)
    return redirect(address(decision), 303)


def _said(decision: Decision, form: AnswerForm) -> Said:
    ranking = ranking_in(decision)
    choice = form.choice.data or (ranking[0] if ranking else "")
    kept = (form.provision.data or 0, form.text.data or "")
    return Said(choice, form.reason.data or "", ranking, *kept)


def ranking_in(decision: Decision) -> tuple[str, ...]:
    """Those who stand in the order in which the form ranks them; who got no rank is left out."""
    if decision.options != Options.RANKED:
        return ()
    ranks = {
        name: request.form.get(f"rank-{number}", type=whole_number)
        for number, name in enumerate(decision.candidates, 1)
    }
    given = [(rank, name) for name, rank in ranks.items() if rank]
    if len({rank for rank, _name in given}) < len(given):
        abort(422, _("Give each rank once."))
    return tuple(name for _rank, name in sorted(given))
