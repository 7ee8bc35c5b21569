"""How are the kinds of questions called, and what does an answer say?"""

from datetime import date
from decimal import Decimal

from flask_babel import format_decimal

from kernel.pages import day
from kernel.words import gettext as _
from rules.questions import YES, Answer, Kind, Question, Questions


def kind_names() -> dict[str, str]:
    return {
        Kind.SHORT: _("Short text"),
        Kind.LONG: _("Long text"),
        Kind.CHOICE: _("One of several answers"),
        Kind.CHOICES: _("Any of several answers"),
        Kind.YES_NO: _("Yes or no"),
        Kind.SCALE: _("Scale"),
        Kind.NUMBER: _("Number"),
        Kind.DATE: _("Day"),
        Kind.RANKING: _("Order of preference"),
    }


def question_kind(kind: str) -> str:
    return kind_names()[kind]


def label_said(question: Question, code: str) -> str:
    """An answer that can be chosen, in words."""
    if question.kind == Kind.YES_NO:
        return _("Yes") if code == YES else _("No")
    return question.option(code)


def options_of(question: Question) -> list[tuple[str, str]]:
    """What can be chosen: as it is sent, and in words."""
    return [(code, label_said(question, code)) for code in question.codes]


def answer_said(question: Question, answer: Answer | None) -> list[str]:
    """What somebody answered, line by line, for readers; as settled answers are kept."""
    if not answer:
        return []
    if question.kind == Kind.RANKING:
        places = sorted(zip(map(int, answer), question.options, strict=True))
        return [f"{place}. {option}" for place, option in places]
    said = answer if isinstance(answer, list) else [answer]
    return [_said(question, each) for each in said]


def _said(question: Question, answer: str) -> str:
    if question.kind == Kind.NUMBER:
        return str(format_decimal(Decimal(answer)))
    if question.kind == Kind.DATE:
        return day(date.fromisoformat(answer))
    return label_said(question, answer)


def condition_said(question: Question, questions: Questions) -> str:
    """Of whom it is asked, for readers whose browser does not show and hide by itself."""
    if question.when is None:
        return ""
    places = {each.key: number for number, each in enumerate(questions, 1)}
    leader = questions[places[question.when.key] - 1]
    facts = {"answer": label_said(leader, question.when.answer), "number": places[leader.key]}
    return _("Only if you answered “%(answer)s” to question %(number)s.", **facts)
