"""A few thousand made-up changes, as a matter of course; `make fuzz` tries a million."""

from tests.drafting.fuzz import tried

FEW = 4000


def test_what_is_let_in_ends_nobody():
    found = tried(0, FEW)

    assert found.death == ""
    assert found.fit > FEW // 8
    assert found.taken > found.fit // 4
