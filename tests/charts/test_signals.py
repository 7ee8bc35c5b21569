"""Nothing is told of a few, whoever hands it in."""

from commons.charts.plots import Kind
from commons.charts.signals import Asked, Signal, kept_from_few, told_by
from tests.charts.plotted import plot

FOUND = plot(Kind.BARS, {"many": [12.0], "few": [4.0], "none": [0.0]})


def test_small_numbers_are_confidential_and_none_is_no_secret() -> None:
    kept = kept_from_few(FOUND, 5)
    assert [tuple(row.first) for row in kept.rows] == [(12.0, ""), (None, "c"), (0.0, "")]


def test_a_signal_is_asked_for_a_sector_only_if_it_knows_sectors() -> None:
    here = Signal("x", "X", lambda _asked: FOUND, by_sector=False, public=False)
    assert told_by(here, Asked(5, 28, "energy")) is None
    told = told_by(here, Asked(13, 28))
    assert told is not None
    assert told.values == [0.0]
    open_ = here._replace(public=True)
    assert told_by(open_, Asked(13, 28)) == FOUND, "what anybody can count is no secret"
