"""What figures tell by themselves, and of how many it is told."""

import pytest

from rules.signals import Rise, Watched, rising, watched


def said(*words: str, by: range) -> list[tuple[int, tuple[str, ...]]]:
    return [(person, words) for person in by]


def test_a_word_rises_when_twice_as_large_a_part_of_the_people_uses_it() -> None:
    before = said("would", by=range(10)) + said("sandbox", by=range(2))
    now = said("would", by=range(10)) + said("sandbox", by=range(6))
    assert rising(now, before, 5) == [Rise("sandbox", 6, 2)]


def test_more_people_who_say_the_same_are_no_rise() -> None:
    before, now = said("would", by=range(5)), said("would", by=range(20))
    assert rising(now, before, 5) == []


def test_one_who_says_it_often_is_still_one() -> None:
    before = said("would", by=range(5))
    now = said("sandbox", by=range(4)) + said("sandbox", by=range(1)) * 9
    assert rising(now, before, 5) == []
    assert rising(now, before, 4) == [Rise("sandbox", 4, 0)]


def test_where_nobody_spoke_before_nothing_rises() -> None:
    assert rising(said("sandbox", by=range(9)), [], 5) == []


@pytest.mark.parametrize(
    ("value", "armed", "wanted"),
    [
        (21.0, True, Watched(armed=False, crossed=True)),
        (20.0, True, Watched(armed=False, crossed=True)),
        (19.9, True, Watched(armed=True, crossed=False)),
        (21.0, False, Watched(armed=False, crossed=False)),
        (19.9, False, Watched(armed=True, crossed=False)),
        (None, True, Watched(armed=True, crossed=False)),
        (None, False, Watched(armed=False, crossed=False)),
    ],
)
def test_a_line_is_crossed_from_the_other_side_only(
    value: float | None,
    armed: bool,  # noqa: FBT001
    wanted: Watched,
) -> None:
    assert watched(value, 20.0, above=True, armed=armed) == wanted


def test_a_line_can_wait_below() -> None:
    assert watched(4.0, 5.0, above=False, armed=True).crossed
    assert not watched(6.0, 5.0, above=False, armed=True).crossed
