"""Questions from ideas where they were sent: the list, one of them, and what becomes of it."""

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from alliance.ideas.actions import answer_landing, decline_landing, put_on_agenda
from alliance.ideas.actions.landing import NOT_HERE
from alliance.ideas.forms import SaidForm
from alliance.ideas.models import IdeaLanding
from alliance.ideas.queries import landing_for, landing_place, landings_in, open_meetings
from alliance.ideas.queries.chain import landing_path, way_to
from kernel.access import found_or_refused, may, require
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission
from rules.ideas import AFTER, Landing

landings = Blueprint("landings", __name__, url_prefix="/<workspace>/landed")


@landings.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = landing_place(me(), workspace)
    before = request.args.get("before", type=whole_number)
    found = landings_in(place, before)
    return render_template("ideas/landed.html", workspace=place, found=found, before=before)


@landings.get("/<int:landing_id>")
@signed_in
def show(workspace: str, landing_id: int) -> ResponseReturnValue:
    return _page(landing_for(me(), workspace, landing_id))


def _page(landing: IdeaLanding, **wrong: object) -> ResponseReturnValue:
    place = landing.workspace
    runs = may(me(), Permission.RUN_REFERRAL, landing)
    facts: dict[str, object] = {
        "workspace": place,
        "landing": landing,
        "base": landing_path(landing),
        "way": way_to(me(), landing),
        "runs": runs and AFTER[Landing(landing.state)],
        "meetings": open_meetings(me(), place) if runs and landing.item_id is None else [],
        "form": SaidForm(),
    }
    return render_template("ideas/landing.html", **facts | wrong), 422 if wrong else 200


def _run(workspace: str, landing_id: int) -> IdeaLanding:
    landing = landing_for(me(), workspace, landing_id)
    require(me(), Permission.RUN_REFERRAL, landing)
    return landing


@landings.post("/<int:landing_id>/agenda")
@signed_in
def agenda(workspace: str, landing_id: int) -> ResponseReturnValue:
    landing = _run(workspace, landing_id)
    number = request.form.get("meeting", type=whole_number)
    able = (each for each in open_meetings(me(), landing.workspace) if each.id == number)
    put_on_agenda(me(), landing, found_or_refused(next(able, None), NOT_HERE))
    return redirect(landing_path(landing), 303)


@landings.post("/<int:landing_id>/answer")
@signed_in
def answer(workspace: str, landing_id: int) -> ResponseReturnValue:
    """What came of it; or that it is declined, and why."""
    landing, form = _run(workspace, landing_id), SaidForm(request.form)
    if not form.validate():
        return _page(landing, form=form)
    declines = request.form.get("act") == "decline"
    (decline_landing if declines else answer_landing)(me(), landing, form.said.data)
    return redirect(landing_path(landing), 303)
