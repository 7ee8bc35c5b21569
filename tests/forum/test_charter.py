"""What is particular to the Advisory Forum?"""

from datetime import date

import pytest

from forum.charter import CHARTER
from rules.charter import Matter, Trust
from rules.terms import Extension, Tenure, renewable

STAKEHOLDERS = CHARTER.kind("stakeholder")


def test_five_members_are_permanent_and_serve_without_a_term():
    permanent = CHARTER.kind("permanent")

    assert [place.code for place in permanent.places] == ["FRA", "ENISA", "CEN", "CENELEC", "ETSI"]
    assert permanent.term is None


def test_its_stakeholders_are_counted_from_their_seats():
    assert (STAKEHOLDERS.number, STAKEHOLDERS.places) == (None, ())
    assert CHARTER.rule("members.counted").source.trust is Trust.SECONDARY


@pytest.mark.parametrize(
    ("reading", "renewals", "allowed"),
    [
        (Extension.MORE, 1, True),
        (Extension.MORE, 2, False),
        (Extension.IN_ALL, 0, True),
        (Extension.IN_ALL, 1, False),
    ],
)
def test_how_long_it_extends_a_mandate_depends_on_the_reading(reading, renewals, allowed):
    term = STAKEHOLDERS.term
    assert term is not None

    answer = renewable(term, Tenure(date(2026, 6, 1), renewals), reading)

    assert answer.granted is allowed


def test_the_reading_is_a_setting_with_a_known_value():
    rule = CHARTER.rule("term.extension_reading")

    assert Extension(rule.value) is Extension.MORE
    assert (rule.locked, rule.source.trust) == (False, Trust.SETTING)


def test_two_co_chairs_serve_two_years_and_once_more():
    [office] = CHARTER.offices

    assert office.number == 2
    assert office.term is not None
    assert (office.term.months, office.term.renewals) == (24, 1)
    assert Matter.CHAIR in CHARTER.decides


@pytest.mark.parametrize(
    ("key", "cite"),
    [
        ("meeting.fewest_a_year", "AIA 67(7)"),
        ("opinion.on_request", "AIA 67(8)"),
        ("report.a_year", "AIA 67(10)"),
        ("balance.interests", "AIA 67(2)"),
    ],
)
def test_what_the_act_asks_of_it_is_locked(key, cite):
    rule = CHARTER.rule(key)

    assert (rule.locked, rule.source.cite) == (True, cite)


def test_the_public_reads_its_annual_report():
    assert CHARTER.outsiders_see[0].source.cite == "AIA 67(10)"
