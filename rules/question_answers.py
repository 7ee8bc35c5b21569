"""Do these answers fit the questions? A sentence for every one that does not."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from rules.cases import Verdict
from rules.questions import Answer, Answers, Kind, Question, Questions, asked, given
from rules.words import sentence as _

LONGEST = {Kind.SHORT: 300, Kind.LONG: 5_000}
LARGEST = Decimal(10) ** 15

REQUIRED = _("An answer is needed here.")
TOO_LONG = _("This is too long: %(most)s characters at most.")
NOT_OFFERED = _("This answer is not among those offered. Choose one of them.")
NOT_A_NUMBER = _("This is no number. Write it as 1234,5 or 1234.5.")
TOO_LARGE = _("This number is too large to be counted.")
NOT_A_DAY = _("This is no day. Write it as 2026-11-30.")
NOT_IN_ORDER = _("Give each of the %(many)s a different place, from 1 to %(many)s.")


def number_from(written: str) -> Decimal | None:
    """A number with a decimal comma or a point; spaces and points or commas between thousands are
    read where they can mean nothing else. None where it is no number.
    """
    plain = "".join(written.split()).replace("\u2212", "-")
    if "," in plain and "." in plain:
        between, decimal = sorted(",.", key=plain.rfind)
        plain = _without_thousands(plain, between, decimal)
    elif plain.count(",") == 1:
        plain = plain.replace(",", ".")
    if not plain.isascii() or "_" in plain:
        return None
    try:
        found = Decimal(plain)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _without_thousands(plain: str, between: str, decimal: str) -> str:
    """1.234,5 and 1,234.5 alike; what is not in groups of three stays, and is no number."""
    whole, _sign, part = plain.rpartition(decimal)
    groups = whole.lstrip("+-").split(between)
    fits = all(len(each) == 3 for each in groups[1:]) and 1 <= len(groups[0]) <= 3  # noqa: PLR2004
    return f"{whole.replace(between, '')}.{part}" if fits else "no"


def faults(questions: Questions, answers: Answers) -> dict[str, Verdict]:
    """By the key of the question, why its answer cannot be taken; empty where all can be.

    Only what is asked of this person counts.
    """
    found = {each.key: fault_of(each, answers.get(each.key)) for each in asked(questions, answers)}
    return {key: fault for key, fault in found.items() if fault is not None}


def fault_of(question: Question, answer: Answer | None) -> Verdict | None:
    if not given(answer):
        return Verdict(False, REQUIRED) if question.required else None
    said = answer if isinstance(answer, list) else [answer or ""]
    return CHECKS[question.kind](question, said)


def _text(question: Question, said: list[str]) -> Verdict | None:
    most = LONGEST[question.kind]
    return Verdict(False, TOO_LONG, {"most": most}) if len(said[0]) > most else None


def _one_of(question: Question, said: list[str]) -> Verdict | None:
    fine = len(said) == 1 and said[0] in question.codes
    return None if fine else Verdict(False, NOT_OFFERED)


def _some_of(question: Question, said: list[str]) -> Verdict | None:
    fine = set(said) <= set(question.codes) and len(set(said)) == len(said)
    return None if fine else Verdict(False, NOT_OFFERED)


def _number(_question: Question, said: list[str]) -> Verdict | None:
    found = number_from(said[0])
    if found is None:
        return Verdict(False, NOT_A_NUMBER)
    return Verdict(False, TOO_LARGE) if abs(found) >= LARGEST else None


def _day(_question: Question, said: list[str]) -> Verdict | None:
    try:
        date.fromisoformat(said[0].strip())
    except ValueError:
        return Verdict(False, NOT_A_DAY)
    return None


def _order(question: Question, said: list[str]) -> Verdict | None:
    fine = sorted(said) == sorted(question.codes)
    return None if fine else Verdict(False, NOT_IN_ORDER, {"many": len(question.options)})


CHECKS: Mapping[Kind, Callable[[Question, list[str]], Verdict | None]] = {
    Kind.SHORT: _text,
    Kind.LONG: _text,
    Kind.CHOICE: _one_of,
    Kind.CHOICES: _some_of,
    Kind.SCALE: _one_of,
    Kind.NUMBER: _number,
    Kind.DATE: _day,
    Kind.YES_NO: _one_of,
    Kind.RANKING: _order,
}


def settled(questions: Questions, answers: Answers) -> dict[str, Answer]:
    """What is kept of answers without a fault: what was asked and said, numbers with a point, days
    as the calendar writes them. What was not asked of this person is let go.
    """
    every = {each: answers.get(each.key) for each in asked(questions, answers)}
    return {each.key: _settled(each, said) for each, said in every.items() if said and given(said)}


def _settled(question: Question, said: Answer) -> Answer:
    if isinstance(said, list):
        return said
    if question.kind == Kind.NUMBER:
        return f"{number_from(said) or Decimal():f}"
    if question.kind == Kind.DATE:
        return date.fromisoformat(said.strip()).isoformat()
    return said.strip()
