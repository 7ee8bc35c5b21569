"""How does somebody answer a survey, in one go or in several?"""

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.questions.answering import answers_in
from commons.surveys.actions import keep_draft, send_answers
from commons.surveys.models import Survey, SurveyPart
from commons.surveys.queries import part_of, survey_for
from commons.surveys.routes import address, head
from kernel.access import Refused, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission
from rules.question_answers import faults
from rules.questions import Answer

answering = Blueprint(
    "answering_surveys", __name__, url_prefix="/<workspace>/surveys/<int:survey_id>/answer"
)


def _answerable(workspace: str, survey_id: int) -> Survey:
    survey = survey_for(me(), workspace, survey_id, Permission.READ_WORKSPACE)
    require(me(), Permission.DO_WORK, survey)
    return survey


@answering.get("")
@signed_in
def show(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = _answerable(workspace, survey_id)
    return _page(survey, _begun(part_of(me(), survey)))


def _begun(part: SurveyPart | None) -> dict[str, Answer]:
    """What is half written; else what was sent in and may be changed."""
    if part is None:
        return {}
    if part.draft is not None:
        return part.draft
    return part.answer.answers if part.answer else {}


def _page(survey: Survey, answers: dict[str, Answer], **wrong: object) -> ResponseReturnValue:
    facts = {"answers": answers, "faults": {}, "because": ""} | wrong
    shown = render_template("surveys/answer.html", **head(survey), **facts)
    return shown, 422 if wrong else 200


@answering.post("")
@limiter.limit(posting)
@signed_in
def send(workspace: str, survey_id: int) -> ResponseReturnValue:
    """Keep it, or send it in; whatever is refused comes back with what was written."""
    survey = _answerable(workspace, survey_id)
    answers = answers_in(survey.asks, request.form)
    sends = request.form.get("act") == "send"
    wrong = faults(survey.asks, answers) if sends else {}
    if wrong:
        return _page(survey, answers, faults=wrong)
    try:
        (send_answers if sends else keep_draft)(me(), survey, answers)
    except Refused as refused:
        return _page(survey, answers, because=refused.because)
    flash(_("Your answer was sent in. Thank you.") if sends else _("Your draft is kept."), "ok")
    return redirect(address(survey) if sends else f"{address(survey)}/answer", 303)
