"""What is sent to add a question, or to change one."""

from typing import Any

from wtforms import BooleanField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, NumberRange, Optional

from commons.questions.names import kind_names, label_said
from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.questions import LEADING, OF_OPTIONS, Kind, Question, Questions, When

LONGEST_WORDS, LONGEST_HINT, LONGEST_OPTIONS = 300, 500, 8_000
FARTHEST = 100
NEW = "new"


def options_in(written: str | None) -> tuple[str, ...]:
    """One to a line; the same one twice stays twice, so that somebody can be told."""
    return tuple(line for line in map(one_line, (written or "").splitlines()) if line)


class QuestionForm(HouseForm):
    words = StringField(
        _("Question"),
        [DataRequired(_("Write what you want to know.")), Length(max=LONGEST_WORDS)],
        filters=[one_line],
    )
    kind = SelectField(_("Kind of answer"), default=str(Kind.SHORT))
    options = TextAreaField(
        _("Answers to choose from or to put in order, one to a line"),
        [Optional(), Length(max=LONGEST_OPTIONS)],
        description=_("For questions with several answers and for an order of preference."),
    )
    least = IntegerField(_("Scale from"), [Optional(), NumberRange(-FARTHEST, FARTHEST)], default=1)
    most = IntegerField(_("Scale to"), [Optional(), NumberRange(-FARTHEST, FARTHEST)], default=5)
    hint = StringField(_("Explanation"), [Optional(), Length(max=LONGEST_HINT)], filters=[one_line])
    required = BooleanField(_("An answer is needed"))
    when = SelectField(_("Asked of"), default="")

    def offer(self, before: Questions) -> "QuestionForm":
        """On whose answers it may depend: those of questions that come before it."""
        self.kind.choices = list(kind_names().items())
        self.when.choices = [("", gettext("everybody")), *conditions(before)]
        return self

    def question(self, key: str) -> Question:
        kind = Kind(self.kind.data)
        leader, _sign, answer = (self.when.data or "").partition("=")
        return Question(
            key=key,
            kind=kind,
            words=self.words.data or "",
            hint=self.hint.data or "",
            required=bool(self.required.data),
            options=options_in(self.options.data) if kind in OF_OPTIONS else (),
            least=1 if self.least.data is None else self.least.data,
            most=5 if self.most.data is None else self.most.data,
            when=When(leader, answer) if leader else None,
        )


def conditions(before: Questions) -> list[tuple[str, str]]:
    """Every answer on which a later question may depend, as it is sent and in words."""
    return [
        (f"{each.key}={code}", _condition(number, each, code))
        for number, each in enumerate(before, 1)
        if each.kind in LEADING
        for code in each.codes
    ]


def _condition(number: int, question: Question, code: str) -> str:
    answer = label_said(question, code)
    return gettext("who answers %(number)s with “%(answer)s”", number=number, answer=answer)


def form_for(question: Question | None, before: Questions, sent: Any = None) -> QuestionForm:
    """The form of a question, or of a new one."""
    prefix = f"{question.key if question else NEW}-"
    return QuestionForm(sent, prefix=prefix, **(_facts(question) if question else {})).offer(before)


def _facts(question: Question) -> dict[str, Any]:
    names = ("words", "hint", "required", "least", "most")
    when = question.when
    return {name: getattr(question, name) for name in names} | {
        "kind": str(question.kind),
        "options": "\n".join(question.options),
        "when": f"{when.key}={when.answer}" if when else "",
    }
