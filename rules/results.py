"""What came of a survey, so that nobody who answered can be found in it?

Numbers below a threshold are kept back; so is whatever would give one of them away by
subtraction. What nobody chose is said to be nobody.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import mean, median

from rules.questions import Answer, Answers, Kind, Question, Questions

COUNTED = frozenset({Kind.CHOICE, Kind.YES_NO, Kind.SCALE, Kind.DATE})
"""Where each gives one answer, so that all numbers together are known."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often something was answered; for an order of preference, its mean place."""

    code: str
    count: int | None
    """None: kept back."""
    place: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Result:
    question: Question
    answered: int | None
    """By how many; None: by so few that nothing of it is shown."""
    cells: tuple[Cell, ...] = ()
    mean: Decimal | None = None
    median: Decimal | None = None


def results(questions: Questions, every: Sequence[Answers], least: int) -> tuple[Result, ...]:
    """What came of each question."""
    found: dict[str, Result] = {}
    for each in questions:
        if _gives_away(each, found):
            found[each.key] = Result(each, None)
        else:
            said = [answers[each.key] for answers in every if answers.get(each.key)]
            found[each.key] = result(each, said, least)
    return tuple(found.values())


def _gives_away(question: Question, found: dict[str, Result]) -> bool:
    """How many were asked would tell how many gave the answer that it hangs on."""
    if question.when is None or question.when.key not in found:
        return False
    leader = found[question.when.key]
    cells = {cell.code: cell.count for cell in leader.cells}
    return leader.answered is None or cells.get(question.when.answer) is None


def result(question: Question, said: Sequence[Answer], least: int) -> Result:
    if len(said) < max(least, 1):
        return Result(question, None)
    if question.kind == Kind.NUMBER:
        return _of_numbers(question, said)
    if question.kind == Kind.RANKING:
        return Result(question, len(said), _places(question, said))
    return _of_counts(question, said, least)


def _of_counts(question: Question, said: Sequence[Answer], least: int) -> Result:
    counts = _counts(question, said)
    kept_back = _kept_back(counts, least, whole=question.kind in COUNTED)
    cells = tuple(Cell(code, None if code in kept_back else n) for code, n in counts.items())
    scale = question.kind == Kind.SCALE and not kept_back
    return Result(question, len(said), cells, _mean(said) if scale else None)


def _counts(question: Question, said: Sequence[Answer]) -> dict[str, int]:
    """By code; days by their year."""
    if question.kind == Kind.DATE:
        return dict(sorted(Counter(str(each)[:4] for each in said).items()))
    each_code = (code for one in said for code in (one if isinstance(one, list) else [one]))
    found = Counter(each_code)
    return {code: found[code] for code in question.codes}


def _kept_back(counts: dict[str, int], least: int, *, whole: bool) -> set[str]:
    """Small numbers; where all together are known, also the next small ones, until neither one nor
    a few of them can be worked out from the rest.
    """
    hidden = {code for code, many in counts.items() if 0 < many < least}
    if not hidden or not whole:
        return hidden
    others = sorted((many, code) for code, many in counts.items() if many >= least)
    for _many, code in others:
        if len(hidden) > 1 and sum(counts[each] for each in hidden) >= least:
            break
        hidden.add(code)
    return hidden


def _mean(said: Sequence[Answer]) -> Decimal:
    return mean(Decimal(str(each)) for each in said)


def _of_numbers(question: Question, said: Sequence[Answer]) -> Result:
    numbers = [Decimal(str(each)) for each in said]
    return Result(question, len(said), (), mean(numbers), median(numbers))


def _places(question: Question, said: Sequence[Answer]) -> tuple[Cell, ...]:
    """The mean place of each, the best first."""
    orders = [list(map(Decimal, each)) for each in said]
    means = [mean(order[number] for order in orders) for number in range(len(question.options))]
    cells = (Cell(code, len(said), at) for code, at in zip(question.codes, means, strict=True))
    return tuple(sorted(cells, key=lambda cell: cell.place or 0))
