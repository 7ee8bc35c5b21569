"""Questions that are put together on a page, stored with whatever asks them, and answered.

Whoever asks keeps the questions as plain values (`rules.questions.kept`), shows `builder` of
templates/questions while nobody has answered, and `ask` and `said` to those who answer.
"""

from flask import Flask

from commons.questions import names

SAID = (
    names.answer_said,
    names.condition_said,
    names.question_kind,
    names.label_said,
    names.options_of,
)


def install(app: Flask) -> None:
    for say in SAID:
        app.add_template_global(say)
