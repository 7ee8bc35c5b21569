"""Does a deadline say why it falls on its day?"""

from datetime import date

import pytest

from rules.deadlines import COUNTED, HELD_OPEN, MOVED, deadline
from rules.holidays import COMMISSION
from rules.periods import Period, Unit


@pytest.mark.parametrize(
    ("event", "period", "day", "why"),
    [
        (date(2026, 9, 1), Period(14), date(2026, 9, 15), ()),
        (date(2026, 9, 5), Period(14), date(2026, 9, 21), (MOVED,)),
        (date(2026, 9, 4), Period(3), date(2026, 9, 8), (HELD_OPEN,)),
        (date(2026, 9, 4), Period(2), date(2026, 9, 8), (MOVED, HELD_OPEN)),
        (date(2026, 12, 22), Period(2, Unit.WORKING_DAYS), date(2027, 1, 4), ()),
    ],
)
def test_a_deadline_says_what_moved_it(event, period, day, why):
    found = deadline(event, period, COMMISSION)

    assert found.day == day
    assert tuple(each.because for each in found.says) == (COUNTED, *why)
    assert all(each.because % each.facts for each in found.says)
