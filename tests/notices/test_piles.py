"""What lies on desks is counted for those whose desk it is."""

import pytest

from commons.notices.piles import piles


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_every_pile_is_bound_to_where_somebody_works(app):
    assert app
    assert len(piles) > 5
    for pile in piles:
        assert pile.waits.compile().params.keys() & {"handled", "worked_in"}, pile.page
