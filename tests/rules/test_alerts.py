"""What can become of a qualified alert, and can measures follow that the Board was not told of?"""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.alert_content import missing
from rules.alerts import MOVES, OVER, Act, By, File, Measure, State, after, allowed
from rules.holidays import COMMISSION
from rules.time_left import working_days_left

D, R, V, A, S, E, I, M = (  # noqa: E741 the states, as the table below writes them
    State.DRAFT, State.REVIEW, State.VOTE, State.ADOPTED, State.SENT, State.EXAMINED,
    State.INCOMPLETE, State.MEASURES,
)  # fmt: skip
TABLE = {
    Act.WRITE: (By.EXPERTS, {D: D}),
    Act.PUT_FORWARD: (By.EXPERTS, {D: R}),
    Act.TAKE_BACK: (By.EXPERTS, {R: D}),
    Act.OPEN_VOTE: (By.CHAIR, {R: V}),
    Act.ADOPT: (By.VOTE, {V: A}),
    Act.REJECT: (By.VOTE, {V: State.REJECTED}),
    Act.LAPSE: (By.VOTE, {V: R}),
    Act.SEND: (By.CHAIR, {A: S}),
    Act.RECEIVE: (By.OFFICE, {S: E}),
    Act.SEND_BACK: (By.OFFICE, {S: I, E: I}),
    Act.SUPPLY: (By.EXPERTS, {I: E}),
    Act.CORRECT: (By.EXPERTS, {S: S, E: E}),
    Act.MODIFY: (By.EXPERTS, {S: S, E: E}),
    Act.WITHDRAW: (By.EXPERTS, dict.fromkeys((D, R, A, S, E, I), State.WITHDRAWN)),
    Act.TELL: (By.OFFICE, {E: E, M: M}),
    Act.DECIDE: (By.OFFICE, {E: M, M: M}),
    Act.APPOINT: (By.OFFICE, {M: M}),
    Act.CLOSE: (By.OFFICE, dict.fromkeys((S, E, M), State.CLOSED)),
}
"""Read from SPR 18 and 19, act by act: whose it is, and where it leads from where."""
EVERY = list(product(Act, (None, *Measure)))
ALL_TOLD = frozenset(Measure)


@pytest.mark.parametrize("act", Act)
def test_each_act_is_allowed_exactly_where_the_table_says(act):
    by, ways = TABLE[act]
    told = frozenset() if act is Act.TELL else ALL_TOLD
    measure = Measure.DEMAND if act in {Act.TELL, Act.DECIDE} else None
    files = [File(state, told) for state in State]
    found = {f.state: after(f, act, measure).state for f in files if allowed(f, act, measure)}

    assert (MOVES[act].by, found) == (by, ways)


def walk(steps):
    """The file after these steps, those left out that are refused; and what was done."""
    file, done = File(), []
    for act, measure in steps:
        if allowed(file, act, measure):
            file = after(file, act, measure)
            done.append((act, measure))
    return file, done


@given(st.lists(st.sampled_from(EVERY), max_size=60))
def test_no_path_reaches_a_measure_without_the_board(steps):
    file, done = walk(steps)

    for number, (act, measure) in enumerate(done):
        if act is Act.DECIDE:
            assert (Act.TELL, measure) in done[:number]
    assert file.state is not State.MEASURES or file.told


def test_every_file_that_can_come_about_keeps_to_it():
    """The whole graph, not a sample of it."""
    seen, waiting, decided = set(), [File()], set()
    while waiting:
        file = waiting.pop()
        for act, measure in EVERY:
            if not allowed(file, act, measure):
                continue
            if act is Act.DECIDE:
                assert measure in file.told
                decided.add(measure)
            then = after(file, act, measure)
            if then not in seen:
                seen.add(then)
                waiting.append(then)

    assert decided == set(Measure), "each of them can be reached"
    assert {file.state for file in seen} == set(State)
    assert not [f for f in seen if f.state is State.MEASURES and not f.told]
    assert not any(allowed(File(state, ALL_TOLD), act) for state in OVER for act in Act)


def test_a_refusal_names_the_article():
    file = File(State.EXAMINED, frozenset({Measure.INFORMATION}))
    untold, unasked = (allowed(file, Act.DECIDE, m) for m in (Measure.DEMAND, Measure.EVALUATION))

    assert "AIA 90(2); SPR 19(3)" in untold.because % untold.facts
    assert "92(1)" in unasked.because
    assert not allowed(file, Act.DECIDE)
    assert allowed(file, Act.DECIDE, Measure.INFORMATION)


def test_what_is_missing_is_named_with_its_article():
    content = {"ground": "risk", "provider": "P", "model": "M", "facts": "F", "reasons": " "}

    assert [(each.code, each.cite) for each in missing(content)] == [
        ("contact", "AIA 90(3)(a)"),
        ("reasons", "AIA 90(3)(b); SPR 18(2)"),
        ("other", "AIA 90(3)(c)"),
    ]


@pytest.mark.parametrize(
    ("today", "last", "days"),
    [
        (date(2026, 9, 1), date(2026, 9, 15), 10),
        (date(2026, 9, 12), date(2026, 9, 15), 2),
        (date(2026, 9, 15), date(2026, 9, 15), 0),
        (date(2026, 9, 17), date(2026, 9, 15), -2),
        (date(2026, 12, 22), date(2027, 1, 4), 2),
    ],
)
def test_working_days_are_counted_over_holidays(today, last, days):
    assert working_days_left(today, last, COMMISSION) == days
