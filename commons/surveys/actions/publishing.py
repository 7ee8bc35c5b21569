"""What the desk does with the results: read the free texts before they are public, and publish."""

from commons.membership.models import Person
from commons.surveys.actions.asking import hold
from commons.surveys.models import Survey, SurveyAnswer
from commons.surveys.queries.results import outcome_of, texts_of
from commons.surveys.telling import stir_all
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from rules.access import Permission
from rules.surveys import Stage
from rules.words import sentence as _

GONE = _("There is no such text.")
NOT_OVER = _("Results are there once the survey is over.")
TOO_FEW = _("Fewer than %(least)s have answered: no result is shown.")
PUBLIC = _("These results are public already.")


def _hold_over(survey: Survey) -> None:
    hold(survey)
    refuse_unless(survey.stage(now()) is Stage.OVER, NOT_OVER)


@action(Permission.HANDLE_WORK)
def review_text(_actor: Person, survey: Survey, answer_id: int, key: str, *, shown: bool) -> None:
    """Say whether what somebody wrote may be public."""
    _hold_over(survey)
    texts = (each for each in texts_of(survey) if each.question.key == key)
    found = found_or_refused(next((e for e in texts if e.answer.id == answer_id), None), GONE)
    answer = db.session.get_one(SurveyAnswer, found.answer.id)
    answer.shown = {**answer.shown, key: shown}
    witness(question=key, shown=shown)
    stir_all(survey)


@action(Permission.HANDLE_WORK)
def publish_results(actor: Person, survey: Survey) -> None:
    """Make the results public, without whatever few answered."""
    _hold_over(survey)
    refuse_unless(survey.published_at is None, PUBLIC)
    outcome = outcome_of(survey)
    least = outcome.least if outcome else 0
    refuse_unless(outcome and outcome.answers is not None, TOO_FEW, least=least)
    survey.published_at = now()
    tell("surveys.published", survey, actor.id)
    stir_all(survey)
