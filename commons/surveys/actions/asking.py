"""What the desk does to ask: prepare a survey, put its questions together, announce it, end it."""

from datetime import datetime, timedelta

from sqlalchemy import select

from commons.membership.models import Person
from commons.questions.building import FROZEN
from commons.surveys.facts import Asked
from commons.surveys.models import Survey
from commons.surveys.queries import asks_here, has_answers, remind_days_in
from commons.surveys.telling import stir_all, tell_silent
from commons.workspaces.models import Workspace
from kernel.access import Refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.access import Permission
from rules.questions import Questions, flaws, kept
from rules.surveys import Stage
from rules.words import sentence as _

NOT_HERE = _("This body asks nothing by surveys.")
ANNOUNCED = _("This survey is announced: how it is asked stays.")
NO_QUESTION = _("There is no question yet.")
NOT_OPEN = _("This survey takes no answers.")


@action(Permission.HANDLE_WORK)
def prepare_survey(actor: Person, place: Workspace, asked: Asked, key: str) -> Survey:
    """Begin a survey, which nobody but the desk sees yet."""
    refuse_unless(asks_here(place.charter), NOT_HERE)
    mine = (Survey.workspace_id == place.id, Survey.by_id == actor.id, Survey.key == key)
    if before := db.session.scalar(select(Survey).where(*mine)):
        raise Repeated(before)
    made = Survey(workspace=place, by=actor, key=key, questions=[])
    _ask_like(made, asked)
    db.session.add(made)
    db.session.flush()
    return made


def _ask_like(survey: Survey, asked: Asked) -> None:
    refuse_unless(asked.opens_at < asked.closes_at, _("It ends before it opens."))
    for name in ("title", "text", "opens_at", "closes_at", "anonymous", "per_seat"):
        setattr(survey, name, getattr(asked, name))


def hold(survey: Survey) -> None:
    db.session.refresh(survey, with_for_update=True)


def _hold_prepared(survey: Survey) -> None:
    hold(survey)
    refuse_unless(survey.announced_at is None, ANNOUNCED)


@action(Permission.HANDLE_WORK)
def change_survey(_actor: Person, survey: Survey, asked: Asked) -> None:
    """Say otherwise when and how it is asked: only before it is announced."""
    _hold_prepared(survey)
    _ask_like(survey, asked)


@action(Permission.HANDLE_WORK)
def set_questions(_actor: Person, survey: Survey, questions: Questions) -> None:
    """Ask these: until somebody has begun to answer."""
    hold(survey)
    refuse_unless(not has_answers(survey), FROZEN)
    for flaw in flaws(questions):
        raise Refused(flaw)
    refuse_unless(questions or survey.announced_at is None, NO_QUESTION)
    survey.questions = kept(questions)
    stir_all(survey)
    witness(questions=fingerprint(repr(survey.questions)))


@action(Permission.HANDLE_WORK)
def announce(_actor: Person, survey: Survey) -> None:
    """Let members find it: it opens and ends by the clock."""
    _hold_prepared(survey)
    refuse_unless(survey.questions, NO_QUESTION)
    refuse_unless(survey.closes_at > now(), _("This moment has passed."))
    survey.announced_at = now()
    survey.reminds_at = _reminder(survey)
    witness(anonymous=survey.anonymous, closes=survey.closes_at.isoformat())
    stir_all(survey)


def _reminder(survey: Survey) -> datetime | None:
    when = survey.closes_at - timedelta(days=remind_days_in(survey.workspace))
    return when if when > max(now(), survey.opens_at) else None


@action(Permission.HANDLE_WORK)
def end_survey(_actor: Person, survey: Survey) -> None:
    """Take no more answers from now on."""
    hold(survey)
    refuse_unless(survey.stage(now()) is Stage.OPEN, NOT_OPEN)
    survey.closes_at, survey.reminds_at = now(), None
    survey.settled_at = now()
    stir_all(survey)


@action(Permission.HANDLE_WORK)
def remind(actor: Person, survey: Survey) -> int:
    """Put it afresh before those who have not answered, and before nobody else."""
    hold(survey)
    refuse_unless(survey.stage(now()) is Stage.OPEN, NOT_OPEN)
    told = tell_silent(survey, "reminded", actor.id)
    witness(told=told)
    return told
