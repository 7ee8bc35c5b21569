"""The surveys of a workspace, and the page of one."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from commons.surveys.models import Survey
from commons.surveys.queries import (
    has_answers,
    many_answered,
    part_of,
    place_for,
    survey_for,
    surveys_in,
)
from kernel.clock import now
from kernel.login import me, signed_in
from kernel.numbers import whole_number

surveys = Blueprint("surveys", __name__, url_prefix="/<workspace>/surveys")


def address(survey: Survey) -> str:
    return f"/{survey.workspace.slug}/surveys/{survey.id}"


@surveys.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = place_for(me(), workspace)
    before = request.args.get("before", type=whole_number)
    found = surveys_in(me(), place, before)
    facts = {"found": found, "many": many_answered(found), "before": before, "now": now()}
    return render_template("surveys/index.html", workspace=place, **facts)


@surveys.get("/<int:survey_id>")
@signed_in
def show(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = survey_for(me(), workspace, survey_id)
    return render_template("surveys/show.html", **head(survey))


def head(survey: Survey) -> dict[str, object]:
    """What every page of a survey says of it."""
    return {
        "workspace": survey.workspace,
        "survey": survey,
        "base": address(survey),
        "stage": survey.stage(now()),
        "part": part_of(me(), survey),
        "many": many_answered([survey]).get(survey.id, 0),
        "frozen": has_answers(survey),
    }
