"""Which chart shows what came of a question?"""

from typing import NamedTuple

from commons.charts.plots import Column, Datum, Kind, Plot, Row
from commons.surveys.queries.results import Outcome
from commons.surveys.tables import words_of
from kernel.words import gettext as _
from rules import questions
from rules.results import Cell, Result


class Drawn(NamedTuple):
    result: Result
    plot: Plot | None
    """None: there is nothing to draw, only a sentence or texts."""
    texts: list[str]


def plots_of(outcome: Outcome) -> list[Drawn]:
    return [
        Drawn(each, _plot(each), outcome.texts.get(each.question.key, []))
        for each in outcome.results
    ]


def _plot(result: Result) -> Plot | None:
    if all(cell.count is None for cell in result.cells):
        return None
    ranks = result.question.kind == questions.Kind.RANKING
    return Plot(
        kind=Kind.BARS,
        title=result.question.words,
        columns=(Column("value", _("Points") if ranks else _("Answers")),),
        rows=tuple(Row(c.code, words_of(result, c), (_datum(result, c),)) for c in result.cells),
        decimals=1 if ranks else 0,
        corner=_("Answer"),
        note=_note(result, ranks=ranks),
    )


def _datum(result: Result, cell: Cell) -> Datum:
    """Of an order of preference, points: so that the longest bar is what was put highest."""
    if cell.place is not None:
        return Datum(len(result.question.options) + 1 - float(cell.place))
    return Datum(None if cell.count is None else float(cell.count))


def _note(result: Result, *, ranks: bool) -> str:
    if ranks:
        many = len(result.question.options)
        return _("Mean points: the first place gives %(many)s, the last one 1.", many=many)
    kept_back = any(cell.count is None for cell in result.cells)
    return _("Where no number stands it is kept back: few gave this answer.") if kept_back else ""
