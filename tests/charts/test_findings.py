"""The sentence that stands for a picture."""

import pytest

from commons.charts.findings import finding
from commons.charts.plots import Datum, Kind, Plot, Row
from tests.charts.plotted import plot, said


def says(found: Plot) -> str:
    return " ".join(each.words % each.facts for each in finding(found, said))


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ({"Large firms": [28, 30, 48]}, "Large firms rose from 28 % in 2020 to 48 % in 2022."),
        ({"A": [3, 2], "B": [2, 2]},
         "A fell from 3 % in 2020 to 2 % in 2021. B stood at 2 % in 2020 and in 2021."),
        ({"A": [None, 5, None]}, "A was 5 % in 2021."),
        ({"A": [None]}, "There are no numbers yet."),
        ({}, "There are no numbers yet."),
    ],
)  # fmt: skip
def test_lines_say_from_where_to_where(rows: dict[str, list[float | None]], words: str) -> None:
    assert says(plot(Kind.LINES, rows)) == words


def test_a_map_says_both_ends_and_how_much_is_empty() -> None:
    found = plot(Kind.MAP, {"Denmark": [36.0], "Romania": [6.0], "Malta": [None]})
    assert says(found) == (
        "Highest is Denmark with 36 %, lowest Romania with 6 %. There is a number for 2 of 3."
    )


def test_a_mean_is_neither_the_highest_nor_the_lowest() -> None:
    found = plot(Kind.BARS, {"Denmark": [36.0], "Romania": [6.0]})
    mean = Row("EU", "Union", (Datum(99.0),), strong=True)
    rows = (mean, *found.rows)
    assert "Union" not in says(Plot(found.kind, found.title, found.columns, rows, found.unit))


def test_other_kinds_say_theirs() -> None:
    heat = plot(Kind.HEAT, {"Health": [1.0, 2.0], "Energy": [3.0, 0.5]}, "small", "large")
    assert says(heat) == "Highest is Energy, small with 3 %, lowest Energy, large with 0.5 %."
    assert says(plot(Kind.SHARES, {"Yes": [60.0], "No": [40.0]})) == "Most often: Yes with 60 %."
    assert says(plot(Kind.BARS, {"A": [2.0], "B": [2.0]})) == "All stand at 2 %."
    assert says(plot(Kind.BARS, {"A": [2.0]})) == "A has 2 %."


def test_what_is_not_drawn_is_told() -> None:
    many = {f"Row {n}": [float(n), float(n + 1)] for n in range(9)}
    assert says(plot(Kind.LINES, many)).endswith("3 more are in the table.")
