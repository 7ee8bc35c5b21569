"""What is done with calls, by those who apply, those who judge, and the desk."""

from commons.selection.actions.applying import (
    answer_question,
    bring_cv,
    come_as_applicant,
    declare_again,
    save_draft,
    submit,
    withdraw,
)
from commons.selection.actions.appointing import appoint_chosen, fill_vacancy
from commons.selection.actions.calling import (
    drop_evaluator,
    name_evaluator,
    prepare_call,
    publish_call,
)
from commons.selection.actions.choosing import ask_selection
from commons.selection.actions.judging import declare_conflict, evaluate
from commons.selection.actions.sifting import ask_applicant, ask_to_declare, sift

__all__ = [
    "answer_question",
    "appoint_chosen",
    "ask_applicant",
    "ask_selection",
    "ask_to_declare",
    "bring_cv",
    "come_as_applicant",
    "declare_again",
    "declare_conflict",
    "drop_evaluator",
    "evaluate",
    "fill_vacancy",
    "name_evaluator",
    "prepare_call",
    "publish_call",
    "save_draft",
    "sift",
    "submit",
    "withdraw",
]
