"""Which answer was given when? Of an anonymous survey the tables do not tell by themselves.

The numbers of answers are drawn, and nothing in them says when they came. SQLite lays rows down by
these numbers. But PostgreSQL marks every row with the transaction that wrote it, and lays rows down
as they come: so others are written once more together with each that comes in, and all of them when
it is over. What remains: docs/surveys.md.
"""

from collections.abc import Iterable, Sequence
from secrets import SystemRandom

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from commons.surveys.models import Survey, SurveyAnswer
from kernel.database import db

WITH_OTHERS = 50
"""Answers that are written once more with each that comes in."""


def mix(survey: Survey, came: SurveyAnswer) -> None:
    """Right after one came in: it and some of the others."""
    every = _numbers(survey)
    others = SystemRandom().sample(every, min(WITH_OTHERS, len(every)))
    _written_again({came.id, *others})


def mix_all(survey: Survey) -> None:
    """When it is over."""
    _written_again(_numbers(survey))


def _numbers(survey: Survey) -> Sequence[int]:
    mine = SurveyAnswer.survey_id == survey.id
    return db.session.scalars(select(SurveyAnswer.id).where(mine)).all()


def _written_again(numbers: Iterable[int]) -> None:
    """The session writes rows in the order of their numbers."""
    found = select(SurveyAnswer).where(SurveyAnswer.id.in_(numbers))
    for each in db.session.scalars(found):
        flag_modified(each, "answers")
    db.session.flush()
