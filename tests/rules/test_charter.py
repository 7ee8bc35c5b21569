"""Does a body that cannot be built stop, with the reason?"""

from dataclasses import FrozenInstanceError, replace

import pytest

from rules.access import Permission, Role
from rules.charter import NEVER_VOTE, Charter, SeatKind, Term, Trust
from rules.grants import KEEPS, SITS
from rules.sources import chosen, fixed, law, setting


def kind(code: str, role: Role, *, votes: bool, number: int | None = None) -> SeatKind:
    return SeatKind(code, code, role, votes, "somebody", law("AIA 1(1)"), number)


CHARTER = Charter(
    slug="guild",
    mark="GD",
    name="Guild",
    mission="Meets.",
    legal_basis=law("AIA 1"),
    seats=(
        kind("master", Role.MEMBER, votes=True, number=7),
        kind("guest", Role.OBSERVER, votes=False, number=3),
    ),
    rules=(fixed("quorum", "Quorum", "4", "AIA 1(1)"),),
    grants={Role.MEMBER: SITS, Role.SECRETARIAT: KEEPS},
)


def test_a_body_in_which_something_is_open_to_nobody_is_not_built():
    with pytest.raises(ValueError, match=r"guild: nobody may .*seats\.manage"):
        replace(CHARTER, grants={Role.MEMBER: SITS})


@pytest.mark.parametrize("role", sorted(NEVER_VOTE))
def test_a_body_in_which_a_guest_votes_is_not_built(role):
    with pytest.raises(ValueError, match="guild: guest may not vote"):
        replace(CHARTER, seats=(kind("guest", role, votes=True),))


def test_only_seats_with_a_vote_count_for_a_majority():
    assert CHARTER.voting_seats == 7


@pytest.mark.parametrize(("number", "fixed_number"), [(7, True), (None, False)])
def test_a_majority_is_a_number_where_the_number_of_seats_is_fixed(number, fixed_number):
    seats = (kind("master", Role.MEMBER, votes=True, number=number), CHARTER.kind("guest"))

    assert replace(CHARTER, seats=seats).voting_seats_fixed is fixed_number


def test_seats_and_rules_are_found_by_their_word():
    assert CHARTER.kind("guest").role is Role.OBSERVER
    assert CHARTER.rule("quorum").value == "4"


def test_a_charter_does_not_change_while_the_house_runs():
    with pytest.raises(FrozenInstanceError):
        CHARTER.name = "Club"


def test_a_figure_of_the_act_is_locked_and_a_chosen_one_is_not():
    locked, open_ = fixed("a", "A", "1", "AIA 1(1)"), chosen("b", "B", "2", "free choice")

    assert (locked.locked, locked.source.trust) == (True, Trust.LAW)
    assert (open_.locked, open_.source.trust) == (False, Trust.SETTING)


def test_a_term_without_a_limit_says_so_by_saying_nothing():
    term = Term(24, None, setting("term.months"))

    assert (term.renewals, term.extension_months) == (None, None)


def test_every_permission_is_a_feature_and_a_verb():
    assert all(permission.count(".") == 1 for permission in Permission)
