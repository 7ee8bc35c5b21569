"""What does a chart say, in a sentence? For those who hear it instead of seeing it, and for all who
are in a hurry. Sentences with their facts: they are said in the reader's language elsewhere.
"""

from typing import NamedTuple

from commons.charts.lines import Say
from commons.charts.plots import Kind, Plot, Row
from rules.words import sentence as _

NOTHING = _("There are no numbers yet.")
ROSE = _("%(name)s rose from %(first)s in %(start)s to %(last)s in %(end)s.")
FELL = _("%(name)s fell from %(first)s in %(start)s to %(last)s in %(end)s.")
SAME = _("%(name)s stood at %(last)s in %(start)s and in %(end)s.")
ONCE = _("%(name)s was %(last)s in %(end)s.")
ENDS = _("Highest is %(most)s with %(high)s, lowest %(least)s with %(low)s.")
ALIKE = _("All stand at %(high)s.")
ONLY = _("%(most)s has %(high)s.")
KNOWN = _("There is a number for %(known)s of %(all)s.")
FIRST = _("Most often: %(most)s with %(high)s.")
MORE = _("%(number)s more are in the table.")
LINES_SAID = 6


class Clause(NamedTuple):
    words: str
    facts: dict[str, str]


def finding(plot: Plot, say: Say) -> list[Clause]:
    """The one thing to know, and how much of the picture is empty."""
    if not plot.values:
        return [Clause(NOTHING, {})]
    if plot.kind == Kind.LINES:
        return _courses(plot, say)
    return [_ends(plot, say), *_gaps(plot)]


def _courses(plot: Plot, say: Say) -> list[Clause]:
    said = [clause for row in plot.rows[:LINES_SAID] if (clause := _course(plot, row, say))]
    rest = len(plot.rows) - LINES_SAID
    return [*said, Clause(MORE, {"number": str(rest)})] if rest > 0 else said


def _course(plot: Plot, row: Row, say: Say) -> Clause | None:
    pairs = zip(plot.columns, row.data, strict=False)
    known = [(column.label, each.value) for column, each in pairs if each.value is not None]
    if not known:
        return None
    (start, first), (end, last) = known[0], known[-1]
    words = ONCE if len(known) == 1 else SAME if first == last else ROSE if last > first else FELL
    facts = {"name": row.name, "first": say(first), "last": say(last), "start": start, "end": end}
    return Clause(words, facts)


def _ends(plot: Plot, say: Say) -> Clause:
    """Whatever is set apart, as a mean is, is neither the highest nor the lowest."""
    named = [(_name(plot, *cell[:2]), cell[2].value) for cell in plot.cells if not cell[0].strong]
    known = [(name, value) for name, value in named if value is not None]
    known = known or [(row.name, d.value) for row, _c, d in plot.cells if d.value is not None]
    (most, high), (least, low) = max(known, key=_second), min(known, key=_second)
    facts = {"most": most, "high": say(high), "least": least, "low": say(low)}
    if len(known) == 1:
        return Clause(ONLY, facts)
    if high == low:
        return Clause(ALIKE, facts)
    return Clause(FIRST if plot.kind == Kind.SHARES else ENDS, facts)


def _second(pair: tuple[str, float]) -> float:
    return pair[1]


def _name(plot: Plot, row: Row, column: object) -> str:
    return f"{row.name}, {getattr(column, 'label', '')}" if plot.kind == Kind.HEAT else row.name


def _gaps(plot: Plot) -> list[Clause]:
    every, known = sum(1 for _cell in plot.cells), len(plot.values)
    return [Clause(KNOWN, {"known": str(known), "all": str(every)})] if known < every else []
