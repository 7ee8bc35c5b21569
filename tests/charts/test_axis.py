"""Round numbers at the axis, and labels that do not cover one another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.charts.axis import axis, ticks
from commons.charts.placing import shortened, split, spread
from commons.charts.shading import Shades

NUMBERS = st.lists(
    st.floats(-1e9, 1e9, allow_nan=False).map(lambda each: round(each, 3)), min_size=1
)


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (0, 48, (0, 20, 40, 60)),
        (0, 100, (0, 25, 50, 75, 100)),
        (-3, 9, (-5, 0, 5, 10)),
        (0, 0, (0, 0.25, 0.5, 0.75, 1)),
        (0, 0.013, (0, 0.005, 0.01, 0.015)),
        (0, 0.1 + 0.2, (0, 0.1, 0.2, 0.3)),
        (-4e8, 0.125, (-4e8, -3e8, -2e8, -1e8, 0, 1e8)),
    ],
)
def test_ticks_are_round_numbers_around_both_ends(
    low: float, high: float, wanted: tuple[float, ...]
) -> None:
    assert ticks(low, high) == pytest.approx(wanted)


@given(NUMBERS, st.booleans())
def test_every_number_lies_between_the_ends_of_its_axis_in_order(
    values: list[float],
    zero: bool,  # noqa: FBT001
) -> None:
    found = axis(values, 200, 10, from_zero=zero)
    assert 2 <= len(found.ticks) <= 12
    assert found.low <= min(values)
    assert found.high >= max(values)
    for one, other in pairwise(sorted(values)):
        assert 10 <= found.at(other) <= found.at(one) <= 200
        assert one != other or found.at(one) == found.at(other)


def test_lines_that_would_lie_flat_at_the_top_leave_zero_and_bars_never_do() -> None:
    assert axis([98, 104], 0, 1, from_zero=False).low > 90
    assert axis([98, 104], 0, 1, from_zero=True).low == 0
    assert axis([28, 48], 0, 1, from_zero=False).low == 0


@given(st.lists(st.floats(-50, 300), max_size=8))
def test_labels_keep_their_order_and_their_distance_inside_the_frame(wanted: list[float]) -> None:
    placed = spread(wanted, 16, 10, 250)
    assert all(10 - 1e-6 <= each <= 250 + 1e-6 for each in placed)
    order = sorted(range(len(wanted)), key=lambda n: (wanted[n], n))
    for one, other in pairwise(order):
        assert placed[other] - placed[one] >= 16 - 1e-6


def test_labels_that_have_room_stay_where_they_are() -> None:
    assert spread([100, 40, 60], 16, 0, 250) == [100, 40, 60]


@given(NUMBERS)
def test_equal_numbers_have_equal_shades_and_larger_ones_no_lighter_one(
    values: list[float],
) -> None:
    shades = Shades(values)
    for one, other in pairwise(sorted(values)):
        assert 1 <= shades.of(one) <= shades.of(other) <= 5
    assert shades.of(None) == 0


def test_five_shades_hold_as_many_each_and_the_legend_says_from_where() -> None:
    shades = Shades(range(100))
    assert [step.low for step in shades.legend] == [0, 20, 40, 60, 80]
    assert [shades.of(each) for each in (0, 19, 20, 99)] == [1, 1, 2, 5]


def test_long_names_are_broken_between_words_and_end_in_dots() -> None:
    assert split("Electricity, gas, steam and air conditioning supply", 20) == [
        "Electricity, gas,",
        "steam and air…",
    ]
    assert split("Donaudampfschifffahrtsgesellschaft", 12) == ["Donaudampfs…"]
    assert split("", 12) == [""]
    assert shortened("Small", 12, 100) == "Small"
    assert shortened("Enterprises of every kind", 12, 60).endswith("…")
