"""What came of a survey gives nobody away."""

from decimal import Decimal

from rules.questions import Kind, Question, When
from rules.results import results

LEAST = 5
USES = Question(key="q1", kind=Kind.CHOICE, words="Use?", options=("Yes", "Soon", "No", "Never"))
WHY = Question(key="q2", kind=Kind.CHOICES, words="Why?", options=("A", "B"), when=When("q1", "3"))
SIZE = Question(key="q3", kind=Kind.NUMBER, words="How many people?")
ORDER = Question(key="q4", kind=Kind.RANKING, words="Order", options=("A", "B"))


def chosen(*counts):
    return [{"q1": str(code)} for code, many in enumerate(counts, 1) for _each in range(many)]


def counts(every):
    return {cell.code: cell.count for cell in results((USES,), every, LEAST)[0].cells}


def test_a_question_that_few_answered_shows_nothing():
    (result,) = results((USES,), chosen(4), LEAST)
    assert (result.answered, result.cells) == (None, ())


def test_a_small_number_is_kept_back_with_whatever_gives_it_away():
    assert counts(chosen(9, 6, 0, 0)) == {"1": 9, "2": 6, "3": 0, "4": 0}
    assert counts(chosen(9, 6, 2, 0)) == {"1": 9, "2": None, "3": None, "4": 0}
    assert counts(chosen(9, 6, 1, 1)) == {"1": 9, "2": None, "3": None, "4": None}
    assert counts(chosen(9, 6, 4, 3)) == {"1": 9, "2": 6, "3": None, "4": None}


def test_how_many_were_asked_on_does_not_tell_how_many_gave_that_answer():
    every = chosen(9, 0, 6, 0)
    every[-6:] = [{"q1": "3", "q2": ["1"]}] * 6
    assert results((USES, WHY), every, LEAST)[1].answered == 6
    hidden = [*every, {"q1": "2"}]
    assert results((USES, WHY), hidden, LEAST)[1].answered is None, "their number is kept back"


def test_numbers_have_a_mean_and_an_order_has_mean_places():
    every = [{"q3": str(each), "q4": ["2", "1"]} for each in (1, 2, 3, 4, 90)]
    size, order = results((SIZE, ORDER), every, LEAST)
    assert (size.mean, size.median) == (20, 3)
    assert [(cell.code, cell.place) for cell in order.cells] == [
        ("2", Decimal(1)),
        ("1", Decimal(2)),
    ]
