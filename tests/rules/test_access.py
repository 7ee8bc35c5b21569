"""Is the table of permissions answered as the charters wrote it, with the right reason?"""

from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.access import Case, Permission, Role, Standing, granted, verdict
from rules.grants import ADVISES, CONFERS, KEEPS, PRESIDES, READS, SITS, TALKS

GRANTS = MappingProxyType(
    {
        Role.CHAIR: PRESIDES,
        Role.MEMBER: CONFERS,
        Role.ADVISER: ADVISES,
        Role.OBSERVER: TALKS,
        Role.SECRETARIAT: KEEPS,
    }
)

permissions = st.sampled_from(Permission)
role_sets = st.frozensets(st.sampled_from(Role))
standings = st.builds(Standing, roles=role_sets)
cases = st.builds(Case, st.booleans(), st.booleans(), st.booleans(), st.booleans())


def being(*roles: Role, sees: bool = True, ended_on: date | None = None) -> Standing:
    return Standing(frozenset(roles), sees=sees, ended_on=ended_on)


@pytest.mark.parametrize(
    ("role", "permission", "case", "reason"),
    [
        (Role.MEMBER, Permission.POST, Case(), "Your place in this body allows it."),
        (Role.MEMBER, Permission.POST, Case(closed=True), "This discussion is closed."),
        (Role.MEMBER, Permission.READ_THREAD, Case(closed=True), "Your place"),
        (Role.MEMBER, Permission.READ_THREAD, Case(members_only=True), "Your place"),
        (Role.OBSERVER, Permission.READ_THREAD, Case(members_only=True), "open to members only"),
        (Role.OBSERVER, Permission.POST, Case(), "Your place"),
        (Role.OBSERVER, Permission.CONFER, Case(), "not open to your role"),
        (Role.ADVISER, Permission.POST, Case(members_only=True), "Your place"),
        (Role.ADVISER, Permission.START_THREAD, Case(), "not open to your role"),
        (Role.MEMBER, Permission.EDIT_POST, Case(own=False), "Only its author may change"),
        (Role.MEMBER, Permission.EDIT_POST, Case(own=True), "Your place"),
        (Role.CHAIR, Permission.EDIT_POST, Case(own=False), "Only its author may change"),
        (Role.MEMBER, Permission.DELETE_POST, Case(own=False), "may delete a post"),
        (Role.CHAIR, Permission.DELETE_POST, Case(own=False), "Your place"),
        (Role.SECRETARIAT, Permission.DELETE_POST, Case(own=False), "Your place"),
        (Role.MEMBER, Permission.REACT, Case(deleted=True), "This post was deleted."),
        (Role.MEMBER, Permission.MANAGE_SEATS, Case(), "not open to your role"),
        (Role.SECRETARIAT, Permission.MANAGE_SEATS, Case(), "Your place"),
    ],
)
def test_the_answer_gives_its_reason(role, permission, case, reason):
    answer = verdict(being(role), permission, GRANTS, case)

    assert answer.granted is ("Your place" in reason)
    assert reason in answer.because


def test_who_does_not_sit_here_is_told_so():
    answer = verdict(None, Permission.READ_WORKSPACE, GRANTS)

    assert (answer.granted, answer.because) == (False, "You do not sit in this body.")


def test_who_has_left_reads_the_day_it_ended():
    left = being(Role.MEMBER, ended_on=date(2026, 10, 31))

    answer = verdict(left, Permission.READ_THREAD, GRANTS)

    assert answer.because % answer.facts == "Your mandate ended on 2026-10-31."


def test_who_may_not_see_yet_may_do_nothing():
    early = being(Role.MEMBER, sees=False)

    answer = verdict(early, Permission.READ_THREAD, GRANTS)

    assert (answer.granted, answer.because) == (
        False,
        "Your access to this body is not open today.",
    )


@given(standings, permissions, cases)
def test_nobody_gets_what_no_role_of_theirs_carries(standing, permission, case):
    answer = verdict(standing, permission, GRANTS, case)

    assert not answer or granted(standing, permission, GRANTS)


@given(standings, st.sampled_from(Role), permissions, cases)
def test_one_role_more_never_takes_a_permission_away(standing, role, permission, case):
    more = Standing(standing.roles | {role})

    before = verdict(standing, permission, GRANTS, case)
    after = verdict(more, permission, GRANTS, case)

    assert after.granted or not before.granted


@given(permissions, cases)
def test_an_observer_gets_nothing_in_a_members_discussion(permission, case):
    told = permission.startswith(("threads.", "agreements."))
    about_threads = told and permission is not Permission.START_THREAD
    behind_the_door = Case(True, case.closed, case.own, case.deleted)

    answer = verdict(being(Role.OBSERVER), permission, GRANTS, behind_the_door)

    assert not (answer.granted and about_threads)


@given(standings, permissions, cases)
def test_every_refusal_can_be_read_out(standing, permission, case):
    answer = verdict(standing, permission, GRANTS, case)

    assert (answer.because % answer.facts).endswith(".")


def test_the_usual_sets_grow_from_reading_to_keeping():
    assert READS < TALKS < CONFERS < PRESIDES < KEEPS
    assert CONFERS < SITS
    assert frozenset(Permission) == SITS | KEEPS
    assert not SITS < KEEPS
    assert READS < ADVISES < CONFERS
