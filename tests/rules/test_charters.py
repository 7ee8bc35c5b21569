"""Do the five charters hold together: complete, sourced, and never more than the law gives?"""

import re
from collections.abc import Iterator
from itertools import chain

import pytest

import alliance.charter
import board.charter
import forum.charter
import pact.charter
import panel.charter
from rules.access import Permission, Role
from rules.charter import NEVER_VOTE, Charter, Decision, Matter, Rule, Source, Term, Trust
from rules.terms import Extension, most_months

CHARTERS = (
    board.charter.CHARTER,
    panel.charter.CHARTER,
    forum.charter.CHARTER,
    pact.charter.CHARTER,
    alliance.charter.CHARTER,
)
ARTICLE = re.compile(r"(AIA|SPR|Article|Articles) \d")
LONGEST_BY_LAW = {"AIA 65(3)": 72, "AIA 67(4)": 72, "AIA 67(6)": 48}

each_charter = pytest.mark.parametrize("charter", CHARTERS, ids=lambda charter: charter.slug)


def terms(charter: Charter) -> Iterator[Term]:
    return (held.term for held in chain(charter.seats, charter.offices) if held.term)


def placed(charter: Charter) -> Iterator[Source]:
    """The sources of seats, offices, groups, majorities and terms."""
    yield from (kind.source for kind in charter.seats)
    yield from (office.source for office in charter.offices)
    yield from (group.source for group in charter.groups)
    yield from (decision.source for decision in charter.decides.values())
    yield from (term.source for term in terms(charter))


def sources(charter: Charter) -> Iterator[Source]:
    yield charter.legal_basis
    yield from placed(charter)
    yield from (rule.source for rule in (*charter.rules, *charter.outsiders_see))


@each_charter
def test_every_permission_is_granted_to_somebody(charter):
    assert set().union(*charter.grants.values()) == set(Permission)


@each_charter
def test_every_role_that_sits_has_a_line_in_the_table(charter):
    seated = {kind.role for kind in charter.seats} | ({Role.CHAIR} if charter.offices else set())

    assert seated <= set(charter.grants)


@each_charter
def test_every_figure_cites(charter):
    assert all(source.cite.strip() for source in sources(charter))


@each_charter
def test_every_figure_of_law_names_its_article(charter):
    by_law = [source.cite for source in sources(charter) if source.trust is Trust.LAW]

    assert [cite for cite in by_law if not ARTICLE.search(cite)] == []


@each_charter
def test_every_setting_is_a_key_of_the_rules_profile(charter):
    chosen = {source.cite for source in placed(charter) if source.trust is Trust.SETTING}

    assert chosen <= {rule.key for rule in charter.rules}


@each_charter
def test_what_the_act_says_is_locked(charter):
    told: list[Rule | Decision] = [*charter.rules, *charter.outsiders_see]
    told += charter.decides.values()

    assert all(thing.locked for thing in told if thing.source.trust is Trust.LAW)


@each_charter
def test_no_term_is_longer_than_the_law(charter):
    bound = [term for term in terms(charter) if term.source.cite in LONGEST_BY_LAW]

    for term in bound:
        longest = most_months(term, Extension.MORE)
        assert longest is not None
        assert longest <= LONGEST_BY_LAW[term.source.cite]


@each_charter
def test_observers_and_the_secretariat_never_vote(charter):
    quiet = [kind for kind in charter.seats if kind.role in NEVER_VOTE]

    assert quiet
    assert all(kind.locked and not kind.votes for kind in quiet)


@each_charter
def test_observers_and_advisers_have_no_hand_in_the_record(charter):
    kept = {Permission.MANAGE_SEATS, Permission.MODERATE, Permission.READ_RECORD}

    for role in (Role.OBSERVER, Role.ADVISER, Role.MEMBER, Role.ALTERNATE):
        assert not charter.grants.get(role, frozenset()) & kept
    assert Permission.CONFER not in charter.grants.get(Role.OBSERVER, frozenset())


@each_charter
def test_whoever_may_read_keeps_a_list(charter):
    for granted in charter.grants.values():
        assert {Permission.READ_WORKSPACE, Permission.KEEP_OWN_LIST} <= granted


@each_charter
def test_codes_are_unique(charter):
    places = [place.code for kind in charter.seats for place in kind.places]

    for words in (
        [kind.code for kind in charter.seats],
        places,
        [group.slug for group in charter.groups],
        [rule.key for rule in charter.rules],
        [rule.key for rule in charter.outsiders_see],
    ):
        assert len(set(words)) == len(words)


@each_charter
def test_the_places_named_are_as_many_as_the_law_says(charter):
    for kind in charter.seats:
        assert not kind.places or len(kind.places) == kind.number


@each_charter
def test_a_body_that_votes_knows_how_to_decide(charter):
    decides = (
        {Matter.RULES_OF_PROCEDURE, Matter.OPINION}
        if any(kind.votes for kind in charter.seats)
        else set()
    )

    assert decides <= set(charter.decides)
    assert bool(decides) == bool(charter.decides)


@each_charter
def test_the_public_sees_something(charter):
    assert charter.outsiders_see


def test_the_five_bodies_are_told_apart():
    told = [(charter.slug, charter.mark, charter.name) for charter in CHARTERS]

    assert told == [
        ("board", "AB", "AI Board"),
        ("panel", "SP", "Scientific Panel"),
        ("forum", "AF", "Advisory Forum"),
        ("pact", "AP", "AI Pact"),
        ("alliance", "AA", "Apply AI Alliance"),
    ]
