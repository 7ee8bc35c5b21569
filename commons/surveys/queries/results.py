"""What came of a survey: numbers that give nobody away, and the texts that may be public."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select

from commons.surveys.models import Survey, SurveyAnswer
from commons.surveys.queries import least_in
from kernel.clock import now
from kernel.database import db
from rules.questions import FREE_TEXT, Question
from rules.results import Result, results
from rules.surveys import Stage


class Outcome(NamedTuple):
    answers: int | None
    """How many there are; None: so few that nothing is shown."""
    least: int
    results: tuple[Result, ...]
    texts: dict[str, list[str]]
    """By the key of the question, what may be public."""


def answers_to(survey: Survey) -> Sequence[SurveyAnswer]:
    found = select(SurveyAnswer).where(SurveyAnswer.survey_id == survey.id)
    return db.session.scalars(found.order_by(SurveyAnswer.id)).all()


def outcome_of(survey: Survey) -> Outcome | None:
    """Only once it is over: while answers come in, each would show in the numbers."""
    if survey.stage(now()) is not Stage.OVER:
        return None
    every, least = answers_to(survey), least_in(survey.workspace)
    enough = len(every) >= least
    found = results(survey.asks, [each.answers for each in every], least) if enough else ()
    shown = {one.question.key for one in found if one.answered is not None}
    texts = {key: _public_texts(every, key) for key in shown}
    return Outcome(len(every) if enough else None, least, found, texts)


def _public_texts(every: Sequence[SurveyAnswer], key: str) -> list[str]:
    return [str(each.answers[key]) for each in every if each.shown.get(key)]


class Waiting(NamedTuple):
    """A free text of an answer, and whether it may be public: None while nobody has said."""

    answer: SurveyAnswer
    question: Question
    shown: bool | None

    @property
    def text(self) -> str:
        return str(self.answer.answers[self.question.key])


def texts_of(survey: Survey) -> list[Waiting]:
    """Every free text, what waits first; only once it is over."""
    if survey.stage(now()) is not Stage.OVER:
        return []
    free = [each for each in survey.asks if each.kind in FREE_TEXT]
    found = [
        Waiting(one, each, one.shown.get(each.key))
        for each in free
        for one in answers_to(survey)
        if one.answers.get(each.key)
    ]
    return sorted(found, key=lambda each: each.shown is not None)
