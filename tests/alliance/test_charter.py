"""What is particular to the Apply AI Alliance?"""

from alliance.charter import CHARTER
from rules.access import Permission, Role
from rules.charter import Trust


def test_it_has_a_group_for_each_of_eleven_sectors():
    assert len(CHARTER.groups) == 11
    assert {group.source.trust for group in CHARTER.groups} == {Trust.SETTING}


def test_stakeholders_open_discussions_and_nobody_votes():
    assert Permission.START_THREAD in CHARTER.grants[Role.MEMBER]
    assert CHARTER.voting_seats == 0
    assert not CHARTER.decides


def test_a_post_never_speaks_for_the_commission():
    assert CHARTER.rule("talk.disclaimer").locked


def test_only_a_group_coordinator_and_the_secretariat_moderate():
    moderating = {role for role, may in CHARTER.grants.items() if Permission.MODERATE in may}

    assert moderating == {Role.CHAIR, Role.SECRETARIAT}
