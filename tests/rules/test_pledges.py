"""What becomes of a pledge of the Pact, what it holds, and when its report is asked for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.commitments import CATALOGUE, CORE, Audience, Commitment, catalogue_on, offered_to
from rules.organisations import Role
from rules.pledges import (
    FROM,
    INTO,
    PUBLIC,
    Act,
    Item,
    Planned,
    Progress,
    Stage,
    State,
    due_on,
    may,
    may_report,
    may_submit,
    reminder_on,
    state_on,
)

DAY = date(2026, 11, 3)
DAYS = {Stage.FIRST: 30, Stage.LAST: 7, Stage.DUE: 0, Stage.OVERDUE: 14}
WHOLE = [Item(code, [Planned("Train everybody", DAY)]) for code in CORE]


@pytest.mark.parametrize(
    ("act", "state", "fits"),
    [
        (Act.WRITE, State.DRAFT, True),
        (Act.WRITE, State.SUBMITTED, False),
        (Act.PUBLISH, State.SUBMITTED, False),
        (Act.PUBLISH, State.CHECKED, True),
        (Act.RETURN, State.CHECKED, True),
        (Act.RETURN, State.PUBLISHED, False),
        (Act.REPORT, State.REPORT_DUE, True),
        (Act.REPORT, State.REPORTED, False),
        (Act.RENEW, State.PUBLISHED, False),
        (Act.CONSENT, State.REPORTED, True),
        (Act.WITHDRAW, State.WITHDRAWN, False),
    ],
)
def test_each_act_has_its_states(act, state, fits):
    assert bool(may(act, state)) is fits


def test_nothing_leaves_what_is_over():
    over = {State.RENEWED, State.WITHDRAWN}
    assert all(not over & set(states) for states in FROM.values())
    assert all(state in {*FROM[Act.WITHDRAW], *over} for state in INTO.values())


def test_every_pledge_holds_the_core_with_a_plan_and_a_signature():
    held = set(CORE)
    assert may_submit(WHOLE, "A. Person", DAY, held)
    assert may_submit(WHOLE[1:], "A. Person", DAY, held).facts == {"codes": "C1"}
    bare = [Item("C1"), *WHOLE[1:]]
    assert may_submit(bare, "A. Person", DAY, held).facts == {"codes": "C1"}
    assert not may_submit(WHOLE, " ", DAY, held)
    assert not may_submit(WHOLE, "A. Person", None, held)
    gone = may_submit([*WHOLE, Item("P1")], "A. Person", DAY, held)
    assert gone.facts == {"codes": "P1"}


def test_a_report_tells_of_every_commitment_with_evidence_where_something_was_done():
    told = [Item("C1", progress=Progress.DONE, evidence="Minutes"),
            Item("C2", progress=Progress.NOT_STARTED)]  # fmt: skip
    assert may_report(told)
    missing = [*told, Item("C3", progress=Progress.IN_PROGRESS, evidence=" "), Item("D1")]
    assert may_report(missing).facts == {"codes": "C3, D1"}


def test_twelve_months_are_months_of_the_calendar():
    assert due_on(date(2027, 2, 28), 12) == date(2028, 2, 28)
    assert due_on(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert state_on(State.PUBLISHED, DAY, DAY - timedelta(days=1)) is State.PUBLISHED
    assert state_on(State.PUBLISHED, DAY, DAY) is State.REPORT_DUE
    assert state_on(State.REPORTED, DAY, DAY) is State.REPORTED
    assert State.REPORT_DUE in PUBLIC


@given(st.lists(st.integers(-60, 60), min_size=1, max_size=120))
def test_each_reminder_goes_once_and_none_before_its_day(days):
    """However often and in whatever gaps somebody looks."""
    sent: list[str] = []
    for away in sorted(days):
        stage = reminder_on(DAY + timedelta(days=away), DAY, sent, DAYS)
        if stage:
            sent.append(stage)
            starts = DAYS[stage] if stage is Stage.OVERDUE else -DAYS[stage]
            assert away >= starts
    assert len(sent) == len(set(sent))
    assert sent == sorted(sent, key=list(Stage).index)
    assert bool(sent) is (max(days) >= -30)


def test_what_was_missed_is_not_made_up_for():
    assert reminder_on(DAY + timedelta(days=20), DAY, [], DAYS) is Stage.OVERDUE
    assert reminder_on(DAY + timedelta(days=21), DAY, ["overdue"], DAYS) is None


def entry(code, since, audience=Audience.PROVIDER, retired=None, text="New"):
    return Commitment(code, audience, text, "The desk", "setting", since, retired)


def test_the_newest_wording_holds_and_the_retired_is_not_offered():
    later = DAY + timedelta(days=5)
    entries = [entry("P3", DAY), entry("D1", later, Audience.DEPLOYER, later), entry("P99", later)]
    before, after = catalogue_on(DAY, entries), catalogue_on(later, entries)

    assert before["P3"].text == "New"
    assert "P99" not in before
    assert {"D1", "P99"} & after.keys() == {"P99"}
    assert list(after)[:4] == ["C1", "C2", "C3", "P1"]
    assert catalogue_on(DAY - timedelta(days=1), entries)["P3"].text != "New"


def test_no_core_commitment_can_be_retired():
    assert "C1" in catalogue_on(DAY, [entry("C1", DAY, Audience.CORE, DAY)])


def test_one_chooses_by_what_one_is_to_ai_systems():
    listed = catalogue_on(DAY, [])
    of = {role: {each.audience for each in offered_to(role, listed)} for role in Role}

    assert of[Role.PROVIDER] == {Audience.PROVIDER}
    assert of[Role.DEPLOYER] == {Audience.DEPLOYER}
    assert of[Role.BOTH] == of[Role.OTHER] == {Audience.PROVIDER, Audience.DEPLOYER}
    assert {each.trust for each in CATALOGUE if each.code not in CORE} == {"unverified"}
