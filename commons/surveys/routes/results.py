"""The results of a survey: for members once it is over, for anybody once they are public."""

from flask import Blueprint, Response, abort, jsonify, render_template
from flask.typing import ResponseReturnValue

from commons.surveys.actions.publishing import NOT_OVER
from commons.surveys.models import Survey
from commons.surveys.plots import plots_of
from commons.surveys.queries import named_parts, public_survey, survey_for
from commons.surveys.queries.results import Outcome, outcome_of
from commons.surveys.routes import head
from commons.surveys.tables import csv_of, plain_of
from kernel.access import found_or_refused, refuse_unless, require
from kernel.login import me, signed_in
from rules.access import Permission
from rules.words import sentence as _

NAMELESS = _("This survey names nobody: nothing says who answered what.")
results = Blueprint("survey_results", __name__)
HERE = "/<workspace>/surveys/<int:survey_id>"
PUBLIC = "/surveys/<workspace>/<int:survey_id>"


@results.get(f"{HERE}/results")
@signed_in
def show(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey = survey_for(me(), workspace, survey_id)
    facts = _shown(survey, found_or_refused(outcome_of(survey), NOT_OVER))
    return render_template("surveys/results.html", **head(survey), **facts)


def _shown(survey: Survey, outcome: Outcome) -> dict[str, object]:
    page = f"/surveys/{survey.workspace.slug}/{survey.id}"
    return {"outcome": outcome, "plots": plots_of(outcome), "public": page}


@results.get(f"{HERE}/named")
@signed_in
def named(workspace: str, survey_id: int) -> ResponseReturnValue:
    """Who answered what, for the desk, where that was said before."""
    survey = survey_for(me(), workspace, survey_id, Permission.READ_WORKSPACE)
    require(me(), Permission.HANDLE_WORK, survey)
    refuse_unless(not survey.anonymous, NAMELESS)
    return render_template("surveys/named.html", parts=named_parts(survey), **head(survey))


def _public(workspace: str, survey_id: int) -> tuple[Survey, Outcome]:
    survey = public_survey(workspace, survey_id)
    return survey, outcome_of(survey) or abort(404)


@results.get(PUBLIC)
def public(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey, outcome = _public(workspace, survey_id)
    return render_template("surveys/public.html", survey=survey, **_shown(survey, outcome))


@results.get(f"{PUBLIC}/data.csv")
def as_csv(workspace: str, survey_id: int) -> ResponseReturnValue:
    survey, outcome = _public(workspace, survey_id)
    answer = Response(csv_of(outcome), mimetype="text/csv")
    name = f"survey-{survey.id}.csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@results.get(f"{PUBLIC}/data.json")
def as_json(workspace: str, survey_id: int) -> ResponseReturnValue:
    return jsonify(plain_of(*_public(workspace, survey_id)))
