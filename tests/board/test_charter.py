"""What is particular to the Board?"""

from collections import Counter
from datetime import date

import pytest

from board.charter import CHARTER
from rules.access import Case, Permission, Role, Standing, verdict
from rules.charter import Matter, MemberType, Trust
from rules.electorate import Choice, Electorate
from rules.states import MEMBER_STATES
from rules.terms import Tenure, last_day, renewable

STATES = CHARTER.kind("member_state")


def test_each_member_state_has_one_seat_and_nobody_else_votes():
    codes = [place.code for place in STATES.places]

    assert codes == [state.code for state in MEMBER_STATES]
    assert CHARTER.voting_seats == 27
    assert STATES.member_type is MemberType.MEMBER_STATE


def test_a_representative_serves_three_years_twice_at_most():
    term = STATES.term
    assert term is not None

    assert last_day(date(2026, 3, 1), term.months or 0) == date(2029, 2, 28)
    assert renewable(term, Tenure(date(2026, 3, 1), renewals=0))
    assert not renewable(term, Tenure(date(2026, 3, 1), renewals=1))


@pytest.mark.parametrize(("in_favour", "carried"), [(17, False), (18, True), (27, True)])
def test_its_rules_of_procedure_need_eighteen_of_twenty_seven(in_favour, carried):
    decision = CHARTER.decides[Matter.RULES_OF_PROCEDURE]
    tally = Counter({Choice.FOR: in_favour})

    assert decision.majority.carries(tally, Electorate(CHARTER.voting_seats)) is carried
    assert (decision.locked, decision.source.cite) == (True, "AIA 65(5)")


@pytest.mark.parametrize("matter", [Matter.OPINION, Matter.CHAIR])
def test_its_other_majorities_are_settings_and_need_fourteen(matter):
    decision = CHARTER.decides[matter]

    assert decision.majority.needed(CHARTER.voting_seats) == 14
    assert (decision.locked, decision.source.trust) == (False, Trust.SETTING)


def test_only_two_sub_groups_stand_in_the_act():
    by_law = [group.slug for group in CHARTER.groups if group.source.trust is Trust.LAW]

    assert by_law == ["market-surveillance", "notifying-authorities"]


def test_its_observers_are_the_supervisor_three_neighbours_and_guests():
    observers = [kind for kind in CHARTER.seats if kind.role is Role.OBSERVER]
    named = {place.code for kind in observers for place in kind.places}

    assert named == {"EDPS", "ECAT", "IS", "LI", "NO"}


@pytest.mark.parametrize(
    ("members_only", "allowed"), [(False, True), (True, False)], ids=["open", "members only"]
)
def test_an_observer_posts_but_not_where_members_confer(members_only, allowed):
    norway = Standing(frozenset({Role.OBSERVER}))

    answer = verdict(norway, Permission.POST, CHARTER.grants, Case(members_only=members_only))

    assert answer.granted is allowed


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("chair.term_months", "12"),
        ("meeting.invite_notice_days", "30"),
        ("meeting.documents_days", "14"),
        ("meeting.urgent_days", "5"),
        ("written.deadline_days", "10"),
        ("minutes.draft_days", "15"),
    ],
)
def test_what_its_rules_of_procedure_decide_starts_from_a_default(key, value):
    rule = CHARTER.rule(key)

    assert (rule.value, rule.source.trust, rule.locked) == (value, Trust.SETTING, False)
