"""Requests about the work of the Panel, and who may be given one of its tasks."""

import pytest

from rules import panel_tasks as tasks
from rules import requests
from rules.requests import Act, Kind, State

WAYS = {
    Act.ASK_MORE: {State.RECEIVED: State.INCOMPLETE},
    Act.SUPPLY: {State.INCOMPLETE: State.RECEIVED},
    Act.GRANT: {State.RECEIVED: State.GRANTED},
    Act.REFUSE: {State.RECEIVED: State.REFUSED},
    Act.WITHDRAW: {State.RECEIVED: State.WITHDRAWN, State.INCOMPLETE: State.WITHDRAWN},
}


@pytest.mark.parametrize("act", Act)
def test_a_request_goes_where_the_table_says(act):
    found = {s: requests.after(act) for s in State if requests.allowed(s, act, "Because")}

    assert found == WAYS[act]


@pytest.mark.parametrize("act", [Act.REFUSE, Act.ASK_MORE, Act.SUPPLY])
def test_what_needs_a_reason_is_refused_without_one(act):
    state = next(iter(WAYS[act]))

    assert not requests.allowed(state, act, "  ")


def test_each_kind_asks_for_its_own_elements():
    names = {kind: [e.code for e in requests.missing(kind, {"asker": "A"})] for kind in Kind}

    assert names[Kind.SUPPORT] == ["country", "purpose", "necessity", "proportionality", "link"]
    assert names[Kind.DOCUMENTS] == ["purpose", "necessity", "proportionality"]


def test_nobody_in_conflict_and_nobody_out_of_office_is_given_a_task():
    assert tasks.may_be_given(tasks.Expert("A"), "P")
    assert not tasks.may_be_given(tasks.Expert("A", in_office=False), "P")
    refused = tasks.may_be_given(tasks.Expert("A", conflicted=True), "P")
    assert not refused
    assert "A declared an interest in P" in refused.because % refused.facts


@pytest.mark.parametrize(
    ("rapporteur", "contributors", "fine"),
    [(1, [2, 3], True), (1, [2], True), (1, [], True), (1, [2, 3, 4], False), (1, [1, 2], False),
     (1, [2, 2], False), (0, [2, 3], False)],
)  # fmt: skip
def test_a_team_is_one_and_two_of_different_people(rapporteur, contributors, fine):
    assert tasks.is_team(rapporteur, contributors) is fine


def test_the_chair_is_consulted_first_and_a_task_is_assigned_once():
    assert not tasks.may_assign(tasks.State.CALLED, chair_said=False, team=True)
    assert tasks.may_assign(tasks.State.CONSULTED, chair_said=True, team=True)
    assert not tasks.may_assign(tasks.State.CONSULTED, chair_said=True, team=False)
    assert not tasks.may_assign(tasks.State.ASSIGNED, chair_said=True, team=True)
    assert not tasks.may_assign(tasks.State.CLOSED, chair_said=True, team=True)
