"""What is done with surveys, by the desk that asks and by those who answer."""

from commons.surveys.actions.answering import keep_draft, send_answers
from commons.surveys.actions.asking import (
    announce,
    change_survey,
    end_survey,
    prepare_survey,
    remind,
    set_questions,
)
from commons.surveys.actions.publishing import publish_results, review_text

__all__ = [
    "announce",
    "change_survey",
    "end_survey",
    "keep_draft",
    "prepare_survey",
    "publish_results",
    "remind",
    "review_text",
    "send_answers",
    "set_questions",
]
