"""Nothing is drawn outside of its frame, gaps stay gaps, and a file stands alone."""

from collections.abc import Iterator
from pathlib import Path
from re import findall
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.charts.bars import bar_of, bars
from commons.charts.heat import heat
from commons.charts.lines import lines
from commons.charts.marks import Drawing, Mark
from commons.charts.plots import Column, Datum, Kind, Plot, Row, moment, moments
from commons.charts.svg import alone, inside
from commons.charts.tiles import PLACES, tiles
from tests.charts.plotted import plot, said

VALUES = st.one_of(st.none(), st.floats(-1e6, 1e6).map(lambda each: round(each, 2)))
ROWS = st.dictionaries(st.text(min_size=1, max_size=60), st.lists(VALUES, max_size=6), max_size=9)
DRAWN = {Kind.LINES: lines, Kind.BARS: bars, Kind.HEAT: heat, Kind.MAP: tiles}


def places(mark: Mark) -> Iterator[tuple[float, float]]:
    """The ends of everything that is no word."""
    at = dict(mark.at)
    if mark.tag == "polyline":
        yield from (tuple(map(float, each.split(","))) for each in str(at["points"]).split())  # type: ignore[misc]
    elif mark.tag == "rect":
        left, top = float(at["x"]), float(at["y"])
        yield left, top
        yield left + float(at["width"]), top + float(at["height"])
    elif mark.tag == "line":
        yield float(at["x1"]), float(at["y1"])
        yield float(at["x2"]), float(at["y2"])
    else:
        x, y = ("cx", "cy") if mark.tag == "circle" else ("x", "y")
        yield float(at[x]), float(at[y])


def looks(drawing: Drawing, look: str) -> list[Mark]:
    return [each for each in drawing.marks if each.look.split()[0] == look]


@given(st.sampled_from(list(DRAWN)), ROWS)
def test_nothing_is_drawn_outside_of_the_frame(
    kind: Kind, rows: dict[str, list[float | None]]
) -> None:
    drawing = DRAWN[kind](plot(kind, rows), said)
    for mark in drawing.marks:
        for x, y in places(mark):
            assert -0.1 <= x <= drawing.width + 0.1
            assert -0.1 <= y <= drawing.height + 0.1


@given(ROWS)
def test_narrow_lines_keep_inside_too(rows: dict[str, list[float | None]]) -> None:
    drawing = lines(plot(Kind.LINES, rows), said, 340, 240)
    assert all(-0.1 <= x <= 340.1 for mark in drawing.marks for x, _y in places(mark))


def test_a_line_stops_where_no_number_is_and_goes_on_after() -> None:
    drawing = lines(plot(Kind.LINES, {"Large": [28, 30, None, 41, 48]}), said)
    assert len(looks(drawing, "c-line")) == 2
    assert len(looks(drawing, "c-dot")) == 4


def test_one_point_alone_is_a_dot_with_its_name() -> None:
    drawing = lines(plot(Kind.LINES, {"Large": [None, 30, None]}), said)
    assert not looks(drawing, "c-line")
    assert len(looks(drawing, "c-dot")) == 1
    assert [each.text for each in looks(drawing, "c-label")] == ["Large 30 %"]


def test_an_axis_says_as_many_digits_as_it_needs() -> None:
    drawing = lines(plot(Kind.LINES, {"Large": [0.02, 0.04]}), said)
    assert [each.text for each in looks(drawing, "c-axis")][:3] == ["0.00 %", "0.01 %", "0.02 %"]


def test_what_may_still_change_is_hollow_and_a_break_is_marked() -> None:
    row = Row("l", "Large", (Datum(28), Datum(30, "b"), Datum(33, "e")))
    found = Plot(Kind.LINES, "Firms", tuple(map(Column, ("2022", "2023", "2024"))), (row,))
    drawing = lines(found, said)
    counts = [len(looks(drawing, each)) for each in ("c-dot", "c-break", "c-hollow")]
    assert counts == [2, 1, 1]
    assert found.flags == ["b", "e"]


def test_below_zero_goes_the_other_way_from_the_same_zero() -> None:
    found = plot(Kind.BARS, {"up": [30.0], "down": [-10.0], "none": [None]})
    assert bar_of(found, 30) == (25, 75, 25)
    assert bar_of(found, -10) == (0, 25, 25)
    assert bar_of(found, None) == (25, 0, 25)


def test_years_lie_as_far_apart_as_they_are() -> None:
    assert moments((Column("2021"), Column("2023"), Column("2024"))) == [2021, 2023, 2024]
    assert moments((Column("first"), Column("then"))) == [0, 1]
    assert [moment("2024-Q3"), moment("2024-07"), moment("2024-S2")] == [2024.5] * 3
    assert moment("2024-13") is None


def test_the_map_has_the_same_places_in_the_style_sheet_and_in_the_file() -> None:
    css = Path("static/src/css/tilemap.css").read_text()
    found = findall(r"\.ms-(\w\w) \{\s+grid-area: (\d) / (\d);", css)
    assert {c.upper(): (int(a), int(b)) for c, a, b in found} == PLACES
    assert len(PLACES) == len(set(PLACES.values())) == 27


def test_greece_stands_on_the_map_under_either_code() -> None:
    drawing = tiles(plot(Kind.MAP, {"GR": [12.0], "NO": [30.0]}), said)
    assert [each.text for each in looks(drawing, "c-cell-value") if each.text != ":"] == ["12 %"]


@pytest.mark.parametrize("kind", list(DRAWN))
def test_a_file_stands_alone_whatever_its_names_are(kind: Kind) -> None:
    found = plot(kind, {"<script>alert('&\")</script>": [1.0, None], "DE": [3.0, -2.0]})
    written = alone(DRAWN[kind](found, said), 'A "title" & <more>', "It rose.", ["Source: <x>"])
    root = ET.fromstring(written)  # noqa: S314 our own drawing
    assert {each.tag.rpartition("}")[2] for each in root.iter()} <= {
        "svg", "title", "desc", "rect", "text", "line", "circle", "polyline",
    }  # fmt: skip
    assert "class=" not in written
    assert "style=" not in written


def test_a_drawing_on_a_page_has_looks_alone() -> None:
    shown = str(inside(lines(plot(Kind.LINES, {"<b>": [1, 2]}), said), "wide", "k-says"))
    assert 'aria-labelledby="k-says"' in shown
    assert "&lt;b&gt;" in shown
    assert "fill=" not in shown
