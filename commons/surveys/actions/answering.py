"""What those who are asked do: keep what they have written, and send it in."""

from collections.abc import Mapping

from commons.membership.models import Person
from commons.surveys.actions.asking import NOT_OPEN, hold
from commons.surveys.mixing import mix
from commons.surveys.models import Survey, SurveyAnswer, SurveyPart, any_number
from commons.surveys.queries.holders import holder_of
from commons.surveys.telling import stir_all
from kernel.access import Refused, found_or_refused, refuse_unless
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from rules.access import Permission
from rules.question_answers import faults, settled
from rules.questions import Answer
from rules.surveys import Stage
from rules.words import sentence as _

NO_SEAT = _("Seats answer this survey, and you fill none here.")
SENT = _("You have answered. Nobody can tell which answer is yours, so it cannot be changed.")
NOTHING = _("Nothing was answered yet.")


@action(Permission.DO_WORK, recorded=False)
def keep_draft(actor: Person, survey: Survey, answers: Mapping[str, Answer]) -> None:
    """Keep what is half written: nobody but those who answer together sees it."""
    part = _part(actor, survey)
    part.draft, part.person_id = dict(answers), actor.id


@action(Permission.DO_WORK)
def send_answers(actor: Person, survey: Survey, answers: Mapping[str, Answer]) -> None:
    """Send it in: where names are kept it can be changed until the end, otherwise it is final."""
    part = _part(actor, survey)
    questions = survey.asks
    for fault in faults(questions, answers).values():
        raise Refused(fault)
    said = settled(questions, answers)
    refuse_unless(said, NOTHING)
    _put(survey, part, dict(said))
    part.draft, part.answered, part.person_id = None, True, actor.id
    stir_all(survey)


def _part(actor: Person, survey: Survey) -> SurveyPart:
    """One for each that answers, held until this act is done."""
    hold(survey)
    refuse_unless(survey.stage(now()) is Stage.OPEN, NOT_OPEN)
    holder = found_or_refused(holder_of(actor, survey), NO_SEAT)
    found = db.session.get(SurveyPart, (survey.id, holder.name))
    refuse_unless(not (found and found.answered and survey.anonymous), SENT)
    if found is None:
        found = SurveyPart(survey_id=survey.id, holder=holder.name, person_id=actor.id,
                           label=holder.label[:160], answered=False)  # fmt: skip
        db.session.add(found)
    return found


def _put(survey: Survey, part: SurveyPart, said: dict[str, Answer]) -> None:
    """The answer itself; who gave it stands beside it only where names are kept."""
    if part.answer:
        part.answer.answers, part.answer.shown = said, {}
        return
    made = SurveyAnswer(id=any_number(), survey_id=survey.id, answers=said, shown={})
    db.session.add(made)
    db.session.flush()
    if survey.anonymous:
        mix(survey, made)
    else:
        part.answer = made
