"""Which questions can be asked, and which answers are taken."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rules.question_answers import faults, number_from, settled
from rules.questions import Kind, Question, When, asked, flaws, kept, next_key, questions_from

USES = Question(key="q1", kind=Kind.YES_NO, words="Do you use AI?", required=True)
WHICH = Question(
    key="q2",
    kind=Kind.CHOICES,
    words="Where?",
    options=("Production", "Service", "Elsewhere"),
    when=When("q1", "yes"),
)
WHERE = Question(
    key="q3", kind=Kind.SHORT, words="Where else?", required=True, when=When("q2", "3")
)
SPENT = Question(key="q4", kind=Kind.NUMBER, words="Share of turnover")
ORDER = Question(key="q5", kind=Kind.RANKING, words="Obstacles", options=("Cost", "Skills", "Law"))
FORM = (USES, WHICH, WHERE, SPENT, ORDER)


def test_a_question_that_hangs_on_an_unasked_one_is_not_asked() -> None:
    assert asked(FORM, {"q1": "yes", "q2": ["1", "3"]}) == FORM
    assert asked(FORM, {"q1": "no", "q2": ["3"]}) == (USES, SPENT, ORDER)


def test_only_what_is_asked_of_somebody_is_required_and_kept() -> None:
    assert set(faults(FORM, {"q1": "yes", "q2": ["3"]})) == {"q3"}
    said = {"q1": "no", "q2": ["3"], "q3": "  "}
    assert not faults(FORM, said)
    assert settled(FORM, said) == {"q1": "no"}


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("q1", "perhaps"),
        ("q2", ["4"]),
        ("q2", ["1", "1"]),
        ("q4", "a third"),
        ("q4", "1" * 20),
        ("q5", ["1", "1", "2"]),
        ("q5", ["1", "", "2"]),
    ],
)
def test_an_answer_that_is_not_offered_has_its_sentence(key: str, answer: str | list[str]) -> None:
    assert set(faults(FORM, {"q1": "yes", key: answer})) == {key}


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("2,5", "2.5"),
        ("1 234,5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("\u22123", "-3"),
        ("12.34,5", None),
        ("NaN", None),
        ("1_000", None),
        ("\u0661", None),
        ("", None),
    ],
)
def test_a_number_may_have_a_decimal_comma(written: str, means: str | None) -> None:
    assert number_from(written) == (Decimal(means) if means else None)


def test_a_number_and_a_day_are_kept_as_everybody_reads_them() -> None:
    day = Question(key="q6", kind=Kind.DATE, words="Since when?")
    assert settled((SPENT, day), {"q4": "2,50", "q6": " 2026-02-28 "}) == {
        "q4": "2.50",
        "q6": "2026-02-28",
    }
    assert set(faults((day,), {"q6": "2026-02-30"})) == {"q6"}


def test_what_cannot_be_asked_says_why() -> None:
    assert not flaws(FORM)
    assert len(flaws((WHICH, USES))) == 1, "it hangs on a question that comes later"
    assert len(flaws((USES, replace(WHICH, when=When("q1", "7"))))) == 1
    assert len(flaws((replace(ORDER, options=("Cost",)),))) == 1
    assert len(flaws((replace(ORDER, options=("Cost", "Cost", "Law")),))) == 1
    assert len(flaws((replace(USES, kind=Kind.SCALE, least=5, most=1, words=" "),))) == 2


def test_questions_come_back_as_they_were_kept() -> None:
    assert questions_from(kept(FORM)) == FORM
    assert next_key(FORM) == "q6"
    assert next_key(()) == "q1"
