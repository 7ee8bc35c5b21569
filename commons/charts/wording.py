"""How are the numbers of a chart said in the reader's language, and what is its one sentence?"""

from flask_babel import format_decimal

from commons.charts.findings import finding
from commons.charts.lines import Say
from commons.charts.plots import Plot
from kernel.words import gettext as _

NARROW_SPACE = "\u202f"


def number_said(value: float, decimals: int, unit: str = "") -> str:
    """With its unit where that is short enough to stand at a number."""
    said = str(format_decimal(value, "#,##0" + (f".{'0' * decimals}" if decimals else "")))
    return f"{said}{NARROW_SPACE}{unit}" if unit and len(unit) <= 1 else said


def say_of(plot: Plot) -> Say:
    def say(value: float, decimals: int | None = None) -> str:
        return number_said(value, plot.decimals if decimals is None else decimals, plot.unit)

    return say


def finding_of(plot: Plot) -> str:
    """The sentence that stands for the picture."""
    return " ".join(_(each.words, **each.facts) for each in finding(plot, say_of(plot)))
