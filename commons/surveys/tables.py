"""What came of a survey as open data: a row for each number, and the same as JSON."""

import csv
import io
from decimal import Decimal
from typing import Any

from commons.questions.names import label_said
from commons.surveys.models import Survey
from commons.surveys.queries.results import Outcome
from rules.questions import Kind
from rules.results import Cell, Result

HEADER = (
    *("question", "kind", "words", "answered"),
    *("answer", "count", "mean_place", "mean", "median"),
)
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
PLACES = Decimal("0.01")


def csv_of(outcome: Outcome) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for result in outcome.results:
        writer.writerows(_rows(result))
    return out.getvalue()


def _rows(result: Result) -> list[tuple[object, ...]]:
    each = result.question
    about = (each.key, str(each.kind), _text(each.words), _shown(result.answered))
    ends = (_number(result.mean), _number(result.median))
    cells = result.cells or (None,)
    return [(*about, *_cell(result, cell), *ends) for cell in cells]


def _cell(result: Result, cell: Cell | None) -> tuple[object, ...]:
    if cell is None:
        return ("", "", "")
    words = _text(words_of(result, cell))
    return (words, _shown(cell.count), _number(cell.place))


def words_of(result: Result, cell: Cell) -> str:
    """What was chosen; of a day, its year."""
    known = result.question.kind != Kind.DATE
    return label_said(result.question, cell.code) if known else cell.code


def _text(words: str) -> str:
    """No program that opens the table takes an answer for a formula."""
    return f"'{words}" if words.startswith(FORMULAS) else words


def _shown(count: int | None) -> object:
    return "kept back" if count is None else count


def _number(value: Decimal | None) -> str:
    return "" if value is None else str(value.quantize(PLACES).normalize())


def plain_of(survey: Survey, outcome: Outcome) -> dict[str, Any]:
    """The same for programs; `null` is what is kept back."""
    return {
        "title": survey.title,
        "closed": survey.closes_at.isoformat(),
        "anonymous": survey.anonymous,
        "least": outcome.least,
        "answers": outcome.answers,
        "questions": [_plain(each, outcome) for each in outcome.results],
    }


def _plain(result: Result, outcome: Outcome) -> dict[str, Any]:
    each = result.question
    return {
        "question": each.key,
        "kind": str(each.kind),
        "words": each.words,
        "answered": result.answered,
        "mean": _number(result.mean) or None,
        "median": _number(result.median) or None,
        "cells": [_plain_cell(result, cell) for cell in result.cells],
        "texts": outcome.texts.get(each.key, []),
    }


def _plain_cell(result: Result, cell: Cell) -> dict[str, Any]:
    place = _number(cell.place) or None
    return {"answer": words_of(result, cell), "count": cell.count, "mean_place": place}
