"""Ideas where they grow: the list, one of them, and what is done with it."""

import uuid

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from alliance.ideas.actions import decline_idea, open_idea, send_to, support, take_on
from alliance.ideas.forms import IdeaForm, QuestionForm, SaidForm
from alliance.ideas.models import Idea
from alliance.ideas.queries import (
    idea_for,
    ideas_in,
    ideas_place,
    receivers_of,
    seat_in,
    supporters_of,
    supports_of,
)
from alliance.ideas.queries.chain import idea_path, way_of
from kernel.access import Refused, may, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

ideas = Blueprint("ideas", __name__, url_prefix="/<workspace>/ideas")


@ideas.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = ideas_place(me(), workspace)
    before = request.args.get("before", type=whole_number)
    found = ideas_in(me(), place, before)
    facts = {"found": found, "many": supports_of(found), "before": before}
    return render_template("ideas/index.html", workspace=place, **facts)


@ideas.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = ideas_place(me(), workspace, Permission.READ_WORKSPACE)
    require(me(), Permission.DO_WORK, place)
    form = IdeaForm(request.form, key=str(uuid.uuid4()))
    if request.method == "POST" and form.validate():
        try:
            made = open_idea(me(), place, form.title.data, form.text.data, form.key.data)
            return redirect(idea_path(made), 303)
        except Refused as refused:
            form.form_errors.append(refused.because)
    shown = render_template("ideas/new.html", workspace=place, form=form)
    return shown, 422 if form.errors or form.form_errors else 200


@ideas.get("/<int:idea_id>")
@signed_in
def show(workspace: str, idea_id: int) -> ResponseReturnValue:
    return _page(idea_for(me(), workspace, idea_id))


def _page(idea: Idea, **wrong: object) -> ResponseReturnValue:
    supporters, seat = supporters_of(idea), seat_in(me(), idea.workspace)
    handles = may(me(), Permission.HANDLE_WORK, idea)
    facts: dict[str, object] = {
        "workspace": idea.workspace,
        "idea": idea,
        "base": idea_path(idea),
        "way": way_of(me(), idea),
        "supporters": supporters,
        "seat": seat,
        "stands": seat is not None and seat.id in {each.seat_id for each in supporters},
        "receivers": receivers_of(idea) if handles and idea.question else [],
        "form": QuestionForm(title=idea.title),
        "why": SaidForm(),
    }
    return render_template("ideas/show.html", **facts | wrong), 422 if wrong else 200


@ideas.post("/<int:idea_id>/support")
@signed_in
def stand(workspace: str, idea_id: int) -> ResponseReturnValue:
    idea = idea_for(me(), workspace, idea_id, Permission.READ_WORKSPACE)
    support(me(), idea, stands=request.form.get("act") != "withdraw")
    return redirect(idea_path(idea), 303)


def _handled(workspace: str, idea_id: int) -> Idea:
    idea = idea_for(me(), workspace, idea_id, Permission.READ_WORKSPACE)
    require(me(), Permission.HANDLE_WORK, idea)
    return idea


@ideas.post("/<int:idea_id>/question")
@signed_in
def question(workspace: str, idea_id: int) -> ResponseReturnValue:
    idea, form = _handled(workspace, idea_id), QuestionForm(request.form)
    if not form.validate():
        return _page(idea, form=form)
    take_on(me(), idea, form.title.data, form.question.data)
    return redirect(idea_path(idea), 303)


@ideas.post("/<int:idea_id>/decline")
@signed_in
def decline(workspace: str, idea_id: int) -> ResponseReturnValue:
    idea, form = _handled(workspace, idea_id), SaidForm(request.form)
    if not form.validate():
        return _page(idea, why=form)
    decline_idea(me(), idea, form.said.data[:500])
    return redirect(idea_path(idea), 303)


@ideas.post("/<int:idea_id>/send")
@signed_in
def send(workspace: str, idea_id: int) -> ResponseReturnValue:
    idea = _handled(workspace, idea_id)
    send_to(me(), idea, request.form.get("to", type=whole_number) or 0)
    return redirect(idea_path(idea), 303)
