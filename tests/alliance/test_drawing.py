"""Observations become the chart that was asked for."""

from alliance.sectors.drawing import (
    Frame,
    Key,
    Seen,
    by_country,
    key_figure,
    newest,
    over_time,
    sector_by_size,
)
from commons.charts.plots import Datum, Kind

FRAME = Frame("Uptake", "%", 1, lambda _of, code: f"<{code}>", corners={"geo": "Country"})


def seen(geo: str, time: str, value: float | None, sector: str = "C", size: str = "GE10") -> Seen:
    return Seen(sector, size, geo, time, value)


def test_lines_stand_with_the_union_first_and_then_the_largest() -> None:
    found = [seen("RO", "2024", 3), seen("DK", "2023", 15), seen("DK", "2024", 27.6),
             seen("EU27_2020", "2024", 13.5)]  # fmt: skip
    plot = over_time(found, FRAME, "geo")
    assert [row.code for row in plot.rows] == ["EU27_2020", "DK", "RO"]
    assert [column.code for column in plot.columns] == ["2023", "2024"]
    assert plot.rows[2].data == (Datum(), Datum(3))


def test_a_ranking_begins_with_the_largest_and_ends_with_what_is_not_known() -> None:
    found = [seen("RO", "2024", 3), seen("MT", "2024", None), seen("DK", "2024", 27.6)]
    plot = by_country(found, FRAME, Kind.BARS)
    assert [row.name for row in plot.rows] == ["<DK>", "<RO>", "<MT>"]
    assert plot.corner == "Country"


def test_size_classes_go_from_small_to_large() -> None:
    found = [seen("EU", "2024", 1, "C", each) for each in ("GE250", "10-49", "50-249")]
    plot = sector_by_size([*found, seen("EU", "2024", 4, "J", "10-49")], FRAME)
    assert [column.code for column in plot.columns] == ["10-49", "50-249", "GE250"]
    assert [row.data[1] for row in plot.rows] == [Datum(1), Datum()]


def test_a_time_that_only_a_few_have_reported_is_no_ranking_yet() -> None:
    found = [seen(g, "2024", 1) for g in ("DE", "FR", "IT", "ES")] + [seen("DE", "2025", 2)]
    assert newest(found) == "2024"
    assert newest([*found, seen("FR", "2025", 2)]) == "2025"
    assert newest([]) == ""


def test_a_key_figure_says_how_far_it_moved() -> None:
    found = [seen("EU", "2023", 8.0), seen("EU", "2024", 13.5), seen("EU", "2025", None)]
    assert key_figure(found) == Key(13.5, "2024", 5.5, "2023")
    assert key_figure(found[:1]) == Key(8.0, "2023", None, "")
    assert key_figure([]) is None
