"""May these hold an office together, and can a year still have its meetings?"""

from datetime import date

import pytest

from forum.charter import CHARTER
from rules.offices import can_be_within, outside
from rules.selection.balance import Candidate, Limit, Trait
from rules.yearly import Asked, Year, yearly

LIMITS = [
    Limit(balance, CHARTER.rule(balance.key).value, "AIA 67(6)", "setting")
    for balance in CHARTER.offices[0].balances
]


def those(words):
    return [
        Candidate(n, 0, {Trait.CATEGORY: frozenset({kind} - {"unknown"})})
        for n, kind in enumerate(words.split())
    ]


@pytest.mark.parametrize(
    ("chairs", "broken"),
    [
        ("industry civil", []),
        ("sme permanent", []),
        ("startup academia", []),
        ("industry sme", ["chair.non_commercial"]),
        ("civil permanent", ["chair.commercial"]),
        ("industry unknown", ["chair.non_commercial"]),
        ("unknown unknown", ["chair.commercial", "chair.non_commercial"]),
        ("civil", []),
        ("", []),
    ],
)
def test_co_chairs_come_from_both_sides(chairs, broken):
    assert [each.limit.key for each in outside(LIMITS, those(chairs), 2)] == broken


@pytest.mark.parametrize(
    ("staying", "standing", "can"),
    [
        ("", "industry civil", True),
        ("", "civil academia social", False),
        ("civil", "academia sme", True),
        ("civil", "academia social", False),
        ("", "civil", True),
        ("", "industry unknown", False),
    ],
)
def test_whether_any_choice_is_within_the_balance(staying, standing, can):
    assert can_be_within(LIMITS, those(staying), those(standing), 2) is can


ASKED = Asked(fewest=2, notice_days=30, urgent_days=5, warn_months=9)


@pytest.mark.parametrize(
    ("day", "held", "coming", "state", "warns"),
    [
        (date(2026, 12, 30), [date(2026, 3, 1), date(2026, 6, 1)], [], Year.HELD, False),
        (date(2026, 11, 1), [date(2026, 6, 1)], [date(2026, 12, 3)], Year.CALLED, False),
        (date(2026, 11, 1), [date(2026, 6, 1)], [date(2027, 1, 3)], Year.OPEN, False),
        (date(2026, 12, 1), [date(2026, 6, 1)], [], Year.OPEN, False),
        (date(2026, 12, 2), [date(2026, 6, 1)], [], Year.URGENT, True),
        (date(2026, 12, 26), [date(2026, 6, 1)], [], Year.URGENT, True),
        (date(2026, 12, 27), [date(2026, 6, 1)], [], Year.LOST, True),
        (date(2026, 10, 1), [date(2025, 12, 1)], [], Year.OPEN, True),
        (date(2026, 10, 1), [date(2025, 12, 1)], [date(2026, 10, 20)], Year.OPEN, False),
        (date(2026, 9, 30), [], [], Year.OPEN, False),
        (date(2026, 10, 1), [], [], Year.OPEN, True),
    ],
)  # fmt: skip
def test_whether_the_year_can_have_its_meetings(day, held, coming, state, warns):
    found = yearly(ASKED, held, coming, day)

    assert (found.state, found.warns) == (state, warns)
    assert found.call_by == date(2026, 12, 1)
