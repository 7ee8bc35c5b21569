"""What is particular to the AI Pact?"""

from pact.charter import CHARTER
from rules.access import Permission, Role
from rules.charter import Trust


def test_nobody_votes_and_nothing_is_decided():
    assert CHARTER.voting_seats == 0
    assert all(kind.locked and not kind.votes for kind in CHARTER.seats)
    assert not CHARTER.decides
    assert not CHARTER.offices


def test_a_contact_opens_discussions_and_takes_part_in_them():
    contact = CHARTER.grants[Role.MEMBER]

    assert {Permission.START_THREAD, Permission.POST, Permission.CONFER} <= contact


def test_no_figure_of_the_pact_passes_for_law():
    trusts = {rule.source.trust for rule in (*CHARTER.rules, *CHARTER.outsiders_see)}

    assert Trust.LAW not in trusts


def test_a_pledge_is_reported_on_after_a_year_and_presumes_nothing():
    assert CHARTER.rule("report.after_months").value == "12"
    assert CHARTER.rule("pledge.core").value == "3"
    assert CHARTER.rule("pledge.effect").locked
