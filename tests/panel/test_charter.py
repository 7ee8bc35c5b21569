"""What is particular to the Scientific Panel?"""

from collections import Counter
from datetime import date

import pytest

from panel.charter import CHARTER
from rules.access import Role
from rules.charter import Matter, MemberType, Trust
from rules.electorate import Choice, Electorate
from rules.quorum import Stands, quorum_of_vote, voids
from rules.terms import Tenure, renewable
from rules.wordings import quorum_of

EXPERTS = CHARTER.kind("expert")


def test_sixty_experts_sit_in_person():
    assert (EXPERTS.number, EXPERTS.member_type) == (60, MemberType.PERSONAL)
    assert CHARTER.voting_seats == 60
    assert not {Role.ALTERNATE, Role.ADVISER} & set(CHARTER.grants)


def test_experts_serve_two_years_as_often_as_they_are_renewed():
    term = EXPERTS.term
    assert term is not None

    assert (term.months, term.source.cite) == (24, "SPR 4(1)")
    assert renewable(term, Tenure(date(2026, 6, 1), renewals=9))


@pytest.mark.parametrize(
    ("in_office", "in_favour", "carried"),
    [(60, 30, False), (60, 31, True), (24, 12, False), (24, 13, True)],
)
def test_a_qualified_alert_needs_more_than_half_of_the_members_in_office(
    in_office, in_favour, carried
):
    alert = CHARTER.decides[Matter.QUALIFIED_ALERT]
    tally = Counter({Choice.FOR: in_favour})

    assert alert.majority.carries(tally, Electorate(in_office)) is carried
    assert (alert.locked, alert.source.cite) == (True, "SPR 18(1)")


def test_seats_that_are_vacant_void_no_vote_that_the_members_in_office_carried():
    sitting = Electorate(60, vacant=36)

    found = quorum_of_vote(sitting, 13, Stands.ANSWERED, quorum_of(CHARTER))

    assert found
    assert found.needed == 13
    assert not voids(found, carries=True, counts_absence=True)


def test_chair_and_vice_chair_are_selected_by_the_commission():
    assert [office.title for office in CHARTER.offices] == ["Chair", "Vice-Chair"]
    assert {office.source.trust for office in CHARTER.offices} == {Trust.SECONDARY}
    assert Matter.CHAIR not in CHARTER.decides


@pytest.mark.parametrize(
    "key", ["alert.answer_days", "assistance.answer_days", "support.answer_days"]
)
def test_the_ai_office_answers_in_two_weeks(key):
    rule = CHARTER.rule(key)

    assert (rule.value, rule.locked, rule.source.trust) == ("14", True, Trust.LAW)


def test_its_country_limits_leave_room_for_sixty():
    floor, cap = (int(CHARTER.rule(f"composition.country_{end}").value) for end in ("floor", "cap"))

    assert floor * 30 <= (EXPERTS.number or 0) <= cap * 30


def test_its_secretariat_comes_from_two_houses():
    assert [place.code for place in CHARTER.kind("secretariat").places] == ["AIO", "JRC"]


def test_the_public_reads_its_declarations_of_interests():
    shown = [rule.name for rule in CHARTER.outsiders_see]

    assert "Names, curricula vitae and declarations of interests" in shown
