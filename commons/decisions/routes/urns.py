"""How are ballot papers given out, and how is a ballot handed in by nobody in particular?"""

from flask import Blueprint, abort, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from commons.decisions.actions import open_urn, take_paper
from commons.decisions.forms import BallotForm, SeatForm
from commons.decisions.handing_in import hand_in
from commons.decisions.models import Decision, Options
from commons.decisions.papers import mark_on
from commons.decisions.queries import decision_for, find
from commons.decisions.queries.urns import handed_in, receipt_of
from commons.decisions.routes import address
from commons.decisions.routes.voting import ranking_in
from kernel.access import Refused
from kernel.clock import now
from kernel.login import me, signed_in, unnamed
from kernel.words import gettext as _

urns = Blueprint("urns", __name__, url_prefix="/<workspace>/decisions/<int:decision_id>")
unnamed |= {"urns.ballot"}
KEPT_FOR = 60 * 60 * 24 * 60
"""Seconds a browser keeps a paper for its holder."""


@urns.post("/paper")
@signed_in
def paper(workspace: str, decision_id: int) -> ResponseReturnValue:
    """Give a seat its paper: it is shown once, and kept by this browser alone."""
    decision = decision_for(me(), workspace, decision_id)
    form = SeatForm(request.form)
    if not form.validate():
        abort(422, _("Choose a seat."))
    number = take_paper(me(), decision, form.seat.data)
    facts = {"workspace": decision.workspace, "decision": decision, "base": address(decision)}
    shown = make_response(render_template("decisions/paper.html", paper=number, **facts))
    return _kept(shown, decision, number)


def _kept(shown: Response, decision: Decision, number: str) -> Response:
    shown.set_cookie(
        f"paper-{decision.id}",
        number,
        max_age=KEPT_FOR,
        path=f"{address(decision)}/ballot",
        httponly=True,
        samesite="Strict",
        secure=request.is_secure,
    )
    return shown


@urns.post("/urn")
@signed_in
def urn(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    open_urn(me(), decision)
    return redirect(address(decision), 303)


@urns.route("/ballot", methods=["GET", "POST"])
def ballot(workspace: str, decision_id: int) -> ResponseReturnValue:
    """Hand a ballot in. Whoever has no paper of this vote learns nothing, not even of the vote."""
    form = BallotForm(request.form, paper=request.cookies.get(f"paper-{decision_id}", ""))
    mark = mark_on(decision_id, form.paper.data or "")
    decision = find(decision_id) if mark else None
    if mark is None or decision is None or decision.workspace.slug != workspace:
        wrong = request.method == "POST" and bool(form.paper.data)
        return render_template(
            "decisions/no_paper.html", form=form, wrong=wrong
        ), 422 if wrong else 200
    says = _says(decision, form)
    if request.method == "GET" or not says:
        return _page(decision, form, mark)
    try:
        hand_in(decision, form.paper.data, says)
    except Refused as refused:
        return _page(decision, form, mark, refused.because)
    return _page(decision, form, mark)


def _says(decision: Decision, form: BallotForm) -> tuple[str, ...]:
    ranking = ranking_in(decision) if decision.options == Options.RANKED else ()
    return ranking or ((form.choice.data,) if form.choice.data else ())


def _page(
    decision: Decision, form: BallotForm, mark: str, because: str = ""
) -> ResponseReturnValue:
    page = render_template(
        "decisions/ballot.html",
        decision=decision,
        base=address(decision),
        form=form,
        open=decision.is_open(now()) and decision.urn_at is not None,
        receipt=receipt_of(mark) if handed_in(decision, mark) else "",
        because=because,
    )
    return page, 422 if because else 200
