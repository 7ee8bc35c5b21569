"""How does the desk prepare a survey, put its questions together, announce, end and publish it?"""

import uuid

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.questions.building import Building
from commons.surveys.actions import (
    announce,
    change_survey,
    end_survey,
    prepare_survey,
    publish_results,
    remind,
    review_text,
    set_questions,
)
from commons.surveys.forms import SurveyForm
from commons.surveys.models import Survey
from commons.surveys.queries import place_for, survey_for
from commons.surveys.queries.results import texts_of
from commons.surveys.routes import address, head
from kernel.access import Refused, require
from kernel.clock import BRUSSELS
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

asking_surveys = Blueprint("asking_surveys", __name__, url_prefix="/<workspace>/surveys")
ONE = "/<int:survey_id>"


@asking_surveys.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = place_for(me(), workspace, Permission.READ_WORKSPACE)
    require(me(), Permission.HANDLE_WORK, place)
    form = SurveyForm(request.form, key=str(uuid.uuid4()))
    if request.method == "POST" and form.validate():
        made = prepare_survey(me(), place, form.asked(), form.key.data)
        return redirect(f"{address(made)}/questions", 303)
    shown = render_template("surveys/edit.html", workspace=place, form=form, survey=None)
    return shown, 422 if form.errors else 200


def _handled(workspace: str, survey_id: int) -> Survey:
    survey = survey_for(me(), workspace, survey_id, Permission.READ_WORKSPACE)
    require(me(), Permission.HANDLE_WORK, survey)
    return survey


@asking_surveys.route(f"{ONE}/edit", methods=["GET", "POST"])
@signed_in
def edit(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = _handled(workspace, survey_id)
    form = SurveyForm(request.form, **_facts(survey))
    if request.method == "POST" and form.validate():
        change_survey(me(), survey, form.asked())
        return redirect(address(survey), 303)
    place = survey.workspace
    shown = render_template("surveys/edit.html", workspace=place, form=form, survey=survey)
    return shown, 422 if form.errors else 200


def _facts(survey: Survey) -> dict[str, object]:
    return {
        "title": survey.title,
        "text": survey.text,
        "opens": survey.opens_at.astimezone(BRUSSELS),
        "closes": survey.closes_at.astimezone(BRUSSELS),
        "names": "anonymous" if survey.anonymous else "named",
        "once": "seat" if survey.per_seat else "person",
        "key": str(uuid.uuid4()),
    }


@asking_surveys.route(f"{ONE}/questions", methods=["GET", "POST"])
@signed_in
def questions(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = _handled(workspace, survey_id)
    building = Building(survey.asks, request.form if request.method == "POST" else None)
    found = building.done() if request.method == "POST" else None
    if found is not None:
        try:
            set_questions(me(), survey, found)
            return redirect(f"{address(survey)}/questions", 303)
        except Refused as refused:
            building.refused.append(refused.because)
    shown = render_template("surveys/questions.html", building=building, **head(survey))
    return shown, 422 if request.method == "POST" else 200


@asking_surveys.post(f"{ONE}/announce")
@signed_in
def make_known(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = _handled(workspace, survey_id)
    announce(me(), survey)
    return redirect(address(survey), 303)


@asking_surveys.post(f"{ONE}/end")
@signed_in
def end(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = _handled(workspace, survey_id)
    end_survey(me(), survey)
    return redirect(address(survey), 303)


@asking_surveys.post(f"{ONE}/remind")
@limiter.limit(posting)
@signed_in
def again(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = _handled(workspace, survey_id)
    many = remind(me(), survey)
    flash(ngettext("%(num)d person was reminded.", "%(num)d people were reminded.", many), "ok")
    return redirect(address(survey), 303)


@asking_surveys.get(f"{ONE}/texts")
@signed_in
def texts(workspace: str, survey_id: int) -> ResponseReturnValue:
    """The free texts, read before they are public."""
    survey = _handled(workspace, survey_id)
    return render_template("surveys/texts.html", texts=texts_of(survey), **head(survey))


@asking_surveys.post(f"{ONE}/texts")
@signed_in
def review(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey, sent = _handled(workspace, survey_id), request.form
    answer = int(sent["answer"]) if sent.get("answer", "").isdecimal() else 0
    answer = answer if answer.bit_length() <= 62 else 0  # noqa: PLR2004 what a column takes
    shown = sent.get("act") == "show"
    review_text(me(), survey, answer, sent.get("question", "")[:20], shown=shown)
    return redirect(f"{address(survey)}/texts", 303)


@asking_surveys.post(f"{ONE}/publish")
@signed_in
def publish(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = _handled(workspace, survey_id)
    publish_results(me(), survey)
    flash(_("The results are public."), "ok")
    return redirect(f"{address(survey)}/results", 303)
