"""Questions live: who asks what, how many want it answered, what was answered, what is kept."""

from uuid import uuid4

from flask import Blueprint, Response, abort, flash, render_template, request
from flask.typing import ResponseReturnValue

from commons.events import actions
from commons.events.forms import FaqForm, QuestionForm
from commons.events.models import Occasion, OccasionQuestion
from commons.events.queries import faq_of, find_asked, occasion_for, questions_of
from commons.events.routes import ONE, back
from kernel.access import require
from kernel.drawn import draw_from
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

asking = Blueprint("event_asking", __name__, url_prefix="/<workspace>/events")
QUESTIONS = f"{ONE}/questions"
QUESTION = f"{QUESTIONS}/<int:number>"


@asking.get(QUESTIONS)
@signed_in
def index(workspace: str, occasion_id: int) -> ResponseReturnValue:
    return _page(occasion_for(me(), workspace, occasion_id), QuestionForm(key=str(uuid4())))


def _page(occasion: Occasion, form: QuestionForm) -> ResponseReturnValue:
    draw_from(f"occasion:{occasion.id}")
    waiting, answered = questions_of(me(), occasion)
    facts = {"workspace": occasion.workspace, "occasion": occasion, "form": form, "me_id": me().id}
    page = render_template("events/questions.html", waiting=waiting, answered=answered, **facts)
    return Response(page, 422 if form.errors else 200)


@asking.post(QUESTIONS)
@limiter.limit(posting)
@signed_in
def ask(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion, form = occasion_for(me(), workspace, occasion_id), QuestionForm(request.form)
    require(me(), Permission.DO_WORK, occasion)
    if not form.validate():
        return _page(occasion, form)
    actions.ask(me(), occasion, form.text.data or "", form.key.data or "")
    flash(_("Your question was asked."), "ok")
    return back(occasion, "/questions")


def _asked(workspace: str, occasion_id: int, number: int) -> OccasionQuestion:
    return find_asked(occasion_for(me(), workspace, occasion_id), number) or abort(404)


@asking.post(f"{QUESTION}/vote")
@limiter.limit(posting)
@signed_in
def vote(workspace: str, occasion_id: int, number: int) -> ResponseReturnValue:
    asked = _asked(workspace, occasion_id, number)
    actions.vote(me(), asked, on=request.form.get("on") == "1")
    return back(asked.occasion, "/questions")


@asking.post(f"{QUESTION}/answered")
@signed_in
def answered(workspace: str, occasion_id: int, number: int) -> ResponseReturnValue:
    asked = _asked(workspace, occasion_id, number)
    actions.mark_answered(me(), asked, on=request.form.get("on") == "1")
    return back(asked.occasion, "/questions")


@asking.get(f"{ONE}/faq")
@signed_in
def faq(workspace: str, occasion_id: int) -> str:
    """The page of questions and answers; a host sees it before it is shown."""
    occasion = occasion_for(me(), workspace, occasion_id)
    if occasion.faq_at is None:
        require(me(), Permission.HANDLE_WORK, occasion)
    return render_template(
        "events/faq.html", workspace=occasion.workspace, occasion=occasion, faq=faq_of(occasion)
    )


@asking.get(f"{ONE}/faq/edit")
@signed_in
def choose(workspace: str, occasion_id: int) -> str:
    occasion = occasion_for(me(), workspace, occasion_id)
    require(me(), Permission.HANDLE_WORK, occasion)
    waiting, done = questions_of(me(), occasion)
    facts = {"workspace": occasion.workspace, "occasion": occasion, "faq": faq_of(occasion)}
    return render_template("events/faq_edit.html", questions=[*done, *waiting], **facts)


@asking.post(f"{QUESTION}/faq")
@signed_in
def keep(workspace: str, occasion_id: int, number: int) -> ResponseReturnValue:
    asked, form = _asked(workspace, occasion_id, number), FaqForm(request.form)
    require(me(), Permission.HANDLE_WORK, asked)
    if not form.validate():
        abort(422, _("This is too long."))
    said = (form.question.data or "", form.answer.data or "")
    actions.choose_for_faq(me(), asked, *said, on=bool(form.on.data))
    return back(asked.occasion, "/faq/edit")


@asking.post(f"{ONE}/faq")
@signed_in
def publish(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion = occasion_for(me(), workspace, occasion_id)
    actions.publish_faq(me(), occasion, on=request.form.get("on") == "1")
    return back(occasion, "/faq")
