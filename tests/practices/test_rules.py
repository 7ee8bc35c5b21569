"""How far is a record, which kinds are there, and what makes two of them related?"""

import pytest

from commons.practices.facts import facets_of
from rules.practices import FROM, LEADS_TO, State, Step, kinship, may_follow, opens_version
from rules.record_lists import LISTS
from rules.records import DISCLAIMERS, FACETS, KINDS, PRACTICE, USE_CASE, Field, Form


def test_only_what_is_handed_in_is_published_or_returned():
    for step in (Step.PUBLISH, Step.RETURN):
        assert {state for state in State if may_follow(state, step)} == {State.HANDED_IN}


def test_what_is_looked_at_cannot_be_changed():
    assert not may_follow(State.HANDED_IN, Step.BEGIN)
    assert may_follow(State.RETURNED, Step.BEGIN)


def test_what_is_published_can_be_taken_down_whatever_becomes_of_a_later_version():
    assert not may_follow(State.HANDED_IN, Step.TAKE_DOWN)
    assert may_follow(State.HANDED_IN, Step.TAKE_DOWN, shown=True)


def test_every_step_leads_somewhere_and_out_of_every_state_there_is_a_way():
    assert LEADS_TO.keys() == FROM.keys() == set(Step)
    assert all(any(may_follow(state, step) for step in Step) for state in State)


def test_what_others_looked_at_stays_to_be_compared():
    assert [state for state in State if not opens_version(state)] == [State.DRAFT]


def test_related_is_said_by_what_is_shared():
    one = {"sector": ("hlt",), "article": ("4", "14"), "country": ("PT",)}
    found = kinship(one, {"sector": ("hlt",), "article": ("14", "50"), "country": ("IT",)})
    assert found.shared == (("sector", "hlt"), ("article", "14"))
    assert kinship(one, {}).nearness == 0


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_has_a_disclaimer_and_fields_that_can_be_filled_in(kind):
    assert kind.disclaimer in DISCLAIMERS.values()
    assert "neither an endorsement nor an evaluation" in kind.disclaimer
    keys = [each.key for each in kind.fields]
    assert len(keys) == len(set(keys))
    assert not {"title", "summary", "language", "key", "seen", "kind", "offer"} & set(keys)
    assert all(each.choices in LISTS for each in kind.fields if each.choices)


def test_a_practice_has_the_fields_of_the_repository():
    said = {each.key for each in PRACTICE.fields}
    assert said >= {"systems", "target", "format", "knowledge", "impact", "challenges", "status"}
    assert {f for f in FACETS if f not in {"kind", "maturity"}} <= said
    assert {"sector", "maturity", "systems", "outcome"} <= {each.key for each in USE_CASE.fields}


def test_a_choice_needs_its_list():
    with pytest.raises(ValueError, match="no list"):
        Field("colour", "Colour", Form.ONE, "colours")


def test_what_is_said_is_what_it_is_found_by():
    said = {"sector": "hlt", "article": ["4"], "impact": "Words", "size": "", "role": "provider"}
    assert facets_of(PRACTICE, said) == {"sector": ["hlt"], "article": ["4"]}
